package dev.report.check.rule;

import dev.report.check.Reason;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Scope;
import dev.report.model.FigureTable;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates a definition's rules. The cells of each rule are found once; a table is then looked at in a few microseconds. */
public final class RuleEvaluator {

    private final Policy.Blank blank;
    private final Map<Scope, List<Claim>> claims = new EnumMap<>(Scope.class);
    private final List<RuleKind> kinds = new ArrayList<>();
    private final List<Evaluation.Fault> faults = new ArrayList<>();

    /**
     * @param blank what a blank cell means
     * @param level the issuer's level, which decides which rules apply
     */
    public RuleEvaluator(ReportDefinition definition, Policy.Blank blank, Issuer.Level level) {
        this.blank = blank;
        for (Scope scope : Scope.values()) {
            claims.put(scope, new ArrayList<>());
        }
        List<Rule> rules = new ArrayList<>(definition.rules());
        definition
                .indicators()
                .values()
                .forEach(indicator -> RecomputedRule.of(indicator).ifPresent(rules::add));
        for (Rule rule : rules) {
            if (rule.severities().at(levelName(level)).isPresent()) {
                prepare(definition, rule);
            }
        }
    }

    /** Finds a rule's cells; that the program fails at one rule must not cost the others. */
    private void prepare(ReportDefinition definition, Rule rule) {
        try {
            RuleKind kind = RuleKind.of(definition, rule, blank);
            kinds.add(kind);
            List<Claim> made = kind.claims();
            rule.scopes().forEach(scope -> claims.get(scope).addAll(made));
        } catch (RuntimeException cause) {
            faults.add(new Evaluation.Fault(rule, cause));
        }
    }

    /** The rules that apply at the issuer's level, in definition order. */
    public List<RuleKind> kinds() {
        return kinds;
    }

    /** The rules that could not even be made ready. */
    public List<Evaluation.Fault> faults() {
        return faults;
    }

    /** A level as definitions write it. */
    static String levelName(Issuer.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The claims of one scope, in definition order. */
    public List<Claim> claims(Scope scope) {
        return claims.get(scope);
    }

    /** Evaluates the rules of one scope on one table. */
    public Evaluation evaluate(Scope scope, FigureTable table, @Nullable FigureTable lastYear) {
        return evaluate(claims.get(scope), table, lastYear);
    }

    /** Evaluates claims on one table. */
    public Evaluation evaluate(List<Claim> made, FigureTable table, @Nullable FigureTable lastYear) {
        int passed = 0;
        List<Evaluation.Failure> failures = List.of();
        List<Evaluation.Fault> failedAt = new ArrayList<>();
        Map<Reason, Integer> notEvaluated = Map.of();
        for (Claim claim : made) {
            Outcome outcome = evaluate(claim, table, lastYear, failedAt);
            if (outcome instanceof Outcome.Failed failed) {
                failures = failures.isEmpty() ? new ArrayList<>() : failures;
                failures.add(new Evaluation.Failure(claim, failed));
            } else if (outcome instanceof Outcome.NotEvaluated not) {
                notEvaluated = notEvaluated.isEmpty() ? new EnumMap<>(Reason.class) : notEvaluated;
                notEvaluated.merge(not.reason(), 1, Integer::sum);
            } else if (outcome instanceof Outcome.Passed) {
                passed++;
            }
        }
        return new Evaluation(passed, failures, notEvaluated, failedAt);
    }

    /** Evaluates one claim. */
    public Outcome evaluate(Claim claim, FigureTable table, @Nullable FigureTable lastYear) {
        return evaluate(claim, table, lastYear, new ArrayList<>());
    }

    /** Evaluates one claim; that the program fails at it must not cost the findings of the others. */
    private Outcome evaluate(
            Claim claim, FigureTable table, @Nullable FigureTable lastYear, List<Evaluation.Fault> failedAt) {
        try {
            return claim.evaluate(table, lastYear, blank);
        } catch (RuntimeException cause) {
            failedAt.add(new Evaluation.Fault(claim.rule(), cause));
            return new Outcome.NotEvaluated(Reason.FAULT);
        }
    }
}
