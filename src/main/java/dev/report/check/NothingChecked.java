package dev.report.check;

import dev.report.bind.Submission;
import dev.report.check.rule.Claim;
import dev.report.check.rule.Outcome;
import dev.report.check.rule.RuleEvaluator;
import dev.report.definition.rule.Scope;
import dev.report.finding.Findings;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import java.util.EnumMap;
import java.util.Map;

/** Finds the files of which hardly any rule could be evaluated: that nothing was found in them must not pass for success. */
final class NothingChecked {

    /** Fewer than one in so many evaluated claims is "hardly any". */
    private static final int FEW = 10;

    private final RuleEvaluator evaluator;
    private final Findings findings;

    NothingChecked(RuleEvaluator evaluator, Findings findings) {
        this.evaluator = evaluator;
        this.findings = findings;
    }

    void check(Submission submission) {
        FigureTable table = submission.table();
        Map<Reason, Integer> open = new EnumMap<>(Reason.class);
        int evaluated = 0;
        for (Claim claim : evaluator.claims(Scope.UNIT)) {
            Outcome outcome = evaluator.evaluate(claim, table, null);
            if (outcome instanceof Outcome.NotEvaluated not) {
                open.merge(not.reason(), claim.concerns(table) ? 1 : 0, Integer::sum);
            } else if (outcome != Outcome.NOT_MADE) {
                evaluated++;
            }
        }
        int asked = evaluated
                + number(open, Reason.BLANK)
                + number(open, Reason.UNREADABLE)
                + number(open, Reason.NOT_APPLICABLE);
        SourceLocation at = SourceLocation.file(submission.files().get(0));
        if (!hasNumber(table)) {
            findings.add("nothing-checked.no-number", at).values("file", at.file());
        } else if (evaluated * FEW < asked) {
            findings.add("nothing-checked.few", at)
                    .values(
                            "file", at.file(),
                            "evaluated", evaluated,
                            "asked", asked,
                            "blank", number(open, Reason.BLANK),
                            "unreadable", number(open, Reason.UNREADABLE),
                            "na", number(open, Reason.NOT_APPLICABLE));
        }
    }

    private static int number(Map<Reason, Integer> open, Reason reason) {
        return open.getOrDefault(reason, 0);
    }

    private static boolean hasNumber(FigureTable table) {
        for (int cell = 0; cell < table.cells().size(); cell++) {
            if (table.isReported(cell)) {
                return true;
            }
        }
        return false;
    }
}
