package dev.report.compile;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.check.Evaluation;
import dev.report.check.FailureReport;
import dev.report.check.Outcome;
import dev.report.check.RuleEvaluator;
import dev.report.definition.Scope;
import dev.report.model.FigureTable;
import dev.report.model.Finding;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.ReportProject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the rules on each unit, on the whole, and on the whole beside last year's. */
final class RuleRun {

    private final ReportProject project;
    private final RuleEvaluator evaluator;
    private final FailureReport report;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, BigDecimal> inherited = new HashMap<>();
    private final Map<Outcome.Reason, Integer> notEvaluated = new EnumMap<>(Outcome.Reason.class);
    private int passed;
    private int failed;

    RuleRun(ReportProject project) {
        this.project = project;
        this.evaluator =
                new RuleEvaluator(project.definition(), project.policy().blank());
        this.report = new FailureReport(project.definition());
    }

    List<Finding> findings() {
        return findings;
    }

    Compilation.RuleCounts counts() {
        return new Compilation.RuleCounts(passed, failed, notEvaluated);
    }

    void units(Submissions submissions) {
        for (Submission submission : submissions.submissions()) {
            if (submission.table().isEmpty() || submission.files().isEmpty()) {
                continue;
            }
            Evaluation evaluation = count(evaluator.evaluate(Scope.UNIT, submission.table(), null));
            for (Evaluation.Failure failure : evaluation.failures()) {
                if (submission.unit().isCounted()) {
                    inherited.merge(id(failure), failure.signedDifference(), BigDecimal::add);
                }
                add(
                        failure,
                        submission.table(),
                        Optional.of(submission.unit().code()),
                        SourceLocation.file(submission.files().get(0)));
            }
        }
    }

    /** A failure of the whole that is just the sum of its units' failures was said there. */
    void whole(Consolidation consolidation) {
        SourceLocation issuer = project.place("issuer");
        Evaluation evaluation = count(evaluator.evaluate(Scope.REPORT, consolidation.total(), null));
        for (Evaluation.Failure failure : evaluation.failures()) {
            BigDecimal fromUnits = inherited.get(id(failure));
            if (fromUnits == null || fromUnits.compareTo(failure.signedDifference()) != 0) {
                add(failure, consolidation.total(), Optional.empty(), issuer);
            }
        }
        @Nullable FigureTable lastYear = project.history().map(History::figures).orElse(null);
        for (Evaluation.Failure failure : count(evaluator.evaluate(Scope.YEAR_ON_YEAR, consolidation.total(), lastYear))
                .failures()) {
            add(failure, consolidation.total(), Optional.empty(), issuer);
        }
    }

    private static String id(Evaluation.Failure failure) {
        return failure.claim().rule().id() + "/" + failure.claim().current();
    }

    private Evaluation count(Evaluation evaluation) {
        passed += evaluation.passed();
        failed += evaluation.failures().size();
        evaluation.notEvaluated().forEach((reason, number) -> notEvaluated.merge(reason, number, Integer::sum));
        return evaluation;
    }

    private void add(Evaluation.Failure failure, FigureTable table, Optional<UnitCode> unit, SourceLocation otherwise) {
        findings.add(report.finding(failure, table, unit, otherwise));
    }
}
