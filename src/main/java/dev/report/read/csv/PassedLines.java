package dev.report.read.csv;

import dev.report.read.raw.PlainRows;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowPlaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Plain lines that were passed, as rows where somebody looks.
 *
 * @param from where the first begins
 * @param to where the last ends
 * @param firstLine the number of the first
 * @param lastLine the number of the last
 */
record PassedLines(byte[] bytes, int from, int to, int firstLine, int lastLine, Writing writing)
        implements PlainRows.Passed {

    private static final RowPlaces PLACES = new CsvPlaces(false);

    @Override
    public List<RawRow> first(int most) {
        List<RawRow> rows = new ArrayList<>();
        int start = from;
        while (rows.size() < most && start < to) {
            rows.add(row(start, firstLine + rows.size()));
            start = end(start);
        }
        return rows;
    }

    @Override
    public List<RawRow> last(int most) {
        List<RawRow> rows = new ArrayList<>();
        int end = to;
        while (rows.size() < most && end > from) {
            int start = end - 1;
            while (start > from && bytes[start - 1] != '\n') {
                start--;
            }
            rows.add(row(start, lastLine - rows.size()));
            end = start;
        }
        Collections.reverse(rows);
        return rows;
    }

    private int end(int start) {
        int end = start;
        while (bytes[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private RawRow row(int start, int number) {
        int end = end(start) - 1;
        end -= end > start && bytes[end - 1] == '\r' ? 1 : 0;
        return new RawRow(writing.fields(bytes, start, end), number, PLACES);
    }
}
