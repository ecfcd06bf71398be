package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reports the cells of the official tables that a report left blank, and those that it does not have: a row that is missing is one finding,
 * and so is a table in which every 0 was left out.
 *
 * <p>A table of which nothing was found is reported as a whole elsewhere.
 */
public final class BlankFigures {

    /** So many cells are no oversight. */
    private static final int MANY = 10;

    private final ReportDefinition definition;
    private final FigureTable figures;
    private final Findings findings;

    public BlankFigures(ReportDefinition definition, FigureTable figures, Findings findings) {
        this.definition = definition;
        this.figures = figures;
        this.findings = findings;
    }

    public void report() {
        for (FormTable form : OfficialTables.printed(definition)) {
            List<SourceLocation> found = form.cells().stream()
                    .map(figures.cells()::position)
                    .flatMap(cell -> figures.place(cell).stream())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!found.isEmpty()) {
                boolean leavesZeros = leavesZeros(form);
                if (leavesZeros) {
                    withoutZeros(form);
                }
                form.blocks().forEach(block -> block(block, form, found.get(0), leavesZeros));
            }
        }
    }

    /** Whether whoever filled in a table left blank what is 0: many cells are blank, and none says 0. */
    private boolean leavesZeros(FormTable form) {
        return blanks(form).size() >= MANY
                && positions(form).stream()
                        .noneMatch(cell ->
                                figures.isReported(cell) && figures.value(cell).signum() == 0);
    }

    private List<Integer> positions(FormTable form) {
        return form.cells().stream().map(figures.cells()::position).toList();
    }

    /** The cells of a table that are there and say nothing. */
    private List<Integer> blanks(FormTable form) {
        return positions(form).stream()
                .filter(cell -> figures.isBlank(cell) && !figures.isUnreadable(cell) && figures.hasPlace(cell))
                .toList();
    }

    private void withoutZeros(FormTable form) {
        List<Integer> blanks = blanks(form);
        int first = blanks.get(0);
        Raised raised = findings.add(
                        "blank-cell.zeros", figures.place(first).orElseThrow(), Text.same(definition.label(first)), "")
                .cell(figures.cells().key(first))
                .values(
                        "table",
                        form.title(),
                        "count",
                        blanks.size(),
                        "all",
                        form.cells().size());
        blanks.stream()
                .skip(1)
                .forEach(cell -> raised.at(figures.place(cell).orElseThrow(), Text.same(definition.label(cell)), ""));
    }

    private void block(FormTable.FormBlock block, FormTable form, SourceLocation table, boolean areBlanksSaid) {
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        for (List<AxisNode> row : rows) {
            List<Integer> cells = new ArrayList<>();
            for (List<AxisNode> column : AxisNode.paths(block.columns())) {
                cells.add(figures.cells().position(FormTable.FormBlock.cell(row, column)));
            }
            if (cells.stream().allMatch(this::isAbsent)) {
                absentRow(row, cells, form, table);
            } else {
                cells.stream()
                        .filter(cell -> !areBlanksSaid || !figures.hasPlace(cell))
                        .forEach(cell -> cell(cell, form, table));
            }
        }
    }

    private boolean isAbsent(int cell) {
        return !figures.hasPlace(cell) && !figures.isUnreadable(cell);
    }

    private void absentRow(List<AxisNode> row, List<Integer> cells, FormTable form, SourceLocation table) {
        CellKey first = figures.cells().key(cells.get(0));
        String label = row.isEmpty() ? form.title() : row.get(row.size() - 1).label();
        findings.add("blank-cell.row", table, Text.same(label), "")
                .cell(first)
                .values("table", form.title(), "row", label, "count", cells.size());
    }

    private void cell(int cell, FormTable form, SourceLocation table) {
        if (figures.isBlank(cell) && !figures.isUnreadable(cell)) {
            String label = definition.label(cell);
            findings.add(
                            figures.hasPlace(cell) ? "blank-cell" : "blank-cell.not-found",
                            figures.place(cell).orElse(table),
                            Text.same(label),
                            "")
                    .cell(figures.cells().key(cell))
                    .values("label", label, "table", form.title());
        }
    }
}
