package dev.report.lint.structure;

import dev.report.finding.Findings;
import dev.report.lint.text.Document;
import dev.report.lint.text.FreeFile;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.Passage;
import dev.report.lint.text.Spot;
import dev.report.model.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;

/** Finds sections without content: 无. */
public final class StubSection {

    private StubSection() {}

    public static void check(Document document, LintContext context, Findings findings) {
        if (isStub(document, context)) {
            List<Passage> body = body(document);
            String text = body.stream()
                    .map(Passage::text)
                    .collect(Collectors.joining(" "))
                    .strip();
            Spot.raise(
                            findings,
                            "stub-section",
                            SourceLocation.of(document.file(), body.get(0).line(0), 0),
                            text)
                    .values("text", text, "length", length(body));
        }
    }

    static boolean isStub(Document document, LintContext context) {
        int least = context.rules().stubs().getOrDefault(document.section(), 0);
        List<Passage> body = body(document);
        return least > 0 && !body.isEmpty() && length(body) < least;
    }

    /** What stands under the section's heading, which a whole report has in its file. */
    private static List<Passage> body(Document document) {
        return document.passages().stream()
                .filter(passage -> !FreeFile.isTop(passage))
                .toList();
    }

    private static int length(List<Passage> body) {
        return body.stream()
                .mapToInt(passage -> (int) passage.text()
                        .chars()
                        .filter(c -> !Character.isWhitespace(c))
                        .count())
                .sum();
    }
}
