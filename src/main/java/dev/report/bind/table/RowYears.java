package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDraft;
import dev.report.bind.unit.ValueText;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.project.Day;
import dev.report.project.period.PeriodText;
import dev.report.read.raw.RawRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the years that the rows of a table name with the report's, and reports once for each other one how many values it cost. */
public final class RowYears {

    /** A column of years with an empty cell is often written as decimals: {@code 2025.0}. */
    private static final Pattern DECIMALS_OR_WORD = Pattern.compile("([.]0+)? ?年?$");

    /** A spreadsheet makes days of what is typed into cells that had days before. */
    private static final Pattern DAY = Pattern.compile(
            "(20\\d{2})(?:[-/]\\d{1,2}(?:[-/]\\d{1,2})?|[.]\\d{1,2}[.]\\d{1,2}|年\\d{1,2}月(?:\\d{1,2}日)?)");

    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);

    private final TableContext table;
    private final Period period;
    private final String expected;
    private final Map<String, WrongYear> wrongYears = new LinkedHashMap<>();
    private String last = "\0";
    private String lastYear = "";
    private boolean lastFits;

    public RowYears(TableContext table, Period period) {
        this.table = table;
        this.period = period;
        this.expected = period.equals(Period.ANY) ? "" : period.id();
    }

    /**
     * Another year than the report's.
     *
     * @param values how many values it applies to
     */
    private record WrongYear(String text, SourceLocation at, AtomicInteger values) {}

    /**
     * Whether a row's year is the report's; none given counts as right.
     *
     * @param field where it is; negative for nowhere
     */
    public boolean fits(RawRow row, int field) {
        if (field < 0) {
            return true;
        }
        String text = row.text(field);
        if (!text.equals(last)) {
            last = text;
            lastYear = year(ValueText.halfWidth(text));
            lastFits = lastYear.isEmpty() || expected.isEmpty() || isOwn(text);
            if (!lastFits) {
                wrongYears.computeIfAbsent(
                        lastYear, any -> new WrongYear(text, table.place(row, field), new AtomicInteger()));
            }
        }
        return lastFits;
    }

    private String year(String text) {
        String year = DECIMALS_OR_WORD.matcher(text).replaceFirst("");
        if (!period.isCalendarYear() || year.equals(expected)) {
            return year;
        }
        Matcher day = DAY.matcher(text);
        return day.matches() ? day.group(1) : isSerialOfYear(text) ? expected : year;
    }

    /** The number of the year shown as a day: 2025 is 1905-07-17. */
    private boolean isSerialOfYear(String text) {
        return text.startsWith("19")
                && Day.lenient(text)
                        .filter(FIRST_SERIAL.plusDays(period.year())::equals)
                        .isPresent();
    }

    private boolean isOwn(String text) {
        return period.isCalendarYear()
                ? lastYear.equals(expected)
                : PeriodText.isOwn(ValueText.halfWidth(text), period);
    }

    /**
     * Counts a value in a row whose year does not fit.
     *
     * @param draft whose it is: totals are not taken anyway
     */
    public void count(String value, UnitDraft draft) {
        if (!value.isBlank() && draft.whose() != UnitDraft.Whose.TOTAL) {
            wrongYears.get(lastYear).values().incrementAndGet();
            draft.sentOtherPeriod();
        }
    }

    /** Reports which years were wrong. */
    public void close() {
        for (WrongYear wrong : wrongYears.values()) {
            int values = wrong.values().get();
            String actual = Excerpt.of(wrong.text());
            table.add(values > 1 ? "wrong-year.several" : "wrong-year", wrong.at(), actual)
                    .expected(expected)
                    .actual(actual)
                    .values("actual", actual, "expected", period.label(), "count", values);
        }
    }
}
