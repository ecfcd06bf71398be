package dev.report.lint.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The number that opens a heading or paragraph (结构层次序数): {@code 一、}, {@code （一）}, {@code 1.}, {@code （1）}.
 *
 * @param style which of the four
 * @param number its value
 * @param mark what follows the digits: {@code 、}, {@code .}, {@code ）} …
 * @param end where the heading's own words begin
 */
public record SequenceNumber(Style style, int number, char mark, int end) {

    /** The four styles from the highest level down. */
    public enum Style {
        CHINESE,
        CHINESE_IN_BRACKETS,
        ARABIC,
        ARABIC_IN_BRACKETS
    }

    public static Optional<SequenceNumber> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean bracket = text.charAt(0) == '（' || text.charAt(0) == '(';
        int start = bracket ? 1 : 0;
        int end = start;
        boolean arabic = end < text.length() && digit(text.charAt(end));
        while (end < text.length() && (arabic ? digit(text.charAt(end)) : ChineseNumber.isNumeral(text.charAt(end)))) {
            end++;
        }
        if (end == start || end == text.length() || end - start > 3) {
            return Optional.empty();
        }
        char mark = text.charAt(end);
        char next = end + 1 < text.length() ? text.charAt(end + 1) : '。';
        boolean fits = bracket
                ? mark == '）' || mark == ')'
                : arabic ? ".．、".indexOf(mark) >= 0 && !digit(next) : mark == '、' && !ChineseNumber.isNumeral(next);
        if (!fits) {
            return Optional.empty();
        }
        String digits = text.substring(start, end);
        int number = arabic
                ? arabic(digits)
                : ChineseNumber.parse(digits).map(BigDecimal::intValue).orElse(0);
        if (number == 0 && !arabic) {
            return Optional.empty();
        }
        Style style = Style.values()[(arabic ? 2 : 0) + (bracket ? 1 : 0)];
        return Optional.of(new SequenceNumber(style, number, mark, end + 1));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static int arabic(String digits) {
        int number = 0;
        for (char c : digits.toCharArray()) {
            number = number * 10 + Character.digit(c, 10);
        }
        return number;
    }

    /** The number as it is written in this style, e.g. {@code （三）}. */
    public static String write(Style style, int number, char mark) {
        String digits = style.ordinal() < 2 ? ChineseNumber.write(number) : Integer.toString(number);
        return style.ordinal() % 2 == 1 ? "（" + digits + "）" : digits + mark;
    }
}
