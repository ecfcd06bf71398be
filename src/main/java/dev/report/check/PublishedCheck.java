package dev.report.check;

import dev.report.check.culprit.Culprit;
import dev.report.check.rule.Evaluation;
import dev.report.definition.rule.Scope;
import dev.report.finding.Remedy;
import dev.report.model.FigureTable;
import dev.report.project.History;
import dev.report.project.ReportProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules on the figures of a published report: alone, beside last year's, and looks for the one wrong cell. */
final class PublishedCheck {

    private final ReportProject project;
    private final Judgement judgement;

    PublishedCheck(ReportProject project, Judgement judgement) {
        this.project = project;
        this.judgement = judgement;
    }

    void check(FigureTable figures) {
        @Nullable FigureTable lastYear = project.history().map(History::figures).orElse(null);
        List<Evaluation.Failure> failures = new ArrayList<>();
        for (Scope scope : List.of(Scope.REPORT, Scope.YEAR_ON_YEAR)) {
            failures.addAll(
                    judgement.evaluate(judgement.evaluator().claims(scope), figures, lastYear, judgement.issuer()));
        }
        Map<Evaluation.Failure, Remedy> remedies = remedies(figures, lastYear, failures);
        failures.forEach(failure -> judgement
                .faults()
                .guard(
                        failure.claim().rule(),
                        judgement.issuer(),
                        () -> judgement
                                .findings()
                                .add(
                                        failure,
                                        figures,
                                        lastYear,
                                        Optional.empty(),
                                        remedies.getOrDefault(failure, Remedy.NONE),
                                        judgement.issuer().at())));
    }

    private Map<Evaluation.Failure, Remedy> remedies(
            FigureTable figures, @Nullable FigureTable lastYear, List<Evaluation.Failure> failures) {
        Map<Evaluation.Failure, Remedy> remedies = new HashMap<>();
        if (!failures.isEmpty()) {
            Culprit culprit = new Culprit(project.definition(), judgement.evaluator());
            judgement
                    .faults()
                    .guard(
                            failures.get(0).claim().rule(),
                            judgement.issuer(),
                            () -> remedies.putAll(culprit.find(figures, lastYear, failures)));
        }
        return remedies;
    }
}
