package dev.report.bind.unit;

import dev.report.model.CellIndex;
import dev.report.model.FigureTable;
import dev.report.read.raw.PlainNumber;

/** Plain values of one unit, of which nothing is to be said: whole numbers and decimals as the report itself prints them, and blanks. */
public final class PlainValues {

    /** What can be written with decimals in a {@code long}. */
    static final long MOST_SCALED = 1_000_000_000_000L;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final CellIndex cells;
    private final FigureTable.Builder table;
    private int count;

    /**
     * Values that are collected before anybody knows whose they are.
     *
     * @param nobody stands for the unit until then
     */
    public PlainValues(FigureTable.Builder nobody, CellIndex cells) {
        this.table = nobody;
        this.cells = cells;
    }

    /** Whether a value can be taken for a cell. */
    public boolean takes(int cell, long number) {
        return takes(table, cells, cell, number);
    }

    /** Takes a value, if it {@link #takes} it. */
    public void take(int cell, FigureTable.Source source, int line, int column, long number) {
        count++;
        take(table, cells, cell, source, line, column, number);
    }

    /** Keeps the places once for both, as far as they are alike: units fill in one form. */
    public void sharePlaces(PlainValues other) {
        table.sharePlaces(other.table);
    }

    FigureTable.Builder table() {
        return table;
    }

    /** How many values there are, blanks among them. */
    public int count() {
        return count;
    }

    static long power(int decimals) {
        return POWERS[decimals];
    }

    static boolean takes(FigureTable.Builder table, CellIndex cells, int cell, long number) {
        int decimals = cells.decimals(cell);
        boolean fits =
                PlainNumber.decimals(number) <= decimals && (decimals == 0 || PlainNumber.digits(number) < MOST_SCALED);
        return !table.isSeen(cell) && (fits || number == PlainNumber.BLANK);
    }

    static void take(
            FigureTable.Builder table,
            CellIndex cells,
            int cell,
            FigureTable.Source source,
            int line,
            int column,
            long number) {
        table.read(cell, source, line, column, "");
        if (number != PlainNumber.BLANK) {
            int scale = cells.decimals(cell) - PlainNumber.decimals(number);
            table.reported(cell, PlainNumber.digits(number) * POWERS[scale], false);
        }
    }
}
