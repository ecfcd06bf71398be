package dev.report.check;

import dev.report.definition.Formula;
import dev.report.definition.LinearForm;
import dev.report.definition.ReportDefinition;
import dev.report.definition.Rule;
import dev.report.model.FigureTable;
import dev.report.project.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One repetition of a rule with its cells found: {@code requests-balance} for natural persons, say.
 *
 * @param rule the rule
 * @param current the category or indicator that this repetition is at; empty for a rule that holds once
 * @param left the left side's cells
 * @param right the right side's cells
 */
public record Claim(Rule rule, String current, Side left, Side right) {

    /**
     * One side: cells with factors, and a constant.
     *
     * @param cells positions in the definition's cells
     * @param factors one a cell
     * @param previous whether last year's value is meant, one a cell
     * @param constant added to the sum
     */
    public record Side(int[] cells, BigDecimal[] factors, boolean[] previous, BigDecimal constant) {

        static Side of(ReportDefinition definition, LinearForm form, Rule.Each each, String current) {
            List<Integer> cells = new ArrayList<>();
            List<BigDecimal> factors = new ArrayList<>();
            List<Boolean> previous = new ArrayList<>();
            for (LinearForm.Term term : form.terms()) {
                for (int cell : definition.expand(term.pattern(), each, current)) {
                    cells.add(cell);
                    factors.add(term.factor());
                    previous.add(term.previous());
                }
            }
            boolean[] years = new boolean[cells.size()];
            for (int i = 0; i < years.length; i++) {
                years[i] = previous.get(i);
            }
            return new Side(
                    cells.stream().mapToInt(Integer::intValue).toArray(),
                    factors.toArray(BigDecimal[]::new),
                    years,
                    form.constant());
        }

        boolean needsHistory() {
            for (boolean previousYear : previous) {
                if (previousYear) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All repetitions of a rule. */
    public static List<Claim> of(ReportDefinition definition, Rule rule) {
        List<Claim> claims = new ArrayList<>();
        for (String current : definition.repetitions(rule)) {
            claims.add(new Claim(
                    rule,
                    current,
                    Side.of(definition, rule.formula().left(), rule.each(), current),
                    Side.of(definition, rule.formula().right(), rule.each(), current)));
        }
        return claims;
    }

    /** Looks at one table, and last year's where the rule needs it. */
    Outcome evaluate(FigureTable table, @Nullable FigureTable lastYear, Policy.Blank blank) {
        if (lastYear == null && (left.needsHistory() || right.needsHistory())) {
            return new Outcome.NotEvaluated(Outcome.Reason.NO_HISTORY);
        }
        SideValue leftValue = SideValue.of(left, table, lastYear, blank);
        SideValue rightValue = SideValue.of(right, table, lastYear, blank);
        Outcome.@Nullable Reason missing = leftValue.missing() != null ? leftValue.missing() : rightValue.missing();
        if (missing != null) {
            return new Outcome.NotEvaluated(missing);
        }
        if (leftValue.approximate() && rightValue.approximate()) {
            return new Outcome.NotEvaluated(Outcome.Reason.APPROXIMATE);
        }
        return holds(leftValue, rightValue)
                ? new Outcome.Passed()
                : new Outcome.Failed(leftValue.value(), rightValue.value());
    }

    /** "At least 220" equals any number from 220 on, so an equality on it becomes a bound. */
    private boolean holds(SideValue leftValue, SideValue rightValue) {
        BigDecimal difference = leftValue.value().subtract(rightValue.value());
        Formula.Comparison comparison = rule.formula().comparison();
        if (comparison == Formula.Comparison.EQUAL && leftValue.approximate()) {
            return difference.signum() <= 0;
        }
        if (comparison == Formula.Comparison.EQUAL && rightValue.approximate()) {
            return difference.signum() >= 0;
        }
        return comparison.holds(difference.signum()) || difference.abs().compareTo(rule.tolerance()) <= 0;
    }
}
