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

    /** More digits before or after the point than any figure of a report has. */
    private static final int MOST_DIGITS = 40;

    public Quantity {
        value = sane(value);
        value = value.setScale(measure.decimals(), RoundingMode.UNNECESSARY);
    }

    /**
     * Lets numbers pass that can be written out.
     *
     * @throws ArithmeticException for one like {@code 1e99999}, whose digits alone would take minutes
     */
    public static BigDecimal sane(BigDecimal number) {
        if (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new ArithmeticException("more than " + MOST_DIGITS + " digits");
        }
        return number;
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

    /** The number with as many decimals as are printed in its measure, and more where it has them. */
    public String printed() {
        String plain = plain(value);
        int point = plain.indexOf('.');
        int decimals = point < 0 ? 0 : plain.length() - point - 1;
        int lacking = measure.print() - decimals;
        return lacking <= 0 ? plain : plain + (point < 0 ? "." : "") + "0".repeat(lacking);
    }

    /** Writes a number without exponent and without trailing decimal zeros. */
    public static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        return (value.scale() > 0 ? value.stripTrailingZeros() : value).toPlainString();
    }
}
