package dev.report.read.grid;

import dev.report.read.raw.CellRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final Set<CellRange> merged = new LinkedHashSet<>();
    private final List<@Nullable CellRange> lowest = new ArrayList<>();
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

    /** Begins a part of the table into which no cell above reaches, as the body below a head. */
    public Grid group() {
        skipCovered();
        List<CellRange> reaching =
                merged.stream().filter(range -> range.lastRow() > rows.size()).toList();
        for (CellRange range : reaching) {
            merged.remove(range);
            merged.add(range.downTo(rows.size()));
        }
        lowest.clear();
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
        int height = Math.max(1, Math.min(down, MOST_ROWS));
        put(text, new CellRange(rows.size(), column, rows.size() + height - 1, column + width - 1));
        return this;
    }

    /**
     * Continues the cell above, as Word tells it row by row; a cell of its own and blank where none above begins in this column.
     *
     * @param across how many columns both cover
     */
    public Grid below(int across) {
        CellRange above = column < lowest.size() ? lowest.get(column) : null;
        boolean isOne = above != null
                && above.firstColumn() == column
                && above.lastColumn() == column + Math.max(1, across) - 1
                && above.lastRow() == rows.size() - 1;
        if (above == null || !isOne) {
            return cell("", across, 1);
        }
        merged.remove(above);
        put("", above.downTo(rows.size()));
        return this;
    }

    private void put(String text, CellRange range) {
        if (!range.isOneCell()) {
            merged.add(range);
        }
        for (int at = range.firstColumn(); at <= range.lastColumn() && at < MOST_COLUMNS; at++) {
            while (lowest.size() <= at) {
                lowest.add(null);
            }
            lowest.set(at, range);
            square(at == range.firstColumn() ? text : "");
        }
    }

    private void square(String text) {
        rows.get(rows.size() - 1).add(text);
        column++;
    }

    private void skipCovered() {
        while (column < lowest.size() && isCovered(lowest.get(column))) {
            square("");
        }
    }

    private boolean isCovered(@Nullable CellRange above) {
        return above != null && above.firstRow() < rows.size() && above.lastRow() >= rows.size();
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
    }

    /** The rows in order. */
    public List<GridRow> rows() {
        skipCovered();
        return GridRow.all(rows, merged);
    }
}
