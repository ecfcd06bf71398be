package dev.report.lint.wording;

import dev.report.finding.Severity;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import dev.report.lint.text.Words;
import dev.report.model.SourceLocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year in title, period and text, words for "now" in a year that is over, and damaged dates. */
public final class Years {

    private static final List<String> PLANS = List.of("将", "拟", "计划", "下一步", "力争", "继续", "今后", "打算", "要");

    private final LintContext context;
    private final Reporter reporter;
    private final Document document;

    private Years(Document document, LintContext context, Reporter reporter) {
        this.document = document;
        this.context = context;
        this.reporter = reporter;
    }

    public static void check(Document document, LintContext context, Reporter reporter) {
        Years years = new Years(document, context, reporter);
        boolean first = true;
        for (Passage passage : document.passages()) {
            if (passage.text().indexOf('年') >= 0 || passage.text().indexOf('月') >= 0) {
                years.title(passage);
                years.period(passage);
                years.thisYear(passage);
            }
            years.now(passage);
            if (!passage.isHeading() && first) {
                years.opening(passage);
                first = false;
            }
        }
    }

    /** The title that report.yaml gives. */
    public static void title(String title, SourceLocation at, int year, Reporter reporter) {
        Matcher named = Pattern.compile("(\\d{4})年").matcher(title);
        if (named.find() && Integer.parseInt(named.group(1)) != year) {
            reporter.addAt(
                    Severity.WARNING,
                    "year-agreement",
                    "year-agreement.title",
                    at,
                    named.group(),
                    "",
                    "text",
                    named.group(),
                    "year",
                    year);
        }
    }

    /** A report's title in the body that leaves out the year. */
    public static void untitled(Document opening, Reporter reporter) {
        for (Passage passage : opening.passages()) {
            Matcher title = Pattern.compile("^[^，。]{2,30}政府信息公开(工作)?年度报告$").matcher(passage.text());
            if (title.find() && !passage.text().matches(".*\\d{4}.*")) {
                reporter.warn(
                        "year-agreement",
                        "year-agreement.untitled",
                        new Reporter.Spot(passage, 0, passage.text().length()),
                        "",
                        "text",
                        passage.text());
            }
        }
    }

    private void warn(Passage passage, String rule, String key, int from, int to, String expected) {
        reporter.warn(
                rule,
                key,
                new Reporter.Spot(passage, from, to),
                expected,
                "text",
                passage.text().substring(from, to),
                "year",
                context.year(),
                "expected",
                expected);
    }

    /** The report's own title, in the preamble or as a heading. */
    private void title(Passage passage) {
        if (context.year() == 0 || !document.section().equals("preamble") && !passage.isHeading()) {
            return;
        }
        Matcher title = Pattern.compile("(\\d{4})年(度)?政府信息公开(工作)?年度报告").matcher(passage.text());
        if (title.find() && Integer.parseInt(title.group(1)) != context.year()) {
            warn(
                    passage,
                    "year-agreement",
                    "year-agreement.title",
                    title.start(),
                    title.end(1) + 1,
                    context.year() + "年");
        }
    }

    /** The period that the figures cover: the whole year of the report. */
    private void period(Passage passage) {
        if (!document.section().equals("preamble") && !passage.text().contains("期限")) {
            return;
        }
        Matcher period = Pattern.compile(
                        "(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:起)?[，,]?(?:至|到|－|—+|-|~|～)(?:(\\d{4})年|同年|当年)?(\\d{1,2})月(\\d{1,2})日")
                .matcher(passage.text());
        while (period.find()) {
            String last = period.group(4) == null ? period.group(1) : period.group(4);
            boolean whole = period.group(2).equals("1")
                    && period.group(3).equals("1")
                    && period.group(5).equals("12")
                    && period.group(6).equals("31")
                    && last.equals(period.group(1));
            int year = context.year() > 0 ? context.year() : Integer.parseInt(period.group(1));
            if (!whole || Integer.parseInt(period.group(1)) != year) {
                warn(
                        passage,
                        "year-agreement",
                        "year-agreement.period",
                        period.start(),
                        period.end(),
                        year + "年1月1日至12月31日");
            }
        }
    }

    /** 今年 in what the report says was done; plans may speak of the year in which it is read. */
    private void thisYear(Passage passage) {
        for (Passage.Span sentence : passage.sentences()) {
            String words = sentence.in(passage.text());
            int at = words.indexOf("今年");
            boolean quoted = at >= 0 && words.lastIndexOf('“', at) > words.lastIndexOf('”', at);
            if (at >= 0 && !quoted && !Words.anyIn(words, PLANS)) {
                int start = sentence.start() + at;
                String expected = context.year() > 0 ? context.year() + "年" : "";
                warn(passage, "closed-year-words", "closed-year-words.year", start, start + 2, expected);
            }
        }
    }

    private void now(Passage passage) {
        for (String word : context.rules().vagueTimes()) {
            for (int at = passage.text().indexOf(word);
                    at >= 0;
                    at = passage.text().indexOf(word, at + 1)) {
                String expected = context.year() > 0 ? "截至" + context.year() + "年12月31日" : "";
                warn(passage, "closed-year-words", "closed-year-words.now", at, at + word.length(), expected);
            }
        }
    }

    /** A section that opens with another year than the report's was copied from there. */
    private void opening(Passage passage) {
        Matcher opening = Pattern.compile("^(\\d{4})年(?:度)?[，,]").matcher(passage.text());
        boolean judged =
                context.year() > 0 && context.rules().numbersRequired().contains(document.section()) && opening.find();
        if (judged && Integer.parseInt(opening.group(1)) != context.year() && !passage.isCited(0)) {
            warn(passage, "year-agreement", "year-agreement.opening", 0, opening.end(1) + 1, context.year() + "年");
        }
    }
}
