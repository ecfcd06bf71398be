package dev.report.lint.table;

import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.lint.text.NumberToken;
import dev.report.lint.text.Passage;
import dev.report.model.SourceLocation;
import java.util.Collection;
import java.util.List;

/** Numbers that the tables contradict: what follows from one, a sum or a share, is not reported beside it. */
public final class Contradicted {

    private static final FindingKind KIND = FindingKind.of("text-versus-table");

    private static final List<FindingKind> WRONG =
            List.of(KIND, FindingKind.of("list-sum"), FindingKind.of("change-and-share"));

    private Contradicted() {}

    /** Whether one of the numbers was reported already. */
    public static boolean any(Findings findings, Passage passage, Collection<NumberToken> tokens) {
        if (findings.isEmpty()) {
            return false;
        }
        for (Finding finding : findings.all()) {
            if (KIND.covers(finding) && tokens.stream().anyMatch(token -> isAt(finding.place(), passage, token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number was reported as wrong by whatever rule. */
    public static boolean isReported(Findings findings, Passage passage, NumberToken token) {
        return findings.all().stream()
                .anyMatch(finding ->
                        WRONG.stream().anyMatch(kind -> kind.covers(finding)) && isAt(finding.place(), passage, token));
    }

    private static boolean isAt(SourceLocation place, Passage passage, NumberToken token) {
        return place.equals(passage.place(token.start()));
    }
}
