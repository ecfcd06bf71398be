package dev.report.check.rule;

import dev.report.check.Reason;
import dev.report.definition.rule.Fraction;
import dev.report.definition.rule.Worth;
import dev.report.model.FigureTable;
import dev.report.project.Policy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of one side of a claim.
 *
 * @param value the sum of its cells and constant, or what it is computed to be
 * @param mayExceed whether the true value may be larger: a cell that is added is "at least" so many
 * @param mayFallShort whether the true value may be smaller: a cell that is subtracted is "at least" so many
 * @param missing why it has no value, or null
 */
record SideValue(
        Fraction value,
        boolean mayExceed,
        boolean mayFallShort,
        @Nullable Reason missing) {

    static SideValue of(Claim.Side side, FigureTable table, @Nullable FigureTable lastYear, Policy.Blank blank) {
        BigDecimal value = side.constant();
        boolean mayExceed = false;
        boolean mayFallShort = false;
        for (int i = 0; i < side.cells().length; i++) {
            int cell = side.cells()[i];
            FigureTable from = side.previous()[i] && lastYear != null ? lastYear : table;
            @Nullable Reason missing = missing(from, cell, blank);
            if (missing != null) {
                return without(missing);
            }
            if (from.isReported(cell) && side.isSum()) {
                if (from.isApproximate(cell)) {
                    mayExceed |= side.factors()[i].signum() > 0;
                    mayFallShort |= side.factors()[i].signum() < 0;
                }
                value = value.add(from.value(cell).multiply(side.factors()[i]));
            }
        }
        return side.quotient()
                .map(quotient -> ofQuotient(quotient, side, table, lastYear))
                .orElse(new SideValue(Fraction.of(value), mayExceed, mayFallShort, null));
    }

    /** Why a cell has no value, or null if it has; a blank may be read as 0. */
    private static @Nullable Reason missing(FigureTable from, int cell, Policy.Blank blank) {
        if (from.isIncomplete(cell)) {
            return Reason.BLANK;
        }
        if (from.isReported(cell)) {
            return null;
        }
        if (from.isUnreadable(cell)) {
            return Reason.UNREADABLE;
        }
        if (from.isNotApplicable(cell) || blank == Policy.Blank.NOT_APPLICABLE) {
            return Reason.NOT_APPLICABLE;
        }
        return blank == Policy.Blank.ZERO ? null : Reason.BLANK;
    }

    private static SideValue ofQuotient(
            Claim.Quotient quotient, Claim.Side side, FigureTable table, @Nullable FigureTable lastYear) {
        Worth worth = quotient.expression().worth(term -> {
            Worth sum = Worth.SKIPPED;
            for (int i = quotient.starts().get(term); i < quotient.starts().get(term + 1); i++) {
                FigureTable from = side.previous()[i] && lastYear != null ? lastYear : table;
                int cell = side.cells()[i];
                sum = sum.plus(
                        from.isReported(cell) ? Worth.of(from.value(cell), from.isApproximate(cell)) : Worth.ZERO);
            }
            return sum;
        });
        return worth.isNumber()
                ? new SideValue(worth.number(), worth.mayBeMore(), worth.mayBeLess(), null)
                : without(Reason.NOT_APPLICABLE);
    }

    private static SideValue without(Reason reason) {
        return new SideValue(Fraction.ZERO, false, false, reason);
    }
}
