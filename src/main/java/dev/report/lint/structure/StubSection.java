package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Spot;

/** Finds sections without content: 无. */
public final class StubSection {

    private StubSection() {}

    public static void check(Document document, LintContext context, Findings findings) {
        if (isStub(document, context)) {
            String text = document.text();
            Spot.raise(findings, "stub-section", document.start(), text.strip())
                    .values("text", text.strip(), "length", document.characters());
        }
    }

    static boolean isStub(Document document, LintContext context) {
        int least = context.rules().stubs().getOrDefault(document.section(), 0);
        return least > 0 && !document.passages().isEmpty() && document.characters() < least;
    }
}
