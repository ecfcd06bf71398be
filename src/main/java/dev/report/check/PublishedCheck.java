package dev.report.check;

import dev.report.check.culprit.Culprit;
import dev.report.check.rule.Claim;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules on the figures of a published report: alone, beside last year's, and looks for the one wrong cell. */
final class PublishedCheck {

    private final ReportProject project;
    private final Judgement judgement;

    PublishedCheck(ReportProject project, Judgement judgement) {
        this.project = project;
        this.judgement = judgement;
    }

    /** @param unjudged the rules that are left out */
    void check(FigureTable figures, Set<String> unjudged) {
        @Nullable FigureTable lastYear = project.history().map(History::figures).orElse(null);
        judgement.requireLastYear(project);
        List<Evaluation.Failure> failures = new ArrayList<>();
        for (Scope scope : List.of(Scope.REPORT, Scope.YEAR_ON_YEAR)) {
            List<Claim> claims = judgement.evaluator().claims(scope).stream()
                    .filter(claim -> !unjudged.contains(claim.rule().id()))
                    .toList();
            failures.addAll(judgement.evaluate(claims, figures, lastYear, judgement.issuer()));
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
