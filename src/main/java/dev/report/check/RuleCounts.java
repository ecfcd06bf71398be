package dev.report.check;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many claims passed, failed, and could not be evaluated, over all units and the whole.
 *
 * @param notEvaluated by reason
 */
public record RuleCounts(int passed, int failed, Map<Reason, Integer> notEvaluated) {

    /** Before any rule was evaluated. */
    public static final RuleCounts NONE = new RuleCounts(0, 0, Map.of());

    public int notEvaluatedCount() {
        return notEvaluated.values().stream().mapToInt(Integer::intValue).sum();
    }

    public RuleCounts plus(RuleCounts other) {
        Map<Reason, Integer> sum = new EnumMap<>(Reason.class);
        sum.putAll(notEvaluated);
        other.notEvaluated.forEach((reason, count) -> sum.merge(reason, count, Integer::sum));
        return new RuleCounts(passed + other.passed, failed + other.failed, sum);
    }
}
