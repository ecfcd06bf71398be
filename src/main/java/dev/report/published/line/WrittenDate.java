package dev.report.published.line;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts dates in words into digits: {@code 二〇二五年一月二十日} is {@code 2025年1月20日}, {@code March 1, 2024} is {@code 2024-3-1}. */
public final class WrittenDate {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("[〇○ＯO零一二三四五六七八九]{4}(?=年)");
    private static final Pattern DAY = Pattern.compile("([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(" + String.join("|", MONTHS) + ")\\s+(\\d{1,2}),\\s*(\\d{4})\\b");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})\\s+(" + String.join("|", MONTHS) + ")\\s+(\\d{4})\\b");

    private WrittenDate() {}

    public static String inDigits(String text) {
        String dated = ENGLISH.matcher(text).replaceAll(found -> day(found.group(3), found.group(1), found.group(2)));
        return chinese(
                DAY_FIRST.matcher(dated).replaceAll(found -> day(found.group(3), found.group(2), found.group(1))));
    }

    private static String day(String year, String month, String day) {
        return year + "-" + (1 + MONTHS.indexOf(month.toLowerCase(Locale.ROOT))) + "-" + day;
    }

    private static String chinese(String text) {
        String dated = YEAR.matcher(text).replaceAll(found -> year(found.group()));
        return dated.equals(text)
                ? text
                : DAY.matcher(dated)
                        .replaceAll(found -> Matcher.quoteReplacement(Integer.toString(number(found.group()))));
    }

    private static String year(String numerals) {
        StringBuilder year = new StringBuilder();
        numerals.chars().forEach(c -> year.append(Math.max(0, DIGITS.indexOf(c))));
        return year.toString();
    }

    private static int number(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(numerals);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(0));
        int ones = ten == numerals.length() - 1 ? 0 : DIGITS.indexOf(numerals.charAt(ten + 1));
        return 10 * tens + ones;
    }
}
