package dev.report.check.rule;

import dev.report.check.Reason;
import java.math.BigDecimal;

/** What became of one rule at one table. */
public sealed interface Outcome {

    /** The claim holds. */
    record Passed() implements Outcome {}

    /** That of nearly all claims, of which there may be millions. */
    Passed PASSED = new Passed();

    /** There was nothing to claim: that a computed figure is right is asked of those who sent one. */
    record NotMade() implements Outcome {}

    NotMade NOT_MADE = new NotMade();

    /**
     * The claim does not hold.
     *
     * @param left the left side's value
     * @param right the right side's value
     */
    record Failed(BigDecimal left, BigDecimal right) implements Outcome {
        public BigDecimal difference() {
            return left.subtract(right).abs();
        }
    }

    /**
     * The claim could not be evaluated; that is not the same as passed.
     *
     * @param reason why not
     */
    record NotEvaluated(Reason reason) implements Outcome {}
}
