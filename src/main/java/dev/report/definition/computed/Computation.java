package dev.report.definition.computed;

import dev.report.definition.form.AggregationMode;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.Expression;
import dev.report.definition.rule.LinearForm;
import dev.report.definition.rule.Worth;
import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Measure;
import dev.report.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A computed cell with its inputs found: one for each category of a split indicator.
 *
 * @param cell the cell's position
 * @param expression what it is computed by
 * @param inputs for each of the expression's terms the cells that it stands for, in definition order
 * @param measure in which it is computed; the result is rounded to its decimals, once, a half away from 0
 * @param isAddedUp whether it is computed for each unit alone: the whole's is the sum of theirs
 */
public record Computation(int cell, Expression expression, List<int[]> inputs, Measure measure, boolean isAddedUp) {

    /** A number with more digits is a fault of the figures, and no figure. */
    private static final int MOST_DIGITS = 30;

    public Computation {
        inputs = List.copyOf(inputs);
    }

    /** One a cell of an indicator. */
    static List<Computation> of(Indicator indicator, CellIndex cells) {
        Expression expression = indicator.formula().orElseThrow();
        List<Computation> computations = new ArrayList<>();
        for (CellKey key : indicator.cells()) {
            List<int[]> inputs = new ArrayList<>();
            for (LinearForm.Term term : expression.terms()) {
                inputs.add(CellPatterns.expand(cells, pattern(term, key, cells)).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
            computations.add(new Computation(
                    cells.position(key),
                    expression,
                    inputs,
                    indicator.measure(),
                    indicator.mode() == AggregationMode.SUM));
        }
        return computations;
    }

    /**
     * The cells that a term stands for in the formula of a cell, as a pattern: of a split indicator those of the same category; an indicator
     * that is not split stands for itself in each.
     */
    public static String pattern(LinearForm.Term term, CellKey cell, CellIndex cells) {
        boolean isOne = cell.breakdown().isEmpty() || cells.position(term.pattern()) >= 0;
        return isOne ? term.pattern() : CellPatterns.ofCategory(term.pattern(), cell.breakdown());
    }

    /** All cells that it is computed from, in the formula's order. */
    public List<Integer> cells() {
        return inputs.stream().flatMap(cells -> Arrays.stream(cells).boxed()).toList();
    }

    /**
     * What it comes to in a table.
     *
     * <p>Blanks: one blank part leaves the result blank. A sum goes on without a cell that does not apply, and does not apply where all
     * of its cells do not; nor does a product with such a factor, or a quotient whose divisor is 0.
     *
     * @param blank what a blank cell comes to
     */
    public Entry compute(FigureTable table, Worth blank) {
        Worth worth = expression.worth(term -> worth(inputs.get(term), table, blank));
        if (!worth.isNumber() || isOfNothing(table, blank)) {
            return worth.state() == Worth.State.BLANK ? new Entry.Blank() : new Entry.NotApplicable();
        }
        BigDecimal number = worth.number().rounded(measure.decimals());
        return number.precision() > MOST_DIGITS
                ? new Entry.Blank()
                : new Entry.Reported(new Quantity(number, measure, worth.mayBeMore() || worth.mayBeLess()));
    }

    /** Whether none of its cells applies, so that mere numbers are left of a sum. */
    private boolean isOfNothing(FigureTable table, Worth blank) {
        for (int[] cells : inputs) {
            for (int cell : cells) {
                if (!table.isNotApplicable(cell) && (blank != Worth.SKIPPED || table.isReported(cell))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Worth worth(int[] cells, FigureTable table, Worth blank) {
        Worth sum = Worth.SKIPPED;
        for (int cell : cells) {
            sum = sum.plus(worth(cell, table, blank));
        }
        return sum;
    }

    private static Worth worth(int cell, FigureTable table, Worth blank) {
        if (table.isReported(cell)) {
            return Worth.of(table.value(cell), table.isApproximate(cell));
        }
        if (table.isNotApplicable(cell)) {
            return Worth.SKIPPED;
        }
        return table.isUnreadable(cell) ? Worth.BLANK : blank;
    }

    /**
     * The formula with numbers in place of its cells: {@code 370 ÷ 120}.
     *
     * @param numbers one for each of the {@link #cells}
     */
    public String written(List<String> numbers) {
        List<String> terms = new ArrayList<>();
        int next = 0;
        for (int[] cells : inputs) {
            List<String> own = numbers.subList(next, next + cells.length);
            terms.add(own.size() == 1 ? own.get(0) : "(" + String.join(" + ", own) + ")");
            next += cells.length;
        }
        return expression.written(terms::get);
    }
}
