package dev.report.compare.prose;

import dev.report.json.PublishedModel;
import dev.report.model.Period;
import dev.report.model.Text;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the prose of a report calls its time: the names of its period, of the one before, and its first and last day.
 *
 * <p>Reports on two half-years say the same of them where one has {@code 2025年上半年} and the other {@code 2025年下半年}.
 */
final class PeriodNames {

    private static final String OWN = "\uE000";
    private static final String BEFORE = "\uE001";
    private static final String FIRST_DAY = "\uE002";
    private static final String LAST_DAY = "\uE003";

    private final Map<String, String> signs = new HashMap<>();
    private final Pattern any;

    private PeriodNames(Period period) {
        name(period, OWN);
        name(period.before(), BEFORE);
        day(period.from(), FIRST_DAY);
        day(period.to(), LAST_DAY);
        any = Pattern.compile(signs.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![0-9])(?:", ")(?![0-9])")));
    }

    /**
     * Those of one of two reports; none where both are on calendar years, whose numbers are compared as numbers, or on the same time.
     *
     * @param other the report that it is compared with
     */
    static Optional<PeriodNames> of(PublishedModel report, PublishedModel other) {
        Period own = period(report);
        Period others = period(other);
        boolean isPlain = isPlain(own) && isPlain(others) || own.isSameTime(others);
        return isPlain ? Optional.empty() : Optional.of(new PeriodNames(own));
    }

    private static Period period(PublishedModel report) {
        return Period.ofId(report.year()).orElse(Period.ANY).named(report.periodName());
    }

    private static boolean isPlain(Period period) {
        return period.isCalendarYear() && period.given().isEmpty();
    }

    /** A text with signs in place of the names, the same for both reports. */
    String without(String text) {
        return any.matcher(text).replaceAll(found -> signs.getOrDefault(found.group(), found.group()));
    }

    private void name(Period period, String sign) {
        for (Text name : new Text[] {period.name(), period.unnamed().name()}) {
            signs.putIfAbsent(name.zh(), sign);
            signs.putIfAbsent(name.en(), sign);
        }
    }

    private void day(LocalDate day, String sign) {
        String inMonth = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        for (String written : new String[] {
            inMonth,
            day.getYear() + "年" + inMonth,
            day.getDayOfMonth() + " " + month,
            day.getDayOfMonth() + " " + month + " " + day.getYear(),
            month + " " + day.getDayOfMonth(),
            month + " " + day.getDayOfMonth() + ", " + day.getYear(),
            day.toString()
        }) {
            signs.putIfAbsent(written, sign);
        }
    }
}
