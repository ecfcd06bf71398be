package dev.report.prose.lint;

import dev.report.definition.ProseRules;

/** Slips of the pen that the definition lists: {@code 布署} for 部署. */
final class Wording {

    private Wording() {}

    static void check(Document document, LintContext context, Reporter reporter) {
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
