package dev.report.read.csv;

import dev.report.read.raw.RawRow;
import dev.report.read.raw.RowPlaces;
import dev.report.read.text.LineCounter;

/**
 * The places of CSV fields: a column is the field's number; a field's line follows from the line breaks in the fields before.
 *
 * @param overSeveralLines whether the record holds line breaks at all
 */
record CsvPlaces(boolean overSeveralLines) implements RowPlaces {

    @Override
    public int line(RawRow row, int field) {
        int line = row.line();
        for (int before = 0; overSeveralLines && before < field; before++) {
            line += breaks(row.text(before));
        }
        return line;
    }

    @Override
    public int column(int field) {
        return field + 1;
    }

    private static int breaks(String text) {
        LineCounter lines = new LineCounter();
        for (int i = 0; i < text.length(); i++) {
            lines.add(text.charAt(i));
        }
        return lines.line() - 1;
    }
}
