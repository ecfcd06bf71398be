package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.time.LocalDate;

/** Words for "now" and "this year" in a report on a year that is over. */
public final class ClosedYearWords {

    private final LintContext context;
    private final Findings findings;

    private ClosedYearWords(LintContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    public static void check(Document document, LintContext context, Findings findings) {
        ClosedYearWords words = new ClosedYearWords(context, findings);
        for (Passage passage : document.passages()) {
            words.thisYear(passage);
            words.now(passage);
        }
    }

    private void warn(Passage passage, String id, int from, int to, String expected) {
        new Spot(passage, from, to).raise(findings, id, context.period(), expected);
    }

    /** 今年 in the report on what was done; plans may be about the year in which it is read. */
    private void thisYear(Passage passage) {
        for (Passage.Span sentence : passage.sentences()) {
            String words = sentence.in(passage.text());
            int at = words.indexOf("今年");
            boolean quoted = at >= 0 && words.lastIndexOf('“', at) > words.lastIndexOf('”', at);
            if (at >= 0 && !quoted && !Words.anyIn(words, context.words().list("closed-year-words", "plans"))) {
                int start = sentence.start() + at;
                String expected = context.year() > 0 ? context.year() + "年" : "";
                warn(passage, "closed-year-words.year", start, start + 2, expected);
            }
        }
    }

    private static String lastDay(LocalDate day) {
        return "截至" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private void now(Passage passage) {
        for (String word : context.rules().vagueTimes()) {
            for (int at = passage.text().indexOf(word);
                    at >= 0;
                    at = passage.text().indexOf(word, at + 1)) {
                String expected = context.year() > 0 ? lastDay(context.period().to()) : "";
                warn(passage, "closed-year-words.now", at, at + word.length(), expected);
            }
        }
    }
}
