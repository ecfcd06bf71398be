package dev.report.lint.number;

import dev.report.lint.text.NumberToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of parts that hangs on a total: {@code 3607件（市政府349件、…）}, {@code 473条，其中案件信息37条，…}.
 *
 * @param total the number the list hangs on
 * @param others further numbers that the list may sum up to: 新收 and 上年结转 together, or an earlier total
 * @param parts the parts in order, all in the total's measure
 * @param certain how many of them surely belong to the list, counted from the first
 * @param closed whether the list claims to be complete
 * @param open whether it says that it is not: it ends with 等
 * @param mayOverlap whether it names channels: what is published on several may count on each of them
 */
record PartList(
        NumberToken total,
        List<BigDecimal> others,
        List<NumberToken> parts,
        int certain,
        boolean closed,
        boolean open,
        boolean mayOverlap) {

    PartList {
        others = List.copyOf(others);
        parts = List.copyOf(parts);
    }

    /** The sum of the parts that surely belong to the list. */
    BigDecimal sum() {
        return sum(certain);
    }

    private BigDecimal sum(int count) {
        BigDecimal sum = BigDecimal.ZERO;
        for (NumberToken part : parts.subList(0, count)) {
            sum = sum.add(part.amount());
        }
        return sum;
    }

    /** Whether the parts, or the first few of them, come to the total or to another number that may be meant. */
    boolean holds() {
        List<BigDecimal> wanted = new ArrayList<>(others);
        wanted.add(total.amount());
        BigDecimal tolerance = tolerance();
        for (int count = 1; count <= parts.size(); count++) {
            BigDecimal sum = sum(count);
            for (BigDecimal each : wanted) {
                if (each.subtract(sum).abs().compareTo(tolerance) <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Numbers in 万 are rounded: half a unit of the last place each. */
    private BigDecimal tolerance() {
        BigDecimal tolerance = total.rounding();
        for (NumberToken part : parts) {
            tolerance = tolerance.add(part.rounding());
        }
        return tolerance;
    }

    boolean isVague() {
        boolean vague = false;
        for (NumberToken part : parts.subList(0, certain)) {
            vague |= part.vague();
        }
        return vague;
    }
}
