package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Spot;

/** How long a section may be. */
public final class SectionLength {

    private SectionLength() {}

    public static void check(Document document, LintContext context, Findings findings) {
        int most = context.rules().lengths().getOrDefault(document.section(), Integer.MAX_VALUE);
        int length = document.characters();
        if (!document.passages().isEmpty() && length > most) {
            Spot.raise(findings, "section-length", document.start(), Integer.toString(length))
                    .values("length", length, "most", most);
        }
    }
}
