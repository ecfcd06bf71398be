package dev.report.check;

import dev.report.aggregate.Consolidation;
import dev.report.aggregate.SameUnits;
import dev.report.check.rule.Claim;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.RuleFindings;
import dev.report.definition.rule.Scope;
import dev.report.finding.Remedy;
import dev.report.model.FigureTable;
import dev.report.project.History;
import dev.report.project.ReportProject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the rules on the whole, alone and beside last year's; what the units' findings report already is not repeated.
 *
 * <p>While units are missing, the sum of the others is less than last year's whole for no other reason. It is then compared with what
 * the same units added up to last year; if that is not known, rules that look back are not evaluated.
 */
final class WholeCheck {

    private final ReportProject project;
    private final Judgement judgement;

    WholeCheck(ReportProject project, Judgement judgement) {
        this.project = project;
        this.judgement = judgement;
    }

    /**
     * Figures of one year and of the one before.
     *
     * @param lastYear null if there is none
     */
    private record Years(FigureTable table, @Nullable FigureTable lastYear, RuleFindings findings) {}

    void check(Consolidation consolidation) {
        @Nullable FigureTable lastYear = project.history().map(History::figures).orElse(null);
        Years whole = new Years(consolidation.total(), lastYear, judgement.findings());
        boolean isComparable = lastYear == null || consolidation.coverage().isSumComplete();
        for (Scope scope : List.of(Scope.REPORT, Scope.YEAR_ON_YEAR)) {
            List<Claim> claims = judgement.evaluator().claims(scope);
            if (isComparable) {
                evaluate(scope, claims, whole);
            } else {
                evaluate(
                        scope,
                        claims.stream().filter(claim -> !claim.looksBack()).toList(),
                        whole);
                lookBack(scope, claims.stream().filter(Claim::looksBack).toList(), consolidation);
            }
        }
    }

    /** Compares the units that have submitted with the same units' last year. */
    private void lookBack(Scope scope, List<Claim> claims, Consolidation consolidation) {
        Optional<SameUnits> same = SameUnits.of(project, consolidation);
        if (same.isEmpty()) {
            judgement.skip(Reason.INCOMPLETE, claims.size());
            return;
        }
        RuleFindings findings = judgement
                .findings()
                .ofPart(judgement.text("same-units", "units", same.get().units()));
        evaluate(scope, claims, new Years(same.get().table(), same.get().lastYear(), findings));
    }

    private void evaluate(Scope scope, List<Claim> claims, Years years) {
        for (Evaluation.Failure failure :
                judgement.evaluate(claims, years.table(), years.lastYear(), judgement.issuer())) {
            if (!judgement.isInherited(scope, failure)) {
                judgement
                        .faults()
                        .guard(
                                failure.claim().rule(),
                                judgement.issuer(),
                                () -> years.findings()
                                        .add(
                                                failure,
                                                years.table(),
                                                years.lastYear(),
                                                Optional.empty(),
                                                Remedy.NONE,
                                                judgement.issuer().at()));
            }
        }
    }
}
