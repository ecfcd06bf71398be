package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.model.FigureTable;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Tells the official tables in which whoever filled them in wrote no 0: many cells are blank, or hold a dash, and none says 0.
 *
 * <p>That they do not say 0 is a finding. Sums and rules are checked all the same, as if they did: else nobody would look at such a table.
 */
public final class UnwrittenZeros {

    /** So many cells are no oversight. */
    private static final int MANY = 10;

    private final ReportDefinition definition;
    private final FigureTable figures;

    public UnwrittenZeros(ReportDefinition definition, FigureTable figures) {
        this.definition = definition;
        this.figures = figures;
    }

    /** The cells of a table that are left blank for 0; none where it has a 0. */
    List<Integer> blank(FormTable form) {
        return instead(form, this::isLeftBlank);
    }

    /** The cells of a table that hold a mark, such as a dash, for 0; none where it has a 0. */
    List<Integer> marked(FormTable form) {
        return instead(form, cell -> figures.isNotApplicable(cell) && figures.hasPlace(cell));
    }

    private boolean isLeftBlank(int cell) {
        return figures.isBlank(cell) && !figures.isUnreadable(cell) && figures.hasPlace(cell);
    }

    private List<Integer> instead(FormTable form, IntPredicate isUnwritten) {
        List<Integer> cells =
                form.cells().stream().map(figures.cells()::position).toList();
        List<Integer> unwritten = cells.stream().filter(isUnwritten::test).toList();
        boolean hasZero = cells.stream()
                .anyMatch(
                        cell -> figures.isReported(cell) && figures.value(cell).signum() == 0);
        return unwritten.size() < MANY || hasZero ? List.of() : unwritten;
    }

    /** The figures with 0 in those cells, at their places; the same ones if there are none. */
    public FigureTable filled() {
        List<Integer> unwritten = OfficialTables.printed(definition).stream()
                .flatMap(form -> List.of(blank(form), marked(form)).stream())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        if (unwritten.isEmpty()) {
            return figures;
        }
        FigureTable.Builder filled = new FigureTable.Builder(figures.owner(), figures.cells());
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            FigureCopy.copy(figures, cell, filled, cell);
        }
        unwritten.forEach(cell -> filled.reported(cell, 0, false));
        return filled.build();
    }
}
