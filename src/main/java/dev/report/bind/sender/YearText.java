package dev.report.bind.sender;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the year that a title or a name is of.
 *
 * <p>Most years on a form are another thing: the date of filling in ({@code 2026年1月12日}), a document's number ({@code 〔2021〕30号}), what
 * was carried over ({@code 2024年度结转}). None of them counts, and a text that names the report's own year, too, says no other.
 */
final class YearText {

    private static final String CENTURY = "20";
    private static final String CARRIED = "结转|末|底|以来|以前|前|起|至|到|之|修订|印发|制定|版";

    /** A year with its word, not of a date, not of what came from it. */
    private static final Pattern IN_TITLE =
            Pattern.compile("(?<![0-9])(20[0-9]{2}) ?年(?:度|份)?(?! ?[0-9]{1,2} ?[月.])(?! ?(?:" + CARRIED + "))");

    /** Without a fiscal year, which begins and ends when it likes: {@code 2023财年}, {@code Fiscal Year 2023}. */
    private static final Pattern IN_NAME = Pattern.compile(
            "(?<![0-9A-Za-z]|(?i:fiscal[ _-]year[ _-]|FY[ _-]))(20[0-9]{2})(?![0-9])(?! ?(?:[年/—–_~至-]? ?(?:20)?[0-9]{2} ?)?财(?:政年|年))(?! ?[.年/-] ?[0-9]{1,2})(?!年?(?:度)?(?:"
                    + CARRIED + "))");

    /** A whole year from its first day to its last. */
    private static final Pattern PERIOD =
            Pattern.compile("(20[0-9]{2}) ?年 ?1 ?月 ?1 ?日?起?[至到—~-]{1,2}(?:\\1 ?年)? ?12 ?月 ?31 ?日");

    private static final Pattern IN_WORDS = Pattern.compile("二[〇○零0Oo]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])(?=年)");
    private static final String DIGITS = "零一二三四五六七八九";

    private YearText() {}

    /** Whether a name may hold a year: most do not. */
    static boolean mayBeIn(String name) {
        return name.contains("20")
                || name.contains("２０")
                || name.contains("二〇")
                || name.contains("二○")
                || name.contains("二零");
    }

    /** The year that a text says its figures are of, by its first and last day. */
    static Optional<String> ofPeriod(String text) {
        if (text.indexOf("12") < 0 || text.indexOf("31") < 0) {
            return Optional.empty();
        }
        Matcher period = PERIOD.matcher(text);
        return period.find() ? Optional.of(period.group(1)) : Optional.empty();
    }

    /** The first year of a title, written in digits or in words. */
    static Optional<Matcher> inTitle(String text) {
        Matcher year = IN_TITLE.matcher(text);
        return year.find() ? Optional.of(year) : Optional.empty();
    }

    /** The year of a file's or a sheet's name, with or without its word; the year after is that of sending it. */
    static String inName(String text, int expected) {
        String digits = inDigits(text);
        if (!digits.contains(CENTURY)) {
            return "";
        }
        String other = "";
        Matcher year = IN_NAME.matcher(digits);
        while (year.find()) {
            String found = year.group(1);
            if (found.equals(Integer.toString(expected))) {
                return found;
            }
            boolean isOfSending = found.equals(Integer.toString(expected + 1));
            other = other.isEmpty() && !isOfSending ? found : other;
        }
        return other;
    }

    /** {@code 二〇二五年} as {@code 2025年}. */
    static String inDigits(String text) {
        return text.indexOf('二') < 0
                ? text
                : IN_WORDS.matcher(text).replaceAll(year -> "20" + digit(year.group(1)) + digit(year.group(2)));
    }

    private static int digit(String numeral) {
        return Math.max(0, DIGITS.indexOf(numeral));
    }
}
