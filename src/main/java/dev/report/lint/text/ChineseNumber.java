package dev.report.lint.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads whole numbers in Chinese numerals: 五十四 is 54, 一万五千二百三十一 is 15231, 廿三 is 23, 二〇二五 is 2025. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String PLACES = "十百千";

    /** Fewer digits one after the other are a guess at a number: 三五件 are three to five. */
    private static final int LEAST_POSITIONS = 4;

    private ChineseNumber() {}

    /** Whether a number may begin with it: 万 and 亿 come only behind another numeral, for 万一 is no number. */
    public static boolean isNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || PLACES.indexOf(c) >= 0 || "零两廿卅".indexOf(c) >= 0;
    }

    /** Where the numerals that begin at a place end, 万 and 亿 included. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && (isNumeral(text.charAt(end)) || end > start && isScale(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    static boolean isScale(char c) {
        return c == '万' || c == '亿';
    }

    /** The value of a run of numerals; empty if it is not one number: 三四十, 七八. */
    public static Optional<BigDecimal> parse(String numerals) {
        String plain = plain(numerals);
        if (plain.chars().allMatch(c -> DIGITS.indexOf(c) >= 0) && plain.length() > 1) {
            boolean positional = plain.length() >= LEAST_POSITIONS || plain.indexOf('〇') > 0;
            return positional ? Optional.of(positions(plain)) : Optional.empty();
        }
        return value(plain);
    }

    /** One way to write each numeral: 零 for nothing, 廿 and 卅 spelled out. */
    private static String plain(String numerals) {
        return numerals.replace('零', '〇').replace('两', '二').replace("廿", "二十").replace("卅", "三十");
    }

    private static BigDecimal positions(String digits) {
        StringBuilder number = new StringBuilder();
        digits.chars().forEach(c -> number.append(DIGITS.indexOf(c)));
        return new BigDecimal(number.toString());
    }

    /** 亿 parts the number first, then 万: 二十二亿三万 is 22 × 亿 and 3 × 万. */
    private static Optional<BigDecimal> value(String numerals) {
        int hundredMillions = numerals.lastIndexOf('亿');
        if (hundredMillions >= 0) {
            return sum(value(numerals.substring(0, hundredMillions)), 8, numerals.substring(hundredMillions + 1));
        }
        int tenThousands = numerals.lastIndexOf('万');
        return tenThousands >= 0
                ? sum(group(numerals.substring(0, tenThousands)), 4, numerals.substring(tenThousands + 1))
                : group(numerals);
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> high, int power, String rest) {
        Optional<BigDecimal> low = rest.isEmpty() ? Optional.of(BigDecimal.ZERO) : low(rest, power);
        return high.filter(value -> value.signum() > 0).flatMap(value -> low.map(value.movePointRight(power)::add));
    }

    /** What follows 万 or 亿; a single digit counts the next lower place: 一万五 is 15000. */
    private static Optional<BigDecimal> low(String rest, int power) {
        int digit = rest.length() == 1 ? DIGITS.indexOf(rest.charAt(0)) : -1;
        return digit > 0 ? Optional.of(BigDecimal.valueOf(digit).movePointRight(power - 1)) : value(rest);
    }

    /** A number below 10,000 whose places fall; a last digit counts the next lower place: 一百一 is 110, 一百零一 is 101. */
    private static Optional<BigDecimal> group(String numerals) {
        long total = 0;
        int digit = -1;
        int last = PLACES.length() + 1;
        boolean gap = false;
        for (char c : numerals.toCharArray()) {
            int place = PLACES.indexOf(c) + 1;
            if (place > 0 ? place >= last : c != '〇' && digit >= 0) {
                return Optional.empty();
            }
            if (place > 0) {
                total += (digit < 0 ? 1 : digit) * (long) Math.pow(10, place);
                last = place;
            }
            gap = place == 0 && (gap || c == '〇');
            digit = place > 0 ? -1 : c == '〇' ? digit : DIGITS.indexOf(c);
        }
        boolean shortened = !gap && last <= PLACES.length();
        long ones = Math.max(digit, 0) * (shortened ? (long) Math.pow(10, last - 1.0) : 1);
        return numerals.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(total + ones));
    }

    /** A number from 1 to 99 in numerals. */
    public static String write(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        return tens == 0 ? ones : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十" + ones;
    }
}
