package dev.report.check.rule;

import dev.report.check.Reason;
import dev.report.definition.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What became of all rules at one table.
 *
 * @param passed how many claims hold
 * @param failures the claims that do not, in definition order
 * @param notEvaluated how many could not be looked at, by reason
 * @param faults those of them that the program itself failed at
 */
public record Evaluation(int passed, List<Failure> failures, Map<Reason, Integer> notEvaluated, List<Fault> faults) {
    public Evaluation {
        failures = List.copyOf(failures);
        faults = List.copyOf(faults);
    }

    /**
     * A claim that does not hold.
     *
     * @param claim which
     * @param outcome with both sides' values
     */
    public record Failure(Claim claim, Outcome.Failed outcome) {
        public BigDecimal signedDifference() {
            return outcome.left().subtract(outcome.right());
        }
    }

    /**
     * A claim that the program failed at.
     *
     * @param rule the claim's rule
     * @param cause how
     */
    public record Fault(Rule rule, RuntimeException cause) {}

    public int notEvaluatedCount() {
        return notEvaluated.values().stream().mapToInt(Integer::intValue).sum();
    }
}
