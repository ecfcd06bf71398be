package dev.report.lint.text;

import dev.report.prose.ProsePlaces;
import java.math.BigDecimal;

/**
 * A number in prose.
 *
 * @param start the index of its first digit
 * @param end where its digits, scale and 余 end
 * @param measureEnd where its measure word ends; {@code end} if it has none
 * @param value the digits' value, without scale
 * @param digits as written, e.g. {@code 43254} or {@code 1.05}
 * @param scale {@code 万}, {@code 亿}, or a blank
 * @param measure 条, 件, 元 …; empty if none follows
 * @param kind what it is
 * @param vague whether the text says 余, 多, 约, 近 or 超
 * @param citation the citation it comes from, or {@link ProsePlaces#TYPED}
 */
public record NumberToken(
        int start,
        int end,
        int measureEnd,
        BigDecimal value,
        String digits,
        char scale,
        String measure,
        Kind kind,
        boolean vague,
        int citation) {

    /** What a number means. */
    public enum Kind {
        /** How many: with a measure word, or a bare number after a label. */
        COUNT,
        /** The same in Chinese numerals. */
        NUMERALS,
        PERCENT,
        /** A year, date, duration, document number, ordinal, telephone number, part of an address. */
        OTHER
    }

    public boolean isCount() {
        return kind == Kind.COUNT;
    }

    public boolean isCited() {
        return citation != ProsePlaces.TYPED;
    }

    /** The number with its scale. */
    public BigDecimal amount() {
        return switch (scale) {
            case '万' -> value.movePointRight(4);
            case '亿' -> value.movePointRight(8);
            default -> value;
        };
    }

    /** How far a rounded number may be off: half a unit of the last place of one in 万 or 亿, nothing for any other. */
    public BigDecimal rounding() {
        return scale == ' '
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(5).movePointLeft(decimals() + 1).movePointRight(scale == '万' ? 4 : 8);
    }

    public int decimals() {
        return Math.max(0, value.scale());
    }

    /** How text shows it: digits, scale and measure. */
    public String shown(String text) {
        return text.substring(start, measureEnd);
    }

    /** A number as it is written without scale or zeros at its end. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
