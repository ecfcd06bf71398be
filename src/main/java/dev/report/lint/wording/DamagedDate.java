package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that are damaged or do not exist. */
public final class DamagedDate {

    private static final Pattern DAMAGED = Pattern.compile("\\d{4}年(月\\d{0,2}日?|\\d{1,2}月日)");

    private DamagedDate() {}

    public static void check(Document document, LintContext context, Findings findings) {
        document.passages().forEach(passage -> check(passage, findings));
    }

    /** {@code 2017年1月日}, {@code 2025年2月30日}. */
    private static void check(Passage passage, Findings findings) {
        String text = passage.text();
        if (text.indexOf('日') < 0 && !text.contains("年月")) {
            return;
        }
        Matcher damaged = DAMAGED.matcher(passage.text());
        while (damaged.find()) {
            raise(passage, "damaged-date", damaged.start(), damaged.end(), findings);
        }
        Matcher day = ReportDate.DAY.matcher(passage.text());
        while (day.find()) {
            if (!ReportDate.exists(day)) {
                raise(passage, "damaged-date.none", day.start(), day.end(), findings);
            }
        }
    }

    private static void raise(Passage passage, String id, int from, int to, Findings findings) {
        new Spot(passage, from, to)
                .raise(findings, id)
                .values("text", passage.text().substring(from, to));
    }
}
