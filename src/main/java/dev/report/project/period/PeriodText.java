package dev.report.project.period;

import dev.report.model.Period;
import dev.report.project.Day;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the periods that a text names, in the ways in which forms and file names do: {@code 2025年下半年}, {@code 2025H2},
 * {@code July to December 2025}, {@code 2025-07-01/2025-12-31}, {@code FY2025/26}, {@code six months ended 31 December 2025}.
 */
public final class PeriodText {

    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String TO = " ?(?:/|至|到|to|through|—|–|_|~|-){1,2} ?";
    private static final String NUMERALS = "一二三四";
    private static final int HALF = 6;
    private static final int QUARTER = 3;

    /** How a period is written, and what is read from it. */
    private record Form(Pattern pattern, Reading reading) {}

    private interface Reading {
        Period of(MatchResult words, Period own);
    }

    /** Longer forms first: a shorter one may be a part of them. */
    private static final List<Form> FORMS = List.of(
            form(
                    "(20\\d\\d-\\d\\d-\\d\\d)" + TO + "(20\\d\\d-\\d\\d-\\d\\d)",
                    (words, own) -> Period.ofId(words.group(1) + "/" + words.group(2))
                            .orElseThrow(() -> new DateTimeException(words.group()))),
            form(
                    "(20\\d\\d) ?年 ?(\\d{1,2}) ?月?(?: ?1 ?日)?起?" + TO
                            + "(?:(20\\d\\d) ?年)? ?(\\d{1,2}) ?月(?: ?\\d{1,2} ?日)?",
                    (words, own) -> Period.of(
                            YearMonth.of(number(words, 1), number(words, 2)),
                            YearMonth.of(number(words, words.group(3) == null ? 1 : 3), number(words, 4)))),
            form(
                    "(20\\d\\d) ?年?度? ?(上|下)半年",
                    (words, own) -> half(number(words, 1), words.group(2).equals("上") ? 1 : 2)),
            form(
                    "(20\\d\\d) ?年?度? ?第?([" + NUMERALS + "1-4]) ?季度?",
                    (words, own) -> quarter(number(words, 1), numeral(words.group(2)))),
            form(
                    "(20\\d\\d)[-_ ]?([HhQq])([1-4])(?![0-9A-Za-z])",
                    (words, own) -> part(words.group(2), number(words, 1), number(words, 3))),
            form(
                    "(?<![0-9A-Za-z])([HhQq])([1-4])[-_ ]?(20\\d\\d)",
                    (words, own) -> part(words.group(1), number(words, 3), number(words, 2))),
            form(
                    "(?:\\d{1,2} )?" + MONTH + "(?: \\d{1,2},?)?(?: (20\\d\\d))?" + TO + "(?:\\d{1,2} )?" + MONTH
                            + "(?: \\d{1,2},?)? (20\\d\\d)",
                    (words, own) -> Period.of(
                            YearMonth.of(number(words, words.group(2) == null ? 4 : 2), month(words.group(1))),
                            YearMonth.of(number(words, 4), month(words.group(3))))),
            form(
                    "(?:FY|[Ff]iscal [Yy]ear) ?20\\d\\d ?[/–—-] ?(?:20)?(\\d\\d)",
                    (words, own) -> own.endingIn(
                            YearMonth.of(2000 + number(words, 1), own.to().getMonth()))),
            form(
                    "20\\d\\d ?[/–—-] ?(20\\d\\d) ?财年",
                    (words, own) ->
                            own.endingIn(YearMonth.of(number(words, 1), own.to().getMonth()))),
            form(
                    "(?:FY|[Ff]iscal [Yy]ear) ?(20\\d\\d)|(20\\d\\d) ?财年",
                    (words, own) -> own.endingIn(YearMonth.of(
                            number(words, words.group(1) == null ? 2 : 1),
                            own.to().getMonth()))),
            form(
                    "(?:ended|ending|to) (?:\\d{1,2} )?" + MONTH + "(?: \\d{1,2},?)? (20\\d\\d)",
                    (words, own) -> own.endingIn(YearMonth.of(number(words, 2), month(words.group(1))))));

    private PeriodText() {}

    /**
     * A period that a text names.
     *
     * @param words how it is written there
     */
    public record Named(Period period, String words) {}

    /**
     * The periods that a text names, none inside another.
     *
     * @param text in half-width characters
     * @param own the report's, whose length and months a text may leave unsaid
     */
    public static List<Named> in(String text, Period own) {
        List<Named> named = new ArrayList<>();
        String rest = text;
        for (Form form : FORMS) {
            for (MatchResult words : form.pattern.matcher(rest).results().toList()) {
                try {
                    named.add(new Named(form.reading.of(words, own), words.group()));
                } catch (DateTimeException e) {
                    // No such month: these words name no period.
                    continue;
                }
            }
            rest = form.pattern.matcher(rest).replaceAll("\n");
        }
        return named;
    }

    /** Whether a text that is nothing but a time means the report's: its name, its last day, or a year that it is in. */
    public static boolean isOwn(String text, Period own) {
        String words = text.strip();
        if (words.equals(own.id())
                || words.equalsIgnoreCase(own.name().zh())
                || words.equalsIgnoreCase(own.name().en())) {
            return true;
        }
        List<Named> named = in(words, own);
        if (!named.isEmpty()) {
            return named.stream().allMatch(each -> each.period().isSameTime(own));
        }
        if (words.matches("20\\d\\d年?度?")) {
            return own.isIn(Integer.parseInt(words.substring(0, 4)));
        }
        return Day.lenient(words).filter(own.to()::equals).isPresent() || isOwnMonth(words, own);
    }

    /** {@code 2025-12} as the last month, or the only one. */
    private static boolean isOwnMonth(String words, Period own) {
        return words.equals(YearMonth.from(own.to()).toString())
                || words.equals(own.unnamed().name().en());
    }

    /** A text without the periods it names, as a title without its time. */
    public static String without(String text, Period own) {
        Optional<Named> first = in(text, own).stream().findFirst();
        return first.map(named -> text.replace(named.words(), "")).orElse(text);
    }

    private static Form form(String pattern, Reading reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private static Period part(String kind, int year, int number) {
        return kind.equalsIgnoreCase("q") ? quarter(year, number) : half(year, number);
    }

    private static Period half(int year, int number) {
        return Period.of(YearMonth.of(year, number * HALF - HALF + 1), YearMonth.of(year, number * HALF));
    }

    private static Period quarter(int year, int number) {
        return Period.of(YearMonth.of(year, number * QUARTER - QUARTER + 1), YearMonth.of(year, number * QUARTER));
    }

    private static int numeral(String numeral) {
        int at = NUMERALS.indexOf(numeral);
        return at < 0 ? Integer.parseInt(numeral) : at + 1;
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static int number(MatchResult words, int group) {
        return Integer.parseInt(words.group(group));
    }
}
