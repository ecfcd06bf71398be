package dev.report.lint.wording;

import dev.report.definition.ProseRules;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Reporter;
import dev.report.lint.text.Words;

/** Slips of the pen that the definition lists: {@code 布署} for 部署. */
public final class Wording {

    private Wording() {}

    public static void check(Document document, LintContext context, Reporter reporter) {
        for (Passage passage : document.passages()) {
            for (ProseRules.Replaced wrong : context.rules().wrongWords()) {
                int at = passage.text().indexOf(wrong.text());
                if (at >= 0 && !Words.anyIn(passage.text(), wrong.unless())) {
                    reporter.warn(
                            "wording",
                            "wording",
                            new Reporter.Spot(passage, at, at + wrong.text().length()),
                            wrong.use(),
                            "text",
                            wrong.text(),
                            "use",
                            wrong.use());
                }
            }
        }
    }
}
