package dev.report.lint.wording;

import dev.report.definition.ProseRules;
import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.lint.text.Words;
import java.util.List;

/** Slips of the pen that the definition lists: {@code 布署} for 部署. */
public final class Wording {

    private Wording() {}

    /** @param documents all of the report: a name is compared with others anywhere */
    public static void check(Document document, List<Document> documents, LintContext context, Findings findings) {
        NameVariants.check(document, documents, context, findings);
        for (Passage passage : document.passages()) {
            for (ProseRules.Replaced wrong : context.rules().wrongWords()) {
                int at = passage.text().indexOf(wrong.text());
                if (at >= 0 && !Words.anyIn(passage.text(), wrong.unless())) {
                    new Spot(passage, at, at + wrong.text().length())
                            .raise(findings, "wording", wrong.use())
                            .values("text", wrong.text(), "use", wrong.use());
                }
            }
        }
    }
}
