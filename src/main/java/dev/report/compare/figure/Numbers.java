package dev.report.compare.figure;

import dev.report.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers as models and {@code units.csv} write them. */
public final class Numbers {

    private static final String AT_LEAST = "余";

    private Numbers() {}

    /** A number in plain digits, {@code 220余} as 220; empty for what is none. */
    public static Optional<BigDecimal> parse(String text) {
        String digits = text.endsWith(AT_LEAST) ? text.substring(0, text.length() - 1) : text;
        try {
            return digits.isEmpty() ? Optional.empty() : Optional.of(Quantity.sane(new BigDecimal(digits)));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The sum of those texts that are numbers; empty if none is. */
    static Optional<BigDecimal> sum(List<String> texts) {
        return texts.stream().map(Numbers::parse).flatMap(Optional::stream).reduce(BigDecimal::add);
    }

    /** A number without an exponent or zeros at its end. */
    public static String plain(BigDecimal number) {
        return Quantity.plain(number);
    }

    /** The same with its sign, also where it is a plus. */
    public static String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + plain(number) : plain(number).replace('-', '−');
    }
}
