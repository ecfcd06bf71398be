package dev.report.published.advice;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.definition.rule.Rule;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.History;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the tables of a report that hold last year's numbers, one by one: carry-overs and stocks that then do not follow from last
 * year's, and sentences with this year's numbers, are no faults of their own.
 */
public final class LastYearsTables {

    /** Fewer figures that are not 0 may well agree by chance. */
    private static final int LEAST_FIGURES = 4;

    private final ReportDefinition definition;
    private final FigureTable figures;
    private final History lastYear;

    public LastYearsTables(ReportDefinition definition, FigureTable figures, History lastYear) {
        this.definition = definition;
        this.figures = figures;
        this.lastYear = lastYear;
    }

    /**
     * The findings of checking, those that follow from a copied table under the one on it.
     *
     * @param findings what the rules and the prose gave
     */
    public List<Finding> told(List<Finding> findings) {
        Optional<Rule> rule = definition.rules().stream()
                .filter(each -> each.kind() == Rule.Kind.COPIED_FIGURES)
                .findFirst();
        List<FormTable> copied = rule.isEmpty() ? List.of() : copied();
        if (copied.isEmpty()) {
            return findings;
        }
        Set<CellKey> cells = new HashSet<>();
        copied.forEach(form -> cells.addAll(form.cells()));
        List<Finding> follow =
                findings.stream().filter(finding -> follows(finding, cells)).toList();
        List<Finding> told = new ArrayList<>(findings);
        told.removeAll(follow);
        told.add(finding(rule.get(), copied, follow));
        return told;
    }

    private static boolean follows(Finding finding, Set<CellKey> cells) {
        return finding.severity().atLeast(Severity.WARNING)
                && finding.cell().filter(cells::contains).isPresent();
    }

    private List<FormTable> copied() {
        return definition.sections().stream()
                .flatMap(section -> section.tables().stream())
                .distinct()
                .map(definition.figureTables()::get)
                .filter(this::isCopied)
                .toList();
    }

    private boolean isCopied(FormTable form) {
        int same = 0;
        for (CellKey key : form.cells()) {
            int cell = figures.cells().position(key);
            if (cell >= 0 && lastYear.figures().isReported(cell)) {
                if (!isSame(cell)) {
                    return false;
                }
                same += figures.isZero(cell) ? 0 : 1;
            }
        }
        return same >= LEAST_FIGURES;
    }

    private boolean isSame(int cell) {
        return figures.isReported(cell)
                && figures.value(cell).compareTo(lastYear.figures().value(cell)) == 0;
    }

    private Finding finding(Rule rule, List<FormTable> copied, List<Finding> follow) {
        Findings findings = new Findings(LastYearsTables.class, Context.NONE);
        List<Integer> cells = copied.stream()
                .flatMap(form -> form.cells().stream())
                .map(figures.cells()::position)
                .filter(cell -> cell >= 0 && figures.isReported(cell))
                .toList();
        int first =
                cells.stream().filter(cell -> !figures.isZero(cell)).findFirst().orElseThrow();
        Text message = findings.text(
                "copied.table",
                "tables",
                Text.list(copied.stream().map(FormTable::title).toList()),
                "count",
                cells.stream().filter(lastYear.figures()::isReported).count(),
                "file",
                lastYear.file());
        Severity severity = follow.stream()
                .map(Finding::severity)
                .reduce(rule.severities().gravest(), (one, other) -> one.atLeast(other) ? one : other);
        Raised raised = findings.addRule(rule.id(), severity, message)
                .help(findings.text("copied.table.help"))
                .basis(rule.basis().citation());
        place(raised, figures, first, Text.same(definition.label(first)));
        place(raised, lastYear.figures(), first, findings.text("copied.last-year", "label", definition.label(first)));
        follow.forEach(each -> raised.at(each.place(), each.message(), ""));
        return findings.all().get(0);
    }

    private void place(Raised raised, FigureTable table, int cell, Text label) {
        raised.at(table.place(cell).orElse(SourceLocation.file(table.owner().value())), label, table.digits(cell));
    }
}
