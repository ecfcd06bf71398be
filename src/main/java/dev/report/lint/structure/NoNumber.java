package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.SourceLocation;

/** A section that must name at least one number of the year's. */
public final class NoNumber {

    private NoNumber() {}

    public static void check(Document document, LintContext context, Findings findings) {
        if (isBare(document, context) && GenericText.find(document, context).isEmpty()) {
            Spot.raise(
                    findings,
                    "no-number",
                    SourceLocation.of(
                            document.file(), document.passages().get(0).line(0), 0),
                    "");
        }
    }

    /** Whether it names none, although it must; where a citation could not be read, that is not known. */
    static boolean isBare(Document document, LintContext context) {
        return context.rules().numbersRequired().contains(document.section())
                && !document.passages().isEmpty()
                && document.doubtful().isEmpty()
                && !hasNumber(document, context);
    }

    private static boolean hasNumber(Document document, LintContext context) {
        for (Passage passage : document.passages()) {
            for (NumberToken token : passage.numbers()) {
                boolean cited = token.isCited() && token.value().intValue() != context.year();
                if (token.kind() != NumberToken.Kind.OTHER || cited) {
                    return true;
                }
            }
        }
        return false;
    }
}
