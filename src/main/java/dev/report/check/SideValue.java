package dev.report.check;

import dev.report.model.FigureTable;
import dev.report.project.Policy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of one side of a claim.
 *
 * @param value the sum of its cells and constant
 * @param mayExceed whether the true value may be larger: a cell that is added is "at least" so many
 * @param mayFallShort whether the true value may be smaller: a cell that is subtracted is "at least" so many
 * @param missing why it has no value, or null
 */
record SideValue(BigDecimal value, boolean mayExceed, boolean mayFallShort, Outcome.@Nullable Reason missing) {

    static SideValue of(Claim.Side side, FigureTable table, @Nullable FigureTable lastYear, Policy.Blank blank) {
        BigDecimal wide = null;
        long sum = 0;
        int decimals = side.cells().length == 0
                ? 0
                : table.cells().measure(side.cells()[0]).decimals();
        boolean mayExceed = false;
        boolean mayFallShort = false;
        for (int i = 0; i < side.cells().length; i++) {
            int cell = side.cells()[i];
            FigureTable from = side.previous()[i] && lastYear != null ? lastYear : table;
            if (from.isIncomplete(cell)) {
                return without(Outcome.Reason.BLANK);
            }
            if (from.isReported(cell)) {
                if (from.isApproximate(cell)) {
                    mayExceed |= side.factors()[i].signum() > 0;
                    mayFallShort |= side.factors()[i].signum() < 0;
                }
                if (wide == null && isSimple(side.factors()[i], from, cell, decimals)) {
                    sum += side.factors()[i].signum() * from.unscaled(cell);
                } else {
                    wide = (wide == null ? BigDecimal.ZERO : wide)
                            .add(from.value(cell).multiply(side.factors()[i]));
                }
            } else if (from.isUnreadable(cell)) {
                return without(Outcome.Reason.UNREADABLE);
            } else if (from.isNotApplicable(cell) || blank == Policy.Blank.NOT_APPLICABLE) {
                return without(Outcome.Reason.NOT_APPLICABLE);
            } else if (blank != Policy.Blank.ZERO) {
                return without(Outcome.Reason.BLANK);
            }
        }
        BigDecimal value = BigDecimal.valueOf(sum, decimals).add(side.constant());
        return new SideValue(wide == null ? value : value.add(wide), mayExceed, mayFallShort, null);
    }

    /** Whether a term can be added as a whole number: 1,000 such terms stay far below the largest one. */
    private static boolean isSimple(BigDecimal factor, FigureTable from, int cell, int decimals) {
        return (factor.equals(BigDecimal.ONE) || factor.equals(MINUS_ONE))
                && from.fitsLong(cell)
                && from.cells().measure(cell).decimals() == decimals
                && Math.abs(from.unscaled(cell)) < LARGE;
    }

    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();
    private static final long LARGE = 1_000_000_000_000_000L;

    private static SideValue without(Outcome.Reason reason) {
        return new SideValue(BigDecimal.ZERO, false, false, reason);
    }
}
