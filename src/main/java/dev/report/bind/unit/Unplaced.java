package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.model.CellKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The rows, columns and single cells of a unit that hold numbers and have no label that is known: a finding names each, so the rows and columns of
 * the form that are then lacking are not called blank too.
 *
 * <p>Nothing is guessed of which is which: if more are lacking than were found without a place, all lacking ones stay blank.
 */
final class Unplaced {

    private final List<UnitDraft.Standing> rows = new ArrayList<>();
    private final Map<String, UnitDraft.Standing> columns = new LinkedHashMap<>();
    private final List<UnitDraft.Standing> cells = new ArrayList<>();

    void row(UnitDraft.Standing at) {
        rows.add(at);
    }

    /** A single cell, in a table with a column a cell. */
    void cell(UnitDraft.Standing at) {
        cells.add(at);
    }

    /** @param head the words over it, which are the same in each row */
    void column(String head, UnitDraft.Standing at) {
        columns.putIfAbsent(head, at);
    }

    /**
     * Names the cells that the rows and columns without a place explain. Of a table of the form of which nothing was given, none is lacking.
     *
     * @param isSettled whether a cell was given, or is explained otherwise, or is not asked for
     * @param explain takes a cell and the place that explains it
     */
    void explain(ReportDefinition definition, IntPredicate isSettled, BiConsumer<Integer, UnitDraft.Standing> explain) {
        explain(lacking(definition, CellKey::indicator, isSettled), rows, explain);
        explain(lacking(definition, CellKey::breakdown, isSettled), List.copyOf(columns.values()), explain);
        if (!cells.isEmpty()) {
            explain(lackingCells(definition, isSettled), cells, explain);
        }
    }

    private static void explain(
            Map<String, List<Integer>> lacking,
            List<UnitDraft.Standing> places,
            BiConsumer<Integer, UnitDraft.Standing> explain) {
        if (lacking.size() <= places.size()) {
            lacking.values().forEach(cells -> cells.forEach(cell -> explain.accept(cell, places.get(0))));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty() && columns.isEmpty() && cells.isEmpty();
    }

    private static Map<String, List<Integer>> lackingCells(ReportDefinition definition, IntPredicate isSettled) {
        Map<String, List<Integer>> lacking = new LinkedHashMap<>();
        for (int cell = 0; cell < definition.cells().size(); cell++) {
            if (!isSettled.test(cell)) {
                lacking.put(definition.cells().key(cell).toString(), List.of(cell));
            }
        }
        return lacking;
    }

    /** The rows or columns of tables of which no cell is settled, with their cells. */
    private static Map<String, List<Integer>> lacking(
            ReportDefinition definition, Function<CellKey, String> part, IntPredicate isSettled) {
        Map<String, List<Integer>> lacking = new LinkedHashMap<>();
        for (FormTable table : definition.tables().values()) {
            Map<String, List<Integer>> parts = new LinkedHashMap<>();
            Set<String> settled = new HashSet<>();
            for (CellKey key : table.cells()) {
                int cell = definition.cells().position(key);
                if (cell < 0) {
                    continue;
                }
                parts.computeIfAbsent(part.apply(key), any -> new ArrayList<>()).add(cell);
                if (isSettled.test(cell)) {
                    settled.add(part.apply(key));
                }
            }
            parts.keySet().removeIf(settled.isEmpty() ? any -> true : settled::contains);
            lacking.putAll(parts);
        }
        return lacking;
    }
}
