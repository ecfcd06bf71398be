package dev.report.bind.unit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day, as people and spreadsheets write it: {@code 2025-03-01}, {@code 2025年3月1日}, {@code 2025/3/1}, {@code March 1, 2025}. */
final class DayText {

    private static final Pattern NUMBERS = Pattern.compile(
            "([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?[日号]?(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.]0+)?)?");
    private static final Pattern IN_ONE = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([A-Za-z]{3,9})[.]? ([0-9]{1,2}),? ([0-9]{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2}) ([A-Za-z]{3,9})[.]?,? ([0-9]{4})");
    private static final Pattern CHINESE =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");
    private static final Pattern SERIAL = Pattern.compile("[2-6][0-9]{4}");

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** The day before the first that a spreadsheet counts, as it counts since 1900-03-01. */
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);

    private DayText() {}

    /** The day that a text in half-width characters names; empty if it names none, or one that no calendar has. */
    static Optional<LocalDate> read(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        Matcher inOne = IN_ONE.matcher(text);
        if (numbers.matches()) {
            return day(number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)));
        }
        return inOne.matches()
                ? day(number(inOne.group(1)), number(inOne.group(2)), number(inOne.group(3)))
                : inWords(text);
    }

    /** The day that a spreadsheet shows for a plain number, if one may be meant. */
    static Optional<LocalDate> ofSerial(String text) {
        return SERIAL.matcher(text).matches() ? Optional.of(SPREADSHEET.plusDays(number(text))) : Optional.empty();
    }

    private static Optional<LocalDate> inWords(String text) {
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return day(number(monthFirst.group(3)), month(monthFirst.group(1)), number(monthFirst.group(2)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(number(dayFirst.group(3)), month(dayFirst.group(2)), number(dayFirst.group(1)));
        }
        Matcher chinese = CHINESE.matcher(text.replace('○', '〇').replace('零', '〇'));
        return chinese.matches()
                ? day(year(chinese.group(1)), tens(chinese.group(2)), tens(chinese.group(3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The number of a month in English, 0 for any other word. */
    private static int month(String word) {
        int at = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
        return at % 3 == 0 ? at / 3 + 1 : 0;
    }

    private static int year(String digits) {
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            year = year * 10 + DIGITS.indexOf(digits.charAt(i));
        }
        return year;
    }

    /** 三, 十, 十一, 二十, 三十一; 0 for another order of these characters. */
    private static int tens(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text.charAt(0)) : 0;
        }
        int before = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int after = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1));
        return ten > 1 || text.length() > ten + 2 || after < 0 ? 0 : before * 10 + after;
    }
}
