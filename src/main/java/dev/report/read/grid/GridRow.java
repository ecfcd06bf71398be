package dev.report.read.grid;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of a sheet.
 *
 * @param texts what stands in its squares, from the left
 * @param covered the squares, counted from 0, into which a merged cell reaches from the left
 */
public record GridRow(List<String> texts, Set<Integer> covered) {

    public GridRow {
        texts = List.copyOf(texts);
        covered = Collections.unmodifiableSet(new TreeSet<>(covered));
    }

    /** A row without merged cells. */
    public static GridRow of(List<String> texts) {
        return new GridRow(texts, Set.of());
    }
}
