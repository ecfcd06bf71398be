package dev.report.read.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a document, laid out as the squares of a sheet: a merged cell is in its first square, and the other squares that it
 * covers are blank.
 *
 * <p>Spans that do not add up are followed as far as they go, as a browser does.
 */
public final class Grid {

    /** More columns than any form has; what a damaged file claims beyond is not followed. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1 << 20;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> coveredRows = new ArrayList<>();
    private int column;

    /** Begins a row. */
    public Grid row() {
        if (!rows.isEmpty()) {
            skipCovered();
        }
        rows.add(new ArrayList<>());
        column = 0;
        return this;
    }

    /**
     * Puts a cell into the next square that none from above covers.
     *
     * @param across how many columns it covers, at least one
     * @param down how many rows it covers, at least one
     */
    public Grid cell(String text, int across, int down) {
        skipCovered();
        int width = Math.max(1, Math.min(across, MOST_COLUMNS - column));
        for (int i = 0; i < width && column < MOST_COLUMNS; i++) {
            square(i == 0 ? text : "");
            cover(column++, Math.max(1, Math.min(down, MOST_ROWS)) - 1);
        }
        return this;
    }

    private void square(String text) {
        rows.get(rows.size() - 1).add(text);
    }

    private void cover(int at, int below) {
        while (coveredRows.size() <= at) {
            coveredRows.add(0);
        }
        coveredRows.set(at, below);
    }

    private void skipCovered() {
        while (column < coveredRows.size() && coveredRows.get(column) > 0) {
            coveredRows.set(column, coveredRows.get(column) - 1);
            square("");
            column++;
        }
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
    }

    /** The rows in order, each with its squares from the left. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }
}
