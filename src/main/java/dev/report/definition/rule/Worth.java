package dev.report.definition.rule;

import java.math.BigDecimal;

/**
 * What a part of a formula comes to.
 *
 * @param state whether it is a number at all
 * @param number the number; 0 where it is none
 * @param mayBeMore whether the true number may be larger, since a cell in it is "at least" so many
 * @param mayBeLess whether it may be smaller
 */
public record Worth(State state, Fraction number, boolean mayBeMore, boolean mayBeLess) {

    /** Nobody gave a part of it. */
    public static final Worth BLANK = new Worth(State.BLANK, Fraction.ZERO, false, false);

    /** A cell that does not apply: a sum goes on without it. */
    public static final Worth SKIPPED = new Worth(State.SKIPPED, Fraction.ZERO, false, false);

    /** There is no such number: a division by 0, or by what does not apply. */
    public static final Worth NONE = new Worth(State.NONE, Fraction.ZERO, false, false);

    public static final Worth ZERO = of(BigDecimal.ZERO, false);

    /** Whether it is a number; the later state prevails where two meet. */
    public enum State {
        SKIPPED,
        NUMBER,
        NONE,
        BLANK
    }

    /** @param atLeast whether a cell is approximate: 220余 */
    public static Worth of(BigDecimal number, boolean atLeast) {
        return new Worth(State.NUMBER, Fraction.of(number), atLeast, false);
    }

    public boolean isNumber() {
        return state == State.NUMBER;
    }

    public Worth plus(Worth other) {
        State both = state.compareTo(other.state) >= 0 ? state : other.state;
        return both == State.NUMBER
                ? new Worth(both, number.plus(other.number), mayBeMore || other.mayBeMore, mayBeLess || other.mayBeLess)
                : without(both);
    }

    Worth negate() {
        return new Worth(state, number.negate(), mayBeLess, mayBeMore);
    }

    Worth times(Worth other) {
        if (!isNumber() || !other.isNumber()) {
            return lacking(other);
        }
        Worth mine = other.number.signum() < 0 ? negate() : this;
        Worth its = number.signum() < 0 ? other.negate() : other;
        return new Worth(
                State.NUMBER,
                number.times(other.number),
                mine.mayBeMore || its.mayBeMore,
                mine.mayBeLess || its.mayBeLess);
    }

    Worth dividedBy(Worth other) {
        if (!isNumber() || !other.isNumber()) {
            return lacking(other);
        }
        if (other.number.signum() == 0) {
            return NONE;
        }
        Worth inverse = new Worth(
                State.NUMBER, Fraction.of(BigDecimal.ONE).dividedBy(other.number), other.mayBeLess, other.mayBeMore);
        return times(inverse);
    }

    /** What a product lacks a factor of: a blank prevails, and without a factor that does not apply there is none. */
    private Worth lacking(Worth other) {
        return state == State.BLANK || other.state == State.BLANK ? BLANK : NONE;
    }

    private static Worth without(State state) {
        return state == State.BLANK ? BLANK : state == State.NONE ? NONE : SKIPPED;
    }
}
