package dev.report.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number in a measure.
 *
 * @param value the number, at the measure's scale
 * @param measure what it counts
 * @param approximate whether the source says "at least" (余), e.g. {@code 220余}
 */
public record Quantity(BigDecimal value, Measure measure, boolean approximate) {

    public Quantity {
        value = value.setScale(measure.decimals(), RoundingMode.UNNECESSARY);
    }

    /** Adds two quantities of one measure; a sum with an approximate part is approximate. */
    public Quantity plus(Quantity other) {
        if (!measure.equals(other.measure)) {
            throw new IllegalArgumentException("cannot add " + measure.label() + " and " + other.measure.label());
        }
        return new Quantity(value.add(other.value), measure, approximate || other.approximate);
    }

    /** The number as the report prints it: no thousands separator, no superfluous zeros after the decimal point. */
    public String text() {
        return plain(value) + (approximate ? "余" : "");
    }

    /** Writes a number without exponent and without trailing decimal zeros. */
    public static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        return (value.scale() > 0 ? value.stripTrailingZeros() : value).toPlainString();
    }
}
