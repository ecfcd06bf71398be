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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reports the cells of the official tables that a report left blank, and those that it does not have: a row that is missing is one finding,
 * and so is a table in which every 0 was left out.
 *
 * <p>A table of which nothing was found is reported as a whole elsewhere.
 */
public final class BlankFigures {

    private final ReportDefinition definition;
    private final FigureTable figures;
    private final Findings findings;
    private final UnwrittenZeros zeros;

    public BlankFigures(ReportDefinition definition, FigureTable figures, Findings findings) {
        this.zeros = new UnwrittenZeros(definition, figures);
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
                List<Integer> blanks = zeros.blank(form);
                withoutZeros("blank-cell.zeros", blanks, form);
                withoutZeros("not-applicable-cell.zeros", zeros.marked(form), form);
                form.blocks().forEach(block -> block(block, form, found.get(0), !blanks.isEmpty()));
            }
        }
    }

    /** The cells of tables that hold marks instead of 0, which are reported together. */
    public Set<CellKey> marked() {
        return OfficialTables.printed(definition).stream()
                .flatMap(form -> zeros.marked(form).stream())
                .map(figures.cells()::key)
                .collect(Collectors.toSet());
    }

    private void withoutZeros(String kind, List<Integer> cells, FormTable form) {
        if (cells.isEmpty()) {
            return;
        }
        int first = cells.get(0);
        Raised raised = findings.add(
                        kind,
                        figures.place(first).orElseThrow(),
                        Text.same(definition.label(first)),
                        figures.text(first))
                .cell(figures.cells().key(first))
                .values(
                        "table",
                        form.title(),
                        "count",
                        cells.size(),
                        "all",
                        form.cells().size(),
                        "mark",
                        figures.text(first));
        cells.stream()
                .skip(1)
                .forEach(cell -> raised.at(
                        figures.place(cell).orElseThrow(), Text.same(definition.label(cell)), figures.text(cell)));
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
