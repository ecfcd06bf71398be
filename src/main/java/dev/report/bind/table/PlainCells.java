package dev.report.bind.table;

/** Which cells the values of a row are of, as its words meant when they were read with care. */
public final class PlainCells {

    private final int[] cells;
    private final String indicator;

    /**
     * The cells of a row.
     *
     * @param indicator what the row says in its column of indicators; empty without one
     * @param cells one for each value of the row, none twice
     */
    public PlainCells(String indicator, int... cells) {
        this.indicator = indicator;
        this.cells = cells.clone();
    }

    public String indicator() {
        return indicator;
    }

    int size() {
        return cells.length;
    }

    int cell(int n) {
        return cells[n];
    }
}
