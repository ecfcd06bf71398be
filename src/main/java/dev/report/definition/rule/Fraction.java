package dev.report.definition.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number: one decimal number over another, so that nothing is rounded before the end.
 *
 * @param over the dividend
 * @param under the divisor, more than 0
 */
public record Fraction(BigDecimal over, BigDecimal under) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(BigDecimal.ZERO);

    public static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return under.equals(other.under)
                ? new Fraction(over.add(other.over), under)
                : new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    Fraction negate() {
        return new Fraction(over.negate(), under);
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /** @throws ArithmeticException if the other is 0 */
    Fraction dividedBy(Fraction other) {
        return switch (other.signum()) {
            case 0 -> throw new ArithmeticException("division by 0");
            case 1 -> new Fraction(over.multiply(other.under), under.multiply(other.over));
            default -> new Fraction(over.multiply(other.under).negate(), under.multiply(other.over.negate()));
        };
    }

    public Fraction abs() {
        return new Fraction(over.abs(), under);
    }

    public int signum() {
        return over.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return minus(other).signum();
    }

    /** With so many decimals: a half is rounded away from 0 (四舍五入), as 2.345 to 2.35. */
    public BigDecimal rounded(int decimals) {
        return over.divide(under, decimals, RoundingMode.HALF_UP);
    }
}
