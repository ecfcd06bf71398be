package dev.report.check;

import dev.report.bind.Submission;
import dev.report.check.rule.Claim;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.RuleEvaluator;
import dev.report.check.rule.RuleFaults;
import dev.report.check.rule.RuleFindings;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.Scope;
import dev.report.finding.Findings;
import dev.report.finding.Remedy;
import dev.report.model.FigureTable;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results of the rules so far in one run: findings, outcomes counted, and failures of units that their sum inherits. */
final class Judgement {

    private final RuleEvaluator evaluator;
    private final Findings findings;
    private final RuleFindings ruleFindings;
    private final RuleFaults faults = new RuleFaults();
    private final Tally tally = new Tally();
    private final Map<String, BigDecimal> inherited = new HashMap<>();
    private final RuleFaults.Owner issuer;

    Judgement(ReportProject project) {
        evaluator = new RuleEvaluator(
                project.definition(), project.policy().blank(), project.issuer().level());
        findings = new Findings(RuleCheck.class, project.context());
        ruleFindings = new RuleFindings(project.definition(), project.issuer().level(), findings);
        issuer = new RuleFaults.Owner(Text.same(project.issuer().name()), project.place("issuer"));
        evaluator.faults().forEach(fault -> faults.add(fault.rule(), issuer, fault.cause()));
    }

    RuleEvaluator evaluator() {
        return evaluator;
    }

    RuleFindings findings() {
        return ruleFindings;
    }

    RuleFaults faults() {
        return faults;
    }

    /** Stands for whoever the whole belongs to. */
    RuleFaults.Owner issuer() {
        return issuer;
    }

    /** Evaluates claims on a table and counts their outcomes. */
    List<Evaluation.Failure> evaluate(
            List<Claim> claims, FigureTable table, @Nullable FigureTable lastYear, RuleFaults.Owner owner) {
        Evaluation evaluation = evaluator.evaluate(claims, table, lastYear);
        tally.add(evaluation);
        evaluation.faults().forEach(fault -> faults.add(fault.rule(), owner, fault.cause()));
        return evaluation.failures();
    }

    /** Counts claims that are not evaluated. */
    void skip(Reason reason, int claims) {
        if (claims > 0) {
            tally.skip(reason, claims);
        }
    }

    /** A sentence of this stage. */
    Text text(String key, Object... namesAndValues) {
        return findings.text(key, namesAndValues);
    }

    /** Raises the finding on a failure of a unit. */
    void add(
            Evaluation.Failure failure,
            FigureTable table,
            @Nullable FigureTable lastYear,
            UnitCode unit,
            Remedy remedy,
            RuleFaults.Owner owner) {
        faults.guard(
                failure.claim().rule(),
                owner,
                () -> ruleFindings.add(failure, table, lastYear, Optional.of(unit), remedy, owner.at()));
    }

    /** Looks whether last year's units are this year's. */
    void compareUnits(ReportProject project) {
        LastYearsUnits.check(project, findings);
        new LastYearsSums(project, evaluator(), findings).check();
    }

    /** Looks whether last year's figures could be read. */
    void requireLastYear(ReportProject project) {
        LastYearsUnits.unread(project, findings);
    }

    /** Looks whether silence on a submission means anything. */
    void requireChecked(Submission submission) {
        new NothingChecked(evaluator, findings).check(submission);
    }

    /** Remembers a unit's failure, which the sum of all units may show again. */
    void passOn(Scope scope, Evaluation.Failure failure) {
        inherited.merge(id(scope, failure), failure.signedDifference(), BigDecimal::add);
    }

    /** Whether a failure of the whole is just the sum of its units' failures, which were raised there. */
    boolean isInherited(Scope scope, Evaluation.Failure failure) {
        BigDecimal fromUnits = inherited.get(id(scope, failure));
        boolean isSum = failure.claim().formula().comparison() == Formula.Comparison.EQUAL;
        return fromUnits != null && (!isSum || fromUnits.compareTo(failure.signedDifference()) == 0);
    }

    private static String id(Scope scope, Evaluation.Failure failure) {
        return scope + " " + failure.claim().rule().id() + "/"
                + failure.claim().repetition().key() + " "
                + failure.claim().formula().text();
    }

    RuleResults results() {
        faults.raise(findings);
        return new RuleResults(findings.all(), tally.counts());
    }
}
