package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.LegalSource;
import dev.report.definition.rule.LinearForm;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Scope;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.project.Issuer;
import dev.report.project.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates a definition's rules. The cells of each rule are found once; a table is then looked at in a few microseconds. */
public final class RuleEvaluator {

    private static final Messages MESSAGES = new Messages(RuleEvaluator.class);

    private final Policy.Blank blank;
    private final Map<Scope, List<Claim>> claims = new EnumMap<>(Scope.class);

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
                .forEach(indicator -> recomputed(indicator).ifPresent(rules::add));
        for (Rule rule : rules) {
            if (rule.kind() == Rule.Kind.FORMULA
                    && rule.severities().at(levelName(level)).isPresent()) {
                List<Claim> repetitions = Claim.of(definition, rule);
                rule.scopes().forEach(scope -> claims.get(scope).addAll(repetitions));
            }
        }
    }

    /** A level as definitions write it. */
    static String levelName(Issuer.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** A unit that submits a figure which the tool computes must have computed the same. */
    private static Optional<Rule> recomputed(Indicator indicator) {
        return indicator.formula().map(form -> {
            LinearForm.Term itself = new LinearForm.Term(BigDecimal.ONE, indicator.key(), false);
            LinearForm left = new LinearForm(List.of(itself), BigDecimal.ZERO, indicator.key());
            String text = indicator.key() + " = " + form.text();
            return new Rule(
                    "recomputed-figure",
                    MESSAGES.text("recomputed-figure.title"),
                    Rule.Kind.FORMULA,
                    Set.of(Scope.UNIT),
                    Rule.Each.ONCE,
                    List.of(new Formula(left, Formula.Comparison.EQUAL, form, text)),
                    Optional.empty(),
                    new Rule.Severities(Optional.of(Severity.ERROR), Map.of()),
                    BigDecimal.ZERO,
                    new LegalSource("", "", "", "", ""),
                    MESSAGES.text("recomputed-figure"),
                    MESSAGES.text("recomputed-figure.help"),
                    Map.of(),
                    Map.of(),
                    SourceLocation.file("definition.yaml"));
        });
    }

    /** The claims of one scope, in definition order. */
    public List<Claim> claims(Scope scope) {
        return claims.get(scope);
    }

    /** Looks at one table with the rules of one scope. */
    public Evaluation evaluate(Scope scope, FigureTable table, @Nullable FigureTable lastYear) {
        int passed = 0;
        List<Evaluation.Failure> failures = List.of();
        List<Evaluation.Fault> faults = new ArrayList<>();
        Map<Outcome.Reason, Integer> notEvaluated = new EnumMap<>(Outcome.Reason.class);
        for (Claim claim : claims.get(scope)) {
            Outcome outcome = evaluate(claim, table, lastYear, faults);
            if (outcome instanceof Outcome.Failed failed) {
                failures = failures.isEmpty() ? new ArrayList<>() : failures;
                failures.add(new Evaluation.Failure(claim, failed));
            } else if (outcome instanceof Outcome.NotEvaluated not) {
                notEvaluated.merge(not.reason(), 1, Integer::sum);
            } else {
                passed++;
            }
        }
        return new Evaluation(passed, failures, notEvaluated, faults);
    }

    /** Looks at one claim. */
    public Outcome evaluate(Claim claim, FigureTable table, @Nullable FigureTable lastYear) {
        return evaluate(claim, table, lastYear, new ArrayList<>());
    }

    /** Looks at one claim; that the program fails at it must not cost the findings of the others. */
    private Outcome evaluate(
            Claim claim, FigureTable table, @Nullable FigureTable lastYear, List<Evaluation.Fault> faults) {
        try {
            return claim.evaluate(table, lastYear, blank);
        } catch (RuntimeException cause) {
            faults.add(new Evaluation.Fault(claim.rule(), cause));
            return new Outcome.NotEvaluated(Outcome.Reason.FAULT);
        }
    }
}
