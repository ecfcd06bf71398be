package dev.report.read.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private final List<Set<Integer>> covered = new ArrayList<>();
    private final List<Integer> coveredRows = new ArrayList<>();
    private final BitSet reachesLeft = new BitSet();
    private int column;

    /** Begins a row. */
    public Grid row() {
        if (!rows.isEmpty()) {
            skipCovered();
        }
        rows.add(new ArrayList<>());
        covered.add(new HashSet<>());
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
            reachesLeft.set(column, i > 0);
            cover(column, Math.max(1, Math.min(down, MOST_ROWS)) - 1);
            square(i == 0 ? text : "");
        }
        return this;
    }

    private void square(String text) {
        rows.get(rows.size() - 1).add(text);
        if (reachesLeft.get(column)) {
            covered.get(rows.size() - 1).add(column);
        }
        column++;
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
        }
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
    }

    /** The rows in order. */
    public List<GridRow> rows() {
        List<GridRow> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            all.add(new GridRow(rows.get(row), covered.get(row)));
        }
        return all;
    }
}
