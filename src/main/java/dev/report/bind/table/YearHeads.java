package dev.report.bind.table;

import dev.report.definition.label.LabelText;
import dev.report.model.Period;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows heads that tell the year of the values under them: {@code 2025年}, {@code 上年数}, {@code 2024年度总计}, {@code 去年同期}. */
final class YearHeads {

    /** In a normalised label, which has no blanks. */
    private static final Pattern YEAR =
            Pattern.compile("(?:((?:19|20)\\d{2})年度?|上一?年度?|去年度?|(?:last|previous|prior)year(?:\"s)?)(?:同期)?(.*)");

    private final Period period;
    private final Predicate<String> isOfValues;

    /** @param isOfValues whether a word says of values no more than that they are some: 数, 总计 */
    YearHeads(Period period, Predicate<String> isOfValues) {
        this.period = period;
        this.isOfValues = isOfValues;
    }

    /** Whether values of the report's year stand under a head, or may: without a report any year may be its. */
    boolean isOwn(String head) {
        Matcher year = YEAR.matcher(LabelText.normalise(head));
        return isYear(year) && year.group(1) != null && isOwnYear(year.group(1));
    }

    /** Whether a head, or the label of a row, is that of another year's values. */
    boolean isOther(String head) {
        Matcher year = YEAR.matcher(LabelText.normalise(head));
        return isYear(year) && (year.group(1) == null || !isOwnYear(year.group(1)));
    }

    private boolean isYear(Matcher year) {
        return year.matches() && (year.group(2).isEmpty() || isOfValues.test(year.group(2)));
    }

    private boolean isOwnYear(String year) {
        return period.equals(Period.ANY) || !period.isCalendarYear() || period.year() == Integer.parseInt(year);
    }
}
