package dev.report.definition.rule;

import java.math.BigDecimal;

/**
 * How far the two sides of a rule may be apart.
 *
 * @param most the largest difference that still passes, in the measure of the cells
 * @param isRounding whether the figure on one side is the other side rounded: half of its last decimal passes
 */
public record Tolerance(BigDecimal most, boolean isRounding) {

    public static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, false);

    public static final Tolerance ROUNDING = new Tolerance(BigDecimal.ZERO, true);

    /** The word for it in definitions. */
    static final String ROUNDING_WORD = "rounding";

    /**
     * The largest difference that still passes.
     *
     * @param decimals of the figure that was rounded; negative if there is none
     */
    public BigDecimal with(int decimals) {
        return isRounding && decimals >= 0 ? new BigDecimal("0.5").movePointLeft(decimals) : most;
    }
}
