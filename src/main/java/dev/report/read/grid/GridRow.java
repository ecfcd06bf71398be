package dev.report.read.grid;

import dev.report.read.raw.CellRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of a sheet.
 *
 * @param texts what stands in its squares, from the left
 * @param merged the merged cells to which some of its squares belong
 */
public record GridRow(List<String> texts, List<CellRange> merged) {

    /** More squares than a merged cell has on any form; a larger one is no form's. */
    private static final long MOST_MERGED = 100_000;

    public GridRow {
        texts = List.copyOf(texts);
        merged = List.copyOf(merged);
    }

    /** A row without merged cells. */
    public static GridRow of(List<String> texts) {
        return new GridRow(texts, List.of());
    }

    /**
     * The rows of a sheet, the first of which is row 1.
     *
     * @param merged all merged cells of the sheet; what reaches below the last row is cut off
     */
    public static List<GridRow> all(List<List<String>> rows, Collection<CellRange> merged) {
        Map<Integer, List<CellRange>> byRow = new HashMap<>();
        for (CellRange range : merged) {
            CellRange known = range.downTo(Math.min(range.lastRow(), rows.size()));
            for (int row = known.firstRow(); known.size() <= MOST_MERGED && row <= known.lastRow(); row++) {
                byRow.computeIfAbsent(row, any -> new ArrayList<>()).add(known);
            }
        }
        List<GridRow> all = new ArrayList<>();
        for (List<String> texts : rows) {
            all.add(new GridRow(texts, byRow.getOrDefault(all.size() + 1, List.of())));
        }
        return all;
    }

    /**
     * Without what is left under merged cells: a sheet keeps it, and shows only what is in the first square.
     *
     * @param number the row's own, counted from 1
     */
    public GridRow withoutLeftovers(int number) {
        if (merged.isEmpty()) {
            return this;
        }
        List<String> shown = new ArrayList<>(texts);
        for (CellRange range : merged) {
            for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), texts.size() - 1); column++) {
                if (!range.startsAt(number, column)) {
                    shown.set(column, "");
                }
            }
        }
        return new GridRow(shown, merged);
    }

    /** The same further down in a sheet. */
    GridRow below(int rows) {
        return merged.isEmpty()
                ? this
                : new GridRow(
                        texts, merged.stream().map(range -> range.below(rows)).toList());
    }

    /** The squares, counted from 0, into which a merged cell reaches from the left. */
    public Set<Integer> covered() {
        Set<Integer> covered = new TreeSet<>();
        for (CellRange range : merged) {
            for (int column = range.firstColumn() + 1; column <= range.lastColumn(); column++) {
                covered.add(column);
            }
        }
        return covered;
    }
}
