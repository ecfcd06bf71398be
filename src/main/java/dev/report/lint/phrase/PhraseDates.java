package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;

/** Dates and years that a pattern names: a day that does not exist, a section that opens with another year. */
public final class PhraseDates {

    private static final String DATES = "damaged-date";

    private PhraseDates() {}

    /** {@code February 30, 2025}. */
    public static void days(Document document, LintContext context, Findings findings) {
        List<String> months = context.words().list(DATES, "months");
        for (Passage passage : document.passages()) {
            Matcher date = context.words().pattern(DATES, "date").matcher(passage.text());
            while (date.find()) {
                int month = months.indexOf(date.group("month")) + 1;
                int day = Integer.parseInt(date.group("day"));
                int last = YearMonth.of(Integer.parseInt(date.group("year")), month)
                        .lengthOfMonth();
                if (day < 1 || day > last) {
                    new Spot(passage, date.start(), date.end())
                            .raise(findings, "damaged-date.none")
                            .values("text", date.group());
                }
            }
        }
    }

    /** {@code In fiscal year 2022} in the report for 2023: the text may be that of another year. */
    public static void openings(Document document, LintContext context, Findings findings) {
        document.passages().stream()
                .filter(passage -> !passage.isHeading())
                .findFirst()
                .ifPresent(passage -> opening(passage, context, findings));
    }

    private static void opening(Passage passage, LintContext context, Findings findings) {
        Matcher opening = context.words().pattern("year-agreement", "opening").matcher(passage.text());
        boolean other = opening.find()
                && context.isOtherYear(Integer.parseInt(opening.group("year")))
                && !passage.isCited(opening.start("year"));
        if (other) {
            new Spot(passage, 0, opening.end())
                    .raise(findings, "year-agreement.opening", context.period().id())
                    .values(
                            "text",
                            opening.group(),
                            "year",
                            context.period().label(),
                            "expected",
                            context.period().label());
        }
    }
}
