package dev.report.read.raw;

import dev.report.model.FigureTable;
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
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final String CELL = "\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})";
    private static final Pattern RANGE = Pattern.compile(CELL + "(?::" + CELL + ")?");

    /** Reads a reference; empty for whole rows or columns and for anything else. */
    public static Optional<CellRange> parse(String reference) {
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

    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public boolean startsAt(int row, int column) {
        return row == firstRow && column == firstColumn;
    }

    public boolean isOneCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    public long size() {
        return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
    }

    /** The same further down. */
    public CellRange below(int rows) {
        return new CellRange(firstRow + rows, firstColumn, lastRow + rows, lastColumn);
    }

    /** The same with another last row. */
    public CellRange downTo(int row) {
        return new CellRange(firstRow, firstColumn, row, lastColumn);
    }

    /** As a spreadsheet names it. */
    @Override
    public String toString() {
        String first = FigureTable.columnName(firstColumn + 1) + firstRow;
        return isOneCell() ? first : first + ":" + FigureTable.columnName(lastColumn + 1) + lastRow;
    }
}
