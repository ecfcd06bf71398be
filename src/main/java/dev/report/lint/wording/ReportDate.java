package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.Text;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of the report: not within its own year, and not after the last day that the law gives. */
public final class ReportDate {

    static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private static final Pattern SIGNED = Pattern.compile("^(?:.{0,20}\\s)?" + DAY + "$");

    private ReportDate() {}

    /** The date of report.yaml: not within the report's own year, and not after the law's last day. */
    public static void published(LintContext context, Findings findings) {
        context.report().published().ifPresent(day -> {
            String key = key(day, context);
            if (!key.isEmpty()) {
                Spot.raise(findings, key, context.report().publishedAt(), day.toString())
                        .values("date", day, "year", context.period().label(), "last", last(context));
            }
        });
    }

    /** The date under a report's last line. */
    public static void signed(Document document, LintContext context, Findings findings) {
        int size = document.passages().size();
        for (int i = Math.max(0, size - 2); i < size; i++) {
            Passage passage = document.passages().get(i);
            Matcher day = SIGNED.matcher(passage.text());
            String key = day.find() && exists(day) ? key(day(day), context) : "";
            if (!key.isEmpty()) {
                new Spot(passage, day.start(1), day.end())
                        .raise(findings, key)
                        .values(
                                "date",
                                passage.text().substring(day.start(1), day.end()),
                                "year",
                                context.period().label(),
                                "last",
                                written(last(context)));
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
        return !day.isAfter(context.period().to()) ? "report-date" : late ? "late-publication" : "";
    }

    /** The last day of publication for an issuer of this level; empty if there is none, or the level is not known. */
    private static String last(LintContext context) {
        String day = context.rules().publishBy().getOrDefault(context.level(), "");
        if (day.isEmpty()) {
            return "";
        }
        LocalDate end = context.period().to();
        LocalDate same = LocalDate.parse(end.getYear() + "-" + day);
        return (same.isAfter(end) ? same : same.plusYears(1)).toString();
    }

    /** A day as Chinese prose writes it, so that both days of a sentence look alike. */
    private static Text written(String day) {
        if (day.isEmpty()) {
            return Text.EMPTY;
        }
        LocalDate date = LocalDate.parse(day);
        return new Text("%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), day);
    }

    static boolean exists(Matcher day) {
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
