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
    private static final String[] NO_TEXTS = {};

    @Override
    public List<RawRow> first(int most, boolean isAsciiEmpty) {
        List<RawRow> rows = new ArrayList<>();
        int start = from;
        while (rows.size() < most && start < to) {
            rows.add(row(start, firstLine + rows.size(), isAsciiEmpty));
            start = end(start);
        }
        return rows;
    }

    @Override
    public List<RawRow> last(int most, boolean isAsciiEmpty) {
        List<RawRow> rows = new ArrayList<>();
        int end = to;
        while (rows.size() < most && end > from) {
            int start = end - 1;
            while (start > from && bytes[start - 1] != '\n') {
                start--;
            }
            rows.add(row(start, lastLine - rows.size(), isAsciiEmpty));
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

    private RawRow row(int start, int number, boolean isAsciiEmpty) {
        int end = end(start) - 1;
        if (isAsciiEmpty && isAscii(start, end)) {
            return new RawRow(NO_TEXTS, number, PLACES);
        }
        end -= end > start && bytes[end - 1] == '\r' ? 1 : 0;
        return new RawRow(writing.fields(bytes, start, end), number, PLACES);
    }

    private boolean isAscii(int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at == end;
    }
}
