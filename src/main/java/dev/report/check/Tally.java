package dev.report.check;

import dev.report.check.rule.Evaluation;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of the claims, table by table. */
final class Tally {

    private final Map<Reason, Integer> notEvaluated = new EnumMap<>(Reason.class);
    private int passed;
    private int failed;

    void add(Evaluation evaluation) {
        passed += evaluation.passed();
        failed += evaluation.failures().size();
        evaluation.notEvaluated().forEach(this::skip);
    }

    void skip(Reason reason, int claims) {
        notEvaluated.merge(reason, claims, Integer::sum);
    }

    RuleCounts counts() {
        return new RuleCounts(passed, failed, new EnumMap<>(notEvaluated));
    }
}
