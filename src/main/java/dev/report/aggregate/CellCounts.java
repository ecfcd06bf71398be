package dev.report.aggregate;

import dev.report.model.FigureTable;

/** How many units of a group gave each cell, and how many of them 0: counted once, while their tables are added up. */
public final class CellCounts {

    private final int[] reported;
    private final int[] zero;
    private final int[] notApplicable;

    CellCounts(int cells) {
        reported = new int[cells];
        zero = new int[cells];
        notApplicable = new int[cells];
    }

    /** A unit gave a number. */
    void addNumber(int cell, boolean isZero) {
        reported[cell]++;
        zero[cell] += isZero ? 1 : 0;
    }

    void add(int cell, FigureTable table) {
        if (table.isComputed(cell)) {
            return;
        }
        if (table.isReported(cell)) {
            addNumber(cell, table.isZero(cell));
        } else if (table.isNotApplicable(cell)) {
            notApplicable[cell]++;
        }
    }

    /** How many units gave a number or "not applicable". */
    public int given(int cell) {
        return reported[cell] + notApplicable[cell];
    }

    /** How many units gave 0. */
    public int zero(int cell) {
        return zero[cell];
    }

    /** How many units gave a number that is not 0. */
    public int more(int cell) {
        return reported[cell] - zero[cell];
    }

    /** How many units marked the cell as not applicable. */
    public int notApplicable(int cell) {
        return notApplicable[cell];
    }
}
