package dev.report.read.xlsx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells, such as {@code B2:H5}, or one cell.
 *
 * @param firstRow 1-based
 * @param firstColumn 0-based
 * @param lastRow at least the first
 * @param lastColumn at least the first
 */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final String CELL = "\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})";
    private static final Pattern RANGE = Pattern.compile(CELL + "(?::" + CELL + ")?");

    /** Reads a reference; empty for whole rows or columns and for anything else. */
    static Optional<CellRange> parse(String reference) {
        Matcher range = RANGE.matcher(reference);
        if (!range.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(range.group(2));
        int column = column(range.group(1));
        int otherRow = range.group(4) == null ? row : Integer.parseInt(range.group(4));
        int otherColumn = range.group(3) == null ? column : column(range.group(3));
        return Optional.of(new CellRange(
                Math.min(row, otherRow),
                Math.min(column, otherColumn),
                Math.max(row, otherRow),
                Math.max(column, otherColumn)));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    boolean startsAt(int row, int column) {
        return row == firstRow && column == firstColumn;
    }

    boolean isOneCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    long size() {
        return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
    }
}
