package dev.report.compile;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.check.Culprit;
import dev.report.check.Evaluation;
import dev.report.check.FailureReport;
import dev.report.check.Outcome;
import dev.report.check.RuleEvaluator;
import dev.report.definition.Formula;
import dev.report.definition.Scope;
import dev.report.model.FigureTable;
import dev.report.model.Finding;
import dev.report.model.Fix;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the rules on each unit, on each unit beside its last year, and on the whole. */
final class RuleRun {

    private final ReportProject project;
    private final RuleEvaluator evaluator;
    private final FailureReport report;
    private final Culprit culprit;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, BigDecimal> inherited = new HashMap<>();
    private final Map<Outcome.Reason, Integer> notEvaluated = new EnumMap<>(Outcome.Reason.class);
    private int passed;
    private int failed;

    RuleRun(ReportProject project) {
        this.project = project;
        this.evaluator = new RuleEvaluator(
                project.definition(), project.policy().blank(), project.issuer().level());
        this.report = new FailureReport(project.definition(), project.issuer().level());
        this.culprit = new Culprit(project.definition(), evaluator);
    }

    List<Finding> findings() {
        return findings;
    }

    Compilation.RuleCounts counts() {
        return new Compilation.RuleCounts(passed, failed, notEvaluated);
    }

    void units(Submissions submissions) {
        for (Submission submission : submissions.submissions()) {
            if (!submission.table().isEmpty() && !submission.files().isEmpty()) {
                unit(submission);
                yearOnYear(submission, submissions);
            }
        }
        new SubmissionLikeness(project, report).findings(submissions).forEach(findings::add);
    }

    private void unit(Submission submission) {
        Evaluation evaluation = count(evaluator.evaluate(Scope.UNIT, submission.table(), null));
        Map<Evaluation.Failure, List<Fix>> fixes = culprit.find(submission.table(), evaluation.failures());
        for (Evaluation.Failure failure : evaluation.failures()) {
            if (submission.unit().isCounted()) {
                inherited.merge(id(Scope.REPORT, failure), failure.signedDifference(), BigDecimal::add);
            }
            add(failure, submission, submission.table(), null, fixes.getOrDefault(failure, List.of()));
        }
    }

    /** A unit is compared with its last year; one that took others over with theirs and its own together. */
    private void yearOnYear(Submission submission, Submissions submissions) {
        if (project.history().isEmpty() || submission.unit().endedIn(project.year())) {
            return;
        }
        List<Unit> group = project.roster().withPredecessors(submission.unit());
        Optional<FigureTable> lastYear = project.history().flatMap(history -> history.lastYear(group));
        List<FigureTable> tables = new ArrayList<>();
        for (Unit member : group) {
            submissions.of(member.code()).map(Submission::table).ifPresent(tables::add);
        }
        FigureTable table = FigureTable.sum(tables, submission.unit().code());
        Evaluation evaluation = count(evaluator.evaluate(Scope.YEAR_ON_YEAR, table, lastYear.orElse(null)));
        for (Evaluation.Failure failure : evaluation.failures()) {
            if (submission.unit().isCounted()) {
                inherited.merge(id(Scope.YEAR_ON_YEAR, failure), failure.signedDifference(), BigDecimal::add);
            }
            add(failure, submission, table, lastYear.orElse(null), List.of());
        }
    }

    private void add(
            Evaluation.Failure failure,
            Submission submission,
            FigureTable table,
            @Nullable FigureTable lastYear,
            List<Fix> fixes) {
        SourceLocation file = SourceLocation.file(submission.files().get(0));
        Optional<UnitCode> unit = Optional.of(submission.unit().code());
        findings.add(report.finding(failure, table, lastYear, unit, fixes, file));
    }

    /** A failure of the whole that is just the sum of its units' failures was said there. */
    void whole(Consolidation consolidation) {
        @Nullable FigureTable lastYear = project.history().map(History::figures).orElse(null);
        for (Scope scope : List.of(Scope.REPORT, Scope.YEAR_ON_YEAR)) {
            Evaluation evaluation = count(evaluator.evaluate(scope, consolidation.total(), lastYear));
            for (Evaluation.Failure failure : evaluation.failures()) {
                BigDecimal fromUnits = inherited.get(id(scope, failure));
                boolean isSum = failure.claim().formula().comparison() == Formula.Comparison.EQUAL;
                boolean said = fromUnits != null && (!isSum || fromUnits.compareTo(failure.signedDifference()) == 0);
                if (!said) {
                    findings.add(report.finding(
                            failure,
                            consolidation.total(),
                            lastYear,
                            Optional.empty(),
                            List.of(),
                            project.place("issuer")));
                }
            }
        }
    }

    private static String id(Scope scope, Evaluation.Failure failure) {
        return scope + " " + failure.claim().rule().id() + "/" + failure.claim().current() + " "
                + failure.claim().formula().text();
    }

    private Evaluation count(Evaluation evaluation) {
        passed += evaluation.passed();
        failed += evaluation.failures().size();
        evaluation.notEvaluated().forEach((reason, number) -> notEvaluated.merge(reason, number, Integer::sum));
        return evaluation;
    }
}
