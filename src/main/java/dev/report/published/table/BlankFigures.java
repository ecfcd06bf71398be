package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.finding.Findings;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reports the cells of the official tables that a report left blank, and those that it does not have: a row that is missing is one finding.
 *
 * <p>A table of which nothing was found is reported as a whole elsewhere.
 */
public final class BlankFigures {

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
                form.blocks().forEach(block -> block(block, form, found.get(0)));
            }
        }
    }

    private void block(FormTable.FormBlock block, FormTable form, SourceLocation table) {
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        for (List<AxisNode> row : rows) {
            List<Integer> cells = new ArrayList<>();
            for (List<AxisNode> column : AxisNode.paths(block.columns())) {
                cells.add(figures.cells().position(FormTable.FormBlock.cell(row, column)));
            }
            if (cells.stream().allMatch(this::isAbsent)) {
                absentRow(row, cells, form, table);
            } else {
                cells.forEach(cell -> cell(cell, form, table));
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
