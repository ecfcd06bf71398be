package dev.report.prose.lint;

import dev.report.model.Severity;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that are damaged or do not exist, and a report dated within its own year. */
final class Dates {

    private static final String DAY = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";

    private final Reporter reporter;

    private Dates(Reporter reporter) {
        this.reporter = reporter;
    }

    static void check(Document document, Reporter reporter) {
        Dates dates = new Dates(reporter);
        document.passages().forEach(dates::dates);
    }

    private void warn(Passage passage, String key, int from, int to) {
        reporter.warn(
                "damaged-date",
                key,
                new Reporter.Spot(passage, from, to),
                "",
                "text",
                passage.text().substring(from, to));
    }

    /** {@code 2017年1月日}, {@code 2025年2月30日}. */
    private void dates(Passage passage) {
        String text = passage.text();
        if (text.indexOf('日') < 0 && !text.contains("年月")) {
            return;
        }
        Matcher damaged = Pattern.compile("\\d{4}年(月\\d{0,2}日?|\\d{1,2}月日)").matcher(passage.text());
        while (damaged.find()) {
            warn(passage, "damaged-date", damaged.start(), damaged.end());
        }
        Matcher day = Pattern.compile(DAY).matcher(passage.text());
        while (day.find()) {
            int month = Integer.parseInt(day.group(2));
            int number = Integer.parseInt(day.group(3));
            boolean exists = month >= 1
                    && month <= 12
                    && number >= 1
                    && number
                            <= LocalDate.of(Integer.parseInt(day.group(1)), month, 1)
                                    .lengthOfMonth();
            if (!exists) {
                warn(passage, "damaged-date.none", day.start(), day.end());
            }
        }
    }

    /** A report dated within its own year was finished before the year was. */
    static void published(LintContext context, Reporter reporter) {
        context.published().ifPresent(day -> {
            if (context.year() > 0 && day.getYear() <= context.year()) {
                reporter.addAt(
                        Severity.WARNING,
                        "report-date",
                        "report-date",
                        context.publishedAt(),
                        "",
                        "date",
                        day,
                        "year",
                        context.year());
            }
        });
    }

    /** The date under a report's last line. */
    static void signed(Document document, LintContext context, Reporter reporter) {
        int size = document.passages().size();
        for (int i = Math.max(0, size - 2); i < size; i++) {
            Passage passage = document.passages().get(i);
            Matcher day = Pattern.compile("^(?:.{0,20}\\s)?" + DAY + "$").matcher(passage.text());
            if (context.year() > 0 && day.find() && Integer.parseInt(day.group(1)) <= context.year()) {
                reporter.warn(
                        "report-date",
                        "report-date",
                        new Reporter.Spot(passage, day.start(1), day.end()),
                        "",
                        "date",
                        passage.text().substring(day.start(1), day.end()),
                        "year",
                        context.year());
            }
        }
    }
}
