package dev.report.lint.wording;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.List;

/** Between titles in 《》 and words in “” that follow each other no 、 is needed. */
public final class PauseBetweenTitles {

    private PauseBetweenTitles() {}

    public static void check(Document document, LintContext context, Findings findings) {
        for (Passage passage : document.passages()) {
            String text = passage.text();
            for (String pair : List.of("》、《", "”、“")) {
                for (int at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
                    new Spot(passage, at + 1, at + 2).raise(findings, "pause-between-titles");
                }
            }
        }
    }
}
