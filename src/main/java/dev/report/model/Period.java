package dev.report.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that a report is about (报告期), in whole months: a calendar year, a half-year, a quarter, a month, a fiscal year.
 *
 * @param from its first day
 * @param to its last day
 * @param given its name, where the user gives it one; else it follows from the days
 */
public record Period(LocalDate from, LocalDate to, Optional<String> given) {

    private static final String[] QUARTERS = {"一", "二", "三", "四"};
    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;

    /** Stands for any time: nobody knows which one is reported on. */
    public static final Period ANY = ofYear(0);

    /** What reports of a definition are about, as {@code periods} of a definition says. */
    public enum Kind {
        /** From 1 January to 31 December; the case of most reports. */
        YEAR(Period.YEAR, Period.YEAR),
        /** Twelve months from the first day of any month. */
        FISCAL_YEAR(Period.YEAR, 1),
        HALF_YEAR(Period.HALF, Period.QUARTER),
        QUARTER(Period.QUARTER, Period.QUARTER),
        MONTH(1, 1);

        private final int months;
        private final int step;

        Kind(int months, int step) {
            this.months = months;
            this.step = step;
        }

        /** The one that begins with a month. */
        public Period from(YearMonth first) {
            return Period.of(first, first.plusMonths(months - 1L));
        }

        /** Whether a period is one of these: as long, and begun at such a month. */
        public boolean fits(Period period) {
            return period.isOfWholeMonths()
                    && period.months() == months
                    && (period.from.getMonthValue() - 1) % step == 0;
        }
    }

    /** The calendar year, which is how nearly all reports are made. */
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, YEAR, 31), Optional.empty());
    }

    /** The months from one to another, both included. */
    public static Period of(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth(), Optional.empty());
    }

    /** Reads {@link #id()}: {@code 2025}, {@code 2025-07-01/2025-12-31}. */
    public static Optional<Period> ofId(String id) {
        if (id.matches("\\d{4}")) {
            return Optional.of(ofYear(Integer.parseInt(id)));
        }
        int slash = id.indexOf('/');
        Optional<LocalDate> from = day(slash < 0 ? "" : id.substring(0, slash));
        Optional<LocalDate> to = day(id.substring(slash + 1));
        return from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())
                ? Optional.empty()
                : Optional.of(new Period(from.get(), to.get(), Optional.empty()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == "2025-07-01".length() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Written out: Java would make the method at run time, in 15 ms of a start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && isSameTime(period) && given.equals(period.given);
    }

    @Override
    public int hashCode() {
        return (from.hashCode() * 31 + to.hashCode()) * 31 + given.hashCode();
    }

    /** The same days under a name of the user's. @param name empty for none */
    public Period named(String name) {
        return name.isBlank() ? unnamed() : new Period(from, to, Optional.of(name));
    }

    /** The same days without a name of the user's. */
    public Period unnamed() {
        return given.isEmpty() ? this : new Period(from, to, Optional.empty());
    }

    public boolean isCalendarYear() {
        return from.getYear() == to.getYear()
                && from.getDayOfYear() == 1
                && to.getMonthValue() == YEAR
                && to.getDayOfMonth() == 31;
    }

    /** Whether it is the same time as another, whatever they are called. */
    public boolean isSameTime(Period other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    /** The year of its last day. */
    public int year() {
        return to.getYear();
    }

    /** Whether a year is one that it is in. */
    public boolean isIn(int year) {
        return year >= from.getYear() && year <= to.getYear();
    }

    /** The period as long as this one that ends the day before it begins. */
    public Period before() {
        return isOfWholeMonths()
                ? endingIn(YearMonth.from(from).minusMonths(1))
                : new Period(
                        from.minusDays(1 + ChronoUnit.DAYS.between(from, to)), from.minusDays(1), Optional.empty());
    }

    /** The period of as many months that ends in a month. */
    public Period endingIn(YearMonth last) {
        return of(last.minusMonths(months() - 1L), last);
    }

    private boolean isOfWholeMonths() {
        return from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth() && !to.isBefore(from);
    }

    private int months() {
        return (to.getYear() - from.getYear()) * YEAR + to.getMonthValue() - from.getMonthValue() + 1;
    }

    /** What files call it: {@code 2025}; {@code 2025-07-01/2025-12-31}, as ISO 8601 writes a time from one day to another. */
    public String id() {
        return isCalendarYear() ? Integer.toString(from.getYear()) : from + "/" + to;
    }

    /** What its folder in {@code history/} is called: {@code 2025}, or the last day, {@code 2025-12-31}. */
    public String folder() {
        return isCalendarYear() ? id() : to.toString();
    }

    /** What sentences call it in which a word for the year follows a number: {@code 2025}, {@code 2025年下半年}. */
    public Text label() {
        return given.isEmpty() && isCalendarYear() ? Text.same(id()) : name();
    }

    /** What sentences of a report on another period call it: in one on a year, the year alone. */
    public Text calledBeside(Period other) {
        return other.isCalendarYear() ? label() : name();
    }

    /** Its name: {@code 2025年}, {@code 2025年下半年}, {@code July to December 2025}. */
    public Text name() {
        return given.map(Text::same).orElseGet(() -> new Text(inChinese(), inEnglish()));
    }

    private String inChinese() {
        int year = from.getYear();
        int month = from.getMonthValue();
        if (isCalendarYear()) {
            return year + "年";
        }
        if (!isOfWholeMonths()) {
            return from + "至" + to;
        }
        if (months() == YEAR) {
            return year + "—" + to.getYear() + "财年";
        }
        if (months() == HALF && (month - 1) % HALF == 0) {
            return year + (month == 1 ? "年上半年" : "年下半年");
        }
        if (months() == QUARTER && (month - 1) % QUARTER == 0) {
            return year + "年第" + QUARTERS[month / QUARTER] + "季度";
        }
        String last = to.getYear() == year ? to.getMonthValue() + "月" : to.getYear() + "年" + to.getMonthValue() + "月";
        return year + "年" + month + "月" + (months() == 1 ? "" : "至" + last);
    }

    private String inEnglish() {
        if (isCalendarYear()) {
            return Integer.toString(from.getYear());
        }
        if (!isOfWholeMonths()) {
            return from + " to " + to;
        }
        if (months() == YEAR) {
            return "fiscal year " + from.getYear() + "/" + to.toString().substring(2, 4);
        }
        String last = month(to) + " " + to.getYear();
        String year = from.getYear() == to.getYear() ? "" : " " + from.getYear();
        return months() == 1 ? last : month(from) + year + " to " + last;
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
