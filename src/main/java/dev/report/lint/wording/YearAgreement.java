package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.project.period.PeriodText;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year in the title, in the period that the figures cover, and where a section opens. */
public final class YearAgreement {

    private final LintContext context;
    private final Findings findings;
    private final Document document;

    private YearAgreement(Document document, LintContext context, Findings findings) {
        this.document = document;
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        YearAgreement years = new YearAgreement(document, context, findings);
        boolean first = true;
        for (Passage passage : document.passages()) {
            if (passage.text().indexOf('年') >= 0 || passage.text().indexOf('月') >= 0) {
                years.title(passage);
                years.period(passage);
            }
            if (!passage.isHeading() && first) {
                years.opening(passage);
                first = false;
            }
        }
    }

    /** The title that report.yaml gives: it names the report's year, or its half-year, quarter or month, if it names any. */
    public static void title(String title, SourceLocation at, Period period, Findings findings) {
        List<PeriodText.Named> periods = period.isCalendarYear() ? List.of() : PeriodText.in(title, period);
        if (!periods.isEmpty()) {
            periods.stream()
                    .findFirst()
                    .filter(any ->
                            periods.stream().noneMatch(each -> each.period().isSameTime(period)))
                    .ifPresent(other -> Spot.raise(findings, "year-agreement.title-period", at, other.words())
                            .values("text", other.words(), "period", period.name()));
            return;
        }
        Matcher named = Pattern.compile("(\\d{4})年").matcher(title);
        if (named.find() && !period.isIn(Integer.parseInt(named.group(1)))) {
            Spot.raise(findings, "year-agreement.title", at, named.group())
                    .values("text", named.group(), "year", period.label());
        }
    }

    /** A report's title in the body that leaves out the year. */
    public static void untitled(Document opening, Findings findings) {
        for (Passage passage : opening.passages()) {
            Matcher title = Pattern.compile("^[^，。]{2,30}政府信息公开(工作)?年度报告$").matcher(passage.text());
            if (title.find() && !passage.text().matches(".*(\\d{4}|[〇○零一二三四五六七八九]{4}年).*")) {
                new Spot(passage, 0, passage.text().length())
                        .raise(findings, "year-agreement.untitled")
                        .values("text", passage.text());
            }
        }
    }

    private Pattern pattern(String name) {
        return context.words().pattern("year-agreement", name);
    }

    private void warn(Passage passage, String id, int from, int to, String expected) {
        new Spot(passage, from, to).raise(findings, id, context.period(), expected);
    }

    /** The report's own title, in the preamble or as a heading. */
    private void title(Passage passage) {
        if (context.year() == 0 || !document.section().equals("preamble") && !passage.isHeading()) {
            return;
        }
        Matcher title = pattern("title").matcher(passage.text());
        if (title.find() && context.isOtherYear(Integer.parseInt(title.group(1)))) {
            warn(passage, "year-agreement.title", title.start(), title.end(1) + 1, context.year() + "年");
        }
    }

    /** The period that the figures cover: the whole year of the report. */
    private void period(Passage passage) {
        if (!document.section().equals("preamble") && !passage.text().contains("期限")) {
            return;
        }
        Matcher period = pattern("period").matcher(passage.text());
        while (period.find()) {
            String last = period.group(4) == null ? period.group(1) : period.group(4);
            Period own = context.year() > 0 ? context.period() : Period.ofYear(Integer.parseInt(period.group(1)));
            boolean whole = is(own.from(), period.group(1), period.group(2), period.group(3))
                    && is(own.to(), last, period.group(5), period.group(6));
            if (!whole) {
                warn(passage, "year-agreement.period", period.start(), period.end(), written(own));
            }
        }
    }

    private static boolean is(LocalDate day, String year, String month, String number) {
        return day.getYear() == Integer.parseInt(year)
                && day.getMonthValue() == Integer.parseInt(month)
                && day.getDayOfMonth() == Integer.parseInt(number);
    }

    /** {@code 2025年1月1日至12月31日}. */
    private static String written(Period period) {
        LocalDate to = period.to();
        String year = to.getYear() == period.from().getYear() ? "" : to.getYear() + "年";
        return period.from().getYear() + "年" + period.from().getMonthValue() + "月"
                + period.from().getDayOfMonth() + "日至" + year + to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
    }

    /** A section that opens with another year than the report's was copied from there. */
    private void opening(Passage passage) {
        Matcher opening = pattern("opening").matcher(passage.text());
        boolean judged =
                context.year() > 0 && context.rules().numbersRequired().contains(document.section()) && opening.find();
        if (judged && context.isOtherYear(Integer.parseInt(opening.group(1))) && !passage.isCited(0)) {
            warn(passage, "year-agreement.opening", 0, opening.end(1) + 1, context.year() + "年");
        }
    }
}
