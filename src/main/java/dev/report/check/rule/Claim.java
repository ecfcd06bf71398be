package dev.report.check.rule;

import dev.report.check.Reason;
import dev.report.definition.Repetition;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Expression;
import dev.report.definition.rule.Formula;
import dev.report.definition.rule.Fraction;
import dev.report.definition.rule.LinearForm;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;
import dev.report.project.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One repetition of one formula of a rule with its cells found: {@code requests-balance} for natural persons, say.
 *
 * @param rule the rule
 * @param repetition the category, indicator or cell that it is made for
 * @param formula the formula
 * @param left the left side's cells
 * @param right the right side's cells
 * @param when the condition without which the claim is not made
 * @param shown with how many decimals a quotient is shown
 * @param tolerance the largest difference that still passes
 */
public record Claim(
        Rule rule,
        Repetition repetition,
        Formula formula,
        Side left,
        Side right,
        Optional<Condition> when,
        int shown,
        BigDecimal tolerance) {

    /** Two numbers that differ in no more than these further decimals are shown as they are. */
    private static final int MOST_MORE = 12;

    /** No sum of 1,000 moderate numbers comes near it. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private static final long LARGE = 1_000_000_000_000_000L;

    /**
     * One side: cells with factors, and a constant.
     *
     * @param cells positions in the definition's cells
     * @param factors one a cell
     * @param previous whether last year's value is meant, one a cell
     * @param constant added to the sum
     * @param decimals of all cells, −1 if they differ or if a factor is neither 1 nor −1, or there is a constant: whether whole
     *     numbers can be added up
     * @param quotient how it is computed, where it is no sum; the factors of its cells are all 1 then, and mean nothing
     */
    public record Side(
            int[] cells,
            BigDecimal[] factors,
            boolean[] previous,
            BigDecimal constant,
            int decimals,
            Optional<Quotient> quotient) {

        static Side of(ReportDefinition definition, Expression form, Repetition repetition) {
            List<Integer> cells = new ArrayList<>();
            List<BigDecimal> factors = new ArrayList<>();
            List<Boolean> previous = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            for (LinearForm.Term term : form.terms()) {
                starts.add(cells.size());
                for (int cell : definition.expand(repetition.pattern(term.pattern()))) {
                    cells.add(cell);
                    factors.add(term.factor());
                    previous.add(term.previous());
                }
            }
            boolean[] years = new boolean[cells.size()];
            for (int i = 0; i < years.length; i++) {
                years[i] = previous.get(i);
            }
            starts.add(cells.size());
            BigDecimal constant = form.linear().map(LinearForm::constant).orElse(BigDecimal.ZERO);
            boolean isPlain = !form.isQuotient() && constant.signum() == 0;
            return new Side(
                    cells.stream().mapToInt(Integer::intValue).toArray(),
                    factors.toArray(BigDecimal[]::new),
                    years,
                    constant,
                    isPlain ? decimals(definition, cells, factors) : -1,
                    form.isQuotient() ? Optional.of(new Quotient(form, List.copyOf(starts))) : Optional.empty());
        }

        /** Whether it is a sum of its cells with their factors, and a constant. */
        public boolean isSum() {
            return quotient.isEmpty();
        }

        private static int decimals(ReportDefinition definition, List<Integer> cells, List<BigDecimal> factors) {
            int decimals = -1;
            for (int i = 0; i < cells.size(); i++) {
                int here = definition.cells().measure(cells.get(i)).decimals();
                if (factors.get(i).abs().compareTo(BigDecimal.ONE) != 0 || i > 0 && here != decimals) {
                    return -1;
                }
                decimals = here;
            }
            return decimals;
        }

        /** Adds the cells to a sum; {@link #UNKNOWN} unless each holds an exact number of moderate size. */
        private long addTo(long sum, int sign, FigureTable table, @Nullable FigureTable lastYear) {
            long total = sum;
            for (int i = 0; i < cells.length; i++) {
                FigureTable from = previous[i] && lastYear != null ? lastYear : table;
                long value = from.unscaled(cells[i]);
                if (!from.isExact(cells[i]) || Math.abs(value) >= LARGE) {
                    return UNKNOWN;
                }
                total += factors[i].signum() == sign ? value : -value;
            }
            return total;
        }

        /** How many decimals its value has; none are asked for by a quotient. */
        private int scale(Fraction value) {
            return isSum() ? Math.max(0, value.over().stripTrailingZeros().scale()) : 0;
        }

        private BigDecimal value(Fraction value, int decimals) {
            return isSum() ? value.over() : value.rounded(decimals);
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

    /**
     * How a side is computed that is no sum.
     *
     * @param expression what the definition says
     * @param starts where the cells of each of its terms begin among those of the side, and where the last ones end
     */
    public record Quotient(Expression expression, List<Integer> starts) {
        public Quotient {
            starts = List.copyOf(starts);
        }
    }

    /** A condition with its cells found. */
    public record Condition(Formula formula, Side left, Side right) {}

    /** All repetitions of all formulas of a rule. */
    public static List<Claim> of(ReportDefinition definition, Rule rule) {
        List<Claim> claims = new ArrayList<>();
        for (Repetition repetition : definition.repetitions(rule)) {
            Optional<Condition> when = rule.when()
                    .map(formula -> new Condition(
                            formula,
                            Side.of(definition, formula.left(), repetition),
                            Side.of(definition, formula.right(), repetition)));
            for (Formula formula : rule.formulas()) {
                Side left = Side.of(definition, formula.left(), repetition);
                Side right = Side.of(definition, formula.right(), repetition);
                int rounded = rounded(definition, left, right);
                claims.add(new Claim(
                        rule,
                        repetition,
                        formula,
                        left,
                        right,
                        when,
                        Math.max(rounded, 0),
                        tolerance(rule, left, right, rounded)));
            }
        }
        return claims;
    }

    /**
     * The decimals of the figure that the rest is rounded to: the one that is a side of its own, or the one with the fewest; −1 if there
     * are none.
     */
    private static int rounded(ReportDefinition definition, Side left, Side right) {
        List<Side> sums = Stream.of(left, right).filter(Side::isSum).toList();
        return sums.stream()
                .filter(side -> side.cells().length == 1)
                .findFirst()
                .map(Stream::of)
                .orElse(sums.stream())
                .flatMapToInt(side -> Arrays.stream(side.cells()))
                .map(cell -> definition.cells().measure(cell).decimals())
                .min()
                .orElse(-1);
    }

    /** How far apart the sides may be: sums of whole numbers in one measure are never rounded. */
    private static BigDecimal tolerance(Rule rule, Side left, Side right, int rounded) {
        boolean isExact = left.decimals() >= 0 && left.decimals() == right.decimals();
        return rule.tolerance().with(isExact ? -1 : rounded);
    }

    /** Evaluates it on one table, and last year's where the rule needs it. */
    public Outcome evaluate(FigureTable table, @Nullable FigureTable lastYear, Policy.Blank blank) {
        if (RecomputedRule.made(rule) && table.isDerived(left.cells()[0])) {
            return Outcome.NOT_MADE;
        }
        if (lastYear == null && looksBack()) {
            return new Outcome.NotEvaluated(Reason.NO_HISTORY);
        }
        if (plainlyHolds(table, lastYear)) {
            return when.isEmpty() || isAsked(when.get(), table, lastYear, blank)
                    ? Outcome.PASSED
                    : new Outcome.NotEvaluated(Reason.CONDITION);
        }
        SideValue leftValue = SideValue.of(left, table, lastYear, blank);
        SideValue rightValue = SideValue.of(right, table, lastYear, blank);
        @Nullable Reason missing = leftValue.missing() != null ? leftValue.missing() : rightValue.missing();
        if (missing != null) {
            return new Outcome.NotEvaluated(missing);
        }
        if (when.isPresent() && !isAsked(when.get(), table, lastYear, blank)) {
            return new Outcome.NotEvaluated(Reason.CONDITION);
        }
        return compare(leftValue, rightValue);
    }

    /** Whether it needs last year's figures. */
    public boolean looksBack() {
        return left.needsHistory()
                || right.needsHistory()
                || when.filter(condition -> condition.left().needsHistory()
                                || condition.right().needsHistory())
                        .isPresent();
    }

    /** Whether a table has any value in the cells that it compares. */
    public boolean concerns(FigureTable table) {
        return IntStream.concat(Arrays.stream(left.cells()), Arrays.stream(right.cells()))
                .anyMatch(cell -> !table.isBlank(cell));
    }

    /** Whether both sides are sums of exact numbers and it holds for them: a fast path for nearly all claims. */
    private boolean plainlyHolds(FigureTable table, @Nullable FigureTable lastYear) {
        if (left.decimals() < 0 || left.decimals() != right.decimals()) {
            return false;
        }
        long sum = left.addTo(0, 1, table, lastYear);
        long difference = sum == UNKNOWN ? UNKNOWN : right.addTo(sum, -1, table, lastYear);
        return difference != UNKNOWN && formula.comparison().holds(Long.signum(difference));
    }

    private static boolean isAsked(
            Condition condition, FigureTable table, @Nullable FigureTable lastYear, Policy.Blank blank) {
        SideValue leftValue = SideValue.of(condition.left(), table, lastYear, blank);
        SideValue rightValue = SideValue.of(condition.right(), table, lastYear, blank);
        return leftValue.missing() == null
                && rightValue.missing() == null
                && condition.formula().comparison().holds(leftValue.value().compareTo(rightValue.value()));
    }

    /**
     * Compares the sides. "At least 220" equals any number from 220 on, so an equality on it becomes a bound; a bound that may hold and
     * may not is not evaluated.
     */
    private Outcome compare(SideValue leftValue, SideValue rightValue) {
        Fraction difference = leftValue.value().minus(rightValue.value());
        boolean isClose = difference.signum() != 0 && difference.abs().compareTo(Fraction.of(tolerance)) <= 0;
        boolean holds = formula.comparison().holds(difference.signum()) || isClose;
        boolean mayBeMore = leftValue.mayExceed() || rightValue.mayFallShort();
        boolean mayBeLess = leftValue.mayFallShort() || rightValue.mayExceed();
        boolean isOpen = mayBeMore && mayBeLess;
        if (mayBeMore != mayBeLess) {
            if (formula.comparison() == Formula.Comparison.EQUAL) {
                holds |= mayBeMore ? difference.signum() < 0 : difference.signum() > 0;
            } else {
                isOpen = holds != formula.comparison().holds(mayBeMore ? 1 : -1);
            }
        }
        if (isOpen) {
            return new Outcome.NotEvaluated(Reason.APPROXIMATE);
        }
        return holds ? Outcome.PASSED : failed(leftValue.value(), rightValue.value());
    }

    /** Both values as people read them: with the decimals of the measure, and with more where they would look the same. */
    private Outcome failed(Fraction leftValue, Fraction rightValue) {
        int decimals = Math.max(Math.max(left.scale(leftValue), right.scale(rightValue)), shown);
        int most = decimals + MOST_MORE;
        while (decimals < most && leftValue.rounded(decimals).compareTo(rightValue.rounded(decimals)) == 0) {
            decimals++;
        }
        return new Outcome.Failed(left.value(leftValue, decimals), right.value(rightValue, decimals));
    }
}
