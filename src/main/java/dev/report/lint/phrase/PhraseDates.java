package dev.report.lint.phrase;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.Text;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and years that a pattern names: a day that does not exist, a title or a section that opens with another year. */
public final class PhraseDates {

    private static final String DATES = "damaged-date";
    private static final String YEARS = "year-agreement";

    private PhraseDates() {}

    /** {@code February 30, 2025}. */
    public static void days(Document document, LintContext context, Findings findings) {
        List<String> months = context.words().list(DATES, "months");
        for (Passage passage : document.passages()) {
            for (Pattern pattern : context.words().patterns(DATES, "date")) {
                Matcher date = pattern.matcher(passage.text());
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
    }

    /** {@code In fiscal year 2022} in the report for 2023: the text may be that of another year. */
    public static void years(Document document, LintContext context, Findings findings) {
        document.passages().stream()
                .filter(passage -> !passage.isHeading())
                .findFirst()
                .ifPresent(passage -> other(passage, "opening", context, findings));
        document.passages().forEach(passage -> other(passage, "title", context, findings));
        PhrasePeriods.check(document, context, findings);
    }

    private static void other(Passage passage, String name, LintContext context, Findings findings) {
        Matcher named = context.words().pattern(YEARS, name).matcher(passage.text());
        while (named.find()) {
            boolean other =
                    context.isOtherYear(Integer.parseInt(named.group("year"))) && !passage.isCited(named.start("year"));
            if (other) {
                Text own = context.period().label();
                new Spot(passage, named.start(), named.end())
                        .raise(findings, YEARS + "." + name, context.period().id())
                        .values("text", named.group(), "year", own, "expected", own);
            }
        }
    }
}
