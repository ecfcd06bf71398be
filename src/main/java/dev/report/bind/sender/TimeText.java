package dev.report.bind.sender;

import dev.report.model.Period;
import dev.report.project.period.PeriodText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what texts say of the time of their figures: of a report on a year the year, of another the period where it is another. */
final class TimeText {

    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(?:[.]0+)? ?(?:年度?)?");

    private final Period own;
    private final boolean isYear;

    TimeText(Period own) {
        this.own = own;
        this.isYear = own.isCalendarYear();
    }

    /** Whether there are texts that tell a time without a word in Chinese. */
    boolean mayBeInAscii() {
        return !isYear;
    }

    /** Whether a text may tell a time without a word in Chinese. */
    boolean mayBeIn(String text) {
        return mayBeInAscii() && text.contains("20");
    }

    /** Whether what was found is the report's own time. */
    boolean isOwn(String found) {
        return isYear && found.equals(Integer.toString(own.year()));
    }

    /** The time in a file's or a sheet's name; of a report on another period than a year only if it is not its own. */
    String inName(String text) {
        return isYear
                ? YearText.inName(text, own.year())
                : other(text).orElseGet(() -> otherYear(YearText.inName(text, own.year())));
    }

    /** The time that a text says its figures are of, by its first and last day. */
    Optional<String> ofDays(String text) {
        return isYear ? YearText.ofPeriod(text) : other(text).filter(found -> !found.isEmpty());
    }

    /** The time behind a word for it: {@code 年度：2025}. */
    Optional<String> inField(String value) {
        Matcher year = YEAR.matcher(YearText.inDigits(value));
        if (isYear) {
            return year.lookingAt() ? Optional.of(year.group(1)) : Optional.empty();
        }
        return PeriodText.isOwn(value, own) ? Optional.empty() : Optional.of(value);
    }

    /** Whether a cell is nothing but a time. */
    boolean isAlone(String text) {
        return YEAR.matcher(text).matches()
                || !isYear && PeriodText.without(text, own).isBlank();
    }

    /** What a title says, if it is another time. @param year the year in it; empty for none */
    String inTitle(String text, String year) {
        if (isYear) {
            return YearText.inDigits(text).contains(own.year() + "年") ? "" : year;
        }
        return other(text).orElseGet(() -> otherYear(year));
    }

    /** A title without the part of a year that it names. */
    String yearAlone(String text) {
        if (isYear) {
            return text;
        }
        List<PeriodText.Named> named = PeriodText.in(text, own);
        return named.isEmpty()
                ? text
                : text.replace(named.get(0).words(), named.get(0).period().year() + "年");
    }

    /** The first period in a text as it is written; empty text if the report's own is among them; nothing if there is none. */
    private Optional<String> other(String text) {
        List<PeriodText.Named> named = PeriodText.in(text, own);
        if (named.stream().anyMatch(each -> each.period().isSameTime(own))
                || text.contains(own.name().zh())) {
            return Optional.of("");
        }
        return named.stream().map(PeriodText.Named::words).findFirst();
    }

    private String otherYear(String year) {
        return year.isEmpty() || own.isIn(Integer.parseInt(year)) ? "" : year;
    }
}
