package dev.report.compare.figure;

import dev.report.json.PublishedFigure.Given;
import dev.report.json.PublishedFigure.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One figure that differs between two reports.
 *
 * @param key the cell, the same in both forms
 * @param label the cell in the form's words
 * @param part the breakdown alone in the form's words, e.g. {@code 自然人}; empty for an indicator that has none
 * @param before what the first report says of it; absent if its form does not have the cell
 * @param after what the second report says of it; absent if its form does not have the cell
 * @param units the units behind the change, biggest first; empty where they are not known
 */
public record FigureChange(
        String key, String label, String part, Optional<Given> before, Optional<Given> after, List<UnitChange> units) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public FigureChange {
        units = List.copyOf(units);
    }

    /** How a figure changed. */
    public enum Kind {
        /** Both are numbers. */
        VALUE,
        /** It became a number, blank or not applicable, or a number became one that is only approximate. */
        STATE,
        /** It is counted in another measure. */
        MEASURE,
        /** Only the second form has it. */
        ADDED,
        /** Only the first form has it. */
        GONE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.GONE;
        }
        if (!before.get().measure().equals(after.get().measure())) {
            return Kind.MEASURE;
        }
        return difference().filter(number -> number.signum() != 0).isPresent() ? Kind.VALUE : Kind.STATE;
    }

    /** Whether two reports say the same of a figure. */
    static boolean isSame(Given one, Given other) {
        boolean same = one.value().equals(other.value())
                || Numbers.parse(one.value())
                        .flatMap(number -> Numbers.parse(other.value()).map(second -> number.compareTo(second) == 0))
                        .orElse(false);
        return same
                && one.state() == other.state()
                && one.approximate() == other.approximate()
                && one.measure().equals(other.measure());
    }

    /** The second number less the first; absent unless both are numbers of one measure. */
    public Optional<BigDecimal> difference() {
        if (before.isEmpty()
                || after.isEmpty()
                || !before.get().measure().equals(after.get().measure())) {
            return Optional.empty();
        }
        return number(before.get()).flatMap(then -> number(after.get()).map(now -> now.subtract(then)));
    }

    /** The difference as a part of the first number, in percent with one decimal; absent if that is 0. */
    public Optional<BigDecimal> percent() {
        return difference()
                .filter(number -> number.signum() != 0)
                .flatMap(number -> before.flatMap(FigureChange::number)
                        .filter(then -> then.signum() != 0)
                        .map(then -> number.multiply(HUNDRED).divide(then.abs(), 1, RoundingMode.HALF_UP)));
    }

    /** How big the change is beside others of its section: a figure that is new or gone counts with its number. */
    BigDecimal size() {
        return difference()
                .or(() -> after.flatMap(FigureChange::number))
                .or(() -> before.flatMap(FigureChange::number))
                .map(BigDecimal::abs)
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> number(Given given) {
        return given.state() == State.BLANK && given.value().isEmpty()
                ? Optional.empty()
                : Numbers.parse(given.value());
    }

    /** The indicator's key without the breakdown. */
    String indicator() {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** Whether it is its indicator's only figure, or the total of its parts. */
    boolean isWhole() {
        return key.indexOf('/') < 0 || key.endsWith("/total");
    }
}
