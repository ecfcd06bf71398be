package dev.report.lint.wording;

import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that are damaged or do not exist, and a report dated within its own year. */
public final class Dates {

    private static final String DAY = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";

    private final Reporter reporter;

    private Dates(Reporter reporter) {
        this.reporter = reporter;
    }

    public static void check(Document document, Reporter reporter) {
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
            if (!exists(day)) {
                warn(passage, "damaged-date.none", day.start(), day.end());
            }
        }
    }

    /** The date of report.yaml: not within the report's own year, and not after the law's last day. */
    public static void published(LintContext context, Reporter reporter) {
        context.published().ifPresent(day -> {
            String key = key(day, context);
            if (!key.isEmpty()) {
                reporter.addAt(
                        Severity.WARNING,
                        key,
                        key,
                        context.publishedAt(),
                        day.toString(),
                        "",
                        "date",
                        day,
                        "year",
                        context.year(),
                        "last",
                        last(context));
            }
        });
    }

    /** The date under a report's last line. */
    public static void signed(Document document, LintContext context, Reporter reporter) {
        int size = document.passages().size();
        for (int i = Math.max(0, size - 2); i < size; i++) {
            Passage passage = document.passages().get(i);
            Matcher day = Pattern.compile("^(?:.{0,20}\\s)?" + DAY + "$").matcher(passage.text());
            String key = day.find() && exists(day) ? key(day(day), context) : "";
            if (!key.isEmpty()) {
                reporter.warn(
                        key,
                        key,
                        new Reporter.Spot(passage, day.start(1), day.end()),
                        "",
                        "date",
                        passage.text().substring(day.start(1), day.end()),
                        "year",
                        context.year(),
                        "last",
                        last(context));
            }
        }
    }

    /** What is wrong with a report's date; empty if nothing is. */
    private static String key(LocalDate day, LintContext context) {
        if (context.year() == 0) {
            return "";
        }
        String last = last(context);
        boolean late = !last.isEmpty() && day.isAfter(LocalDate.parse(last));
        return day.getYear() <= context.year() ? "report-date" : late ? "late-publication" : "";
    }

    /** The last day of publication for an issuer of this level; empty if there is none, or the level is not known. */
    private static String last(LintContext context) {
        String day = context.rules().publishBy().getOrDefault(context.level(), "");
        return day.isEmpty() ? "" : context.year() + 1 + "-" + day;
    }

    private static boolean exists(Matcher day) {
        int month = Integer.parseInt(day.group(2));
        int number = Integer.parseInt(day.group(3));
        return month >= 1
                && month <= 12
                && number >= 1
                && number
                        <= LocalDate.of(Integer.parseInt(day.group(1)), month, 1)
                                .lengthOfMonth();
    }

    private static LocalDate day(Matcher day) {
        return LocalDate.of(
                Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }
}
