package dev.report.check.rule;

import dev.report.definition.form.Breakdown;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.Expression;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.LegalSource;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Scope;
import dev.report.definition.rule.Tolerance;
import dev.report.finding.FindingKind;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule that a unit which submits a figure that the program computes must have computed the same. */
final class RecomputedRule {

    private static final Messages MESSAGES = new Messages(RecomputedRule.class);
    private static final FindingKind RECOMPUTED = FindingKind.of("recomputed-figure");

    private RecomputedRule() {}

    /** The rule on an indicator, if it is computed; one that is rounded may be half of its last decimal away. */
    static Optional<Rule> of(Indicator indicator) {
        return indicator.formula().map(formula -> {
            String text = indicator.key() + " = " + formula.text();
            String breakdown = indicator.breakdown().map(Breakdown::id).orElse("");
            return new Rule(
                    RECOMPUTED.id(),
                    MESSAGES.text("recomputed-figure.title"),
                    Rule.Kind.FORMULA,
                    Set.of(Scope.UNIT),
                    new Rule.Each(breakdown, List.of(), List.of()),
                    List.of(new Formula(Expression.ofCell(indicator.key()), Formula.Comparison.EQUAL, formula, text)),
                    Optional.empty(),
                    new Rule.Severities(Optional.of(Severity.ERROR), Map.of()),
                    Tolerance.ROUNDING,
                    new LegalSource("", Text.EMPTY, Text.EMPTY, Text.EMPTY, ""),
                    MESSAGES.text("recomputed-figure"),
                    MESSAGES.text("recomputed-figure.help"),
                    Map.of(),
                    Map.of(),
                    SourceLocation.file("definition.yaml"));
        });
    }

    /** Whether a rule was made here. */
    static boolean made(Rule rule) {
        return rule.id().equals(RECOMPUTED.id());
    }
}
