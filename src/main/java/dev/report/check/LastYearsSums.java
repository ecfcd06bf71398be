package dev.report.check;

import dev.report.check.rule.Claim;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.RuleEvaluator;
import dev.report.definition.rule.Scope;
import dev.report.finding.Findings;
import dev.report.finding.Severity;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.Policy;
import dev.report.project.ReportProject;
import java.util.List;
import java.util.Locale;

/**
 * Reports units whose figures of last year contradict each other: this year is compared with them, and a {@code units.csv} may have been
 * written by hand.
 */
final class LastYearsSums {

    private final ReportProject project;
    private final RuleEvaluator evaluator;
    private final Findings findings;

    LastYearsSums(ReportProject project, RuleEvaluator evaluator, Findings findings) {
        this.project = project;
        this.evaluator = evaluator;
        this.findings = findings;
    }

    /** What is not in the file is no 0 here, whatever a blank is this year. */
    void check() {
        if (project.history().isEmpty() || project.policy().blank() != Policy.Blank.ERROR) {
            return;
        }
        History history = project.history().get();
        List<Claim> claims =
                evaluator.claims(Scope.UNIT).stream().filter(this::isError).toList();
        history.units().forEach((code, table) -> {
            List<Evaluation.Failure> failures =
                    evaluator.evaluate(claims, table, null).failures();
            if (!failures.isEmpty() && project.roster().unit(code).isPresent()) {
                add(code, table, failures, SourceLocation.file(history.unitsFile()));
            }
        });
    }

    private boolean isError(Claim claim) {
        String level = project.issuer().level().name().toLowerCase(Locale.ROOT);
        return claim.rule()
                .severities()
                .at(level)
                .filter(Severity.ERROR::equals)
                .isPresent();
    }

    private void add(UnitCode code, FigureTable table, List<Evaluation.Failure> failures, SourceLocation file) {
        Evaluation.Failure first = failures.get(0);
        int cell = first.claim().left().cells().length == 0
                ? first.claim().right().cells()[0]
                : first.claim().left().cells()[0];
        String left = Quantity.plain(first.outcome().left());
        String label = project.definition().label(cell);
        findings.add("last-years-unit.sums", table.place(cell).orElse(file), Text.same(label), table.text(cell))
                .unit(code)
                .values(
                        "unit", project.roster().nameOf(code).orElse(""),
                        "rule", first.claim().rule().title(),
                        "label", label,
                        "left", left,
                        "right", Quantity.plain(first.outcome().right()),
                        "count", failures.size());
    }
}
