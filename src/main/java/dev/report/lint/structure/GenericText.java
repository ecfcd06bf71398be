package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import java.util.Optional;

/** Words in place of numbers: 若干, 大量. */
public final class GenericText {

    private GenericText() {}

    public static void check(Document document, LintContext context, Findings findings) {
        if (NoNumber.isBare(document, context)) {
            find(document, context)
                    .ifPresent(spot -> spot.raise(findings, "generic-text").values("text", spot.words()));
        }
    }

    /** The first of them. */
    static Optional<Spot> find(Document document, LintContext context) {
        for (Passage passage : document.passages()) {
            for (String word : context.rules().genericWords()) {
                int at = passage.text().indexOf(word);
                if (at >= 0) {
                    return Optional.of(new Spot(passage, at, at + word.length()));
                }
            }
        }
        return Optional.empty();
    }
}
