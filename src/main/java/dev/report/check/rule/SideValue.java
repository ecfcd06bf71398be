package dev.report.check.rule;

import dev.report.check.Reason;
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
record SideValue(
        BigDecimal value,
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
            if (from.isIncomplete(cell)) {
                return without(Reason.BLANK);
            }
            if (from.isReported(cell)) {
                if (from.isApproximate(cell)) {
                    mayExceed |= side.factors()[i].signum() > 0;
                    mayFallShort |= side.factors()[i].signum() < 0;
                }
                value = value.add(from.value(cell).multiply(side.factors()[i]));
            } else if (from.isUnreadable(cell)) {
                return without(Reason.UNREADABLE);
            } else if (from.isNotApplicable(cell) || blank == Policy.Blank.NOT_APPLICABLE) {
                return without(Reason.NOT_APPLICABLE);
            } else if (blank != Policy.Blank.ZERO) {
                return without(Reason.BLANK);
            }
        }
        return new SideValue(value, mayExceed, mayFallShort, null);
    }

    private static SideValue without(Reason reason) {
        return new SideValue(BigDecimal.ZERO, false, false, reason);
    }
}
