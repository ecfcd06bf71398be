package dev.report.check.rule;

import java.math.BigDecimal;

/** What became of one rule at one table. */
public sealed interface Outcome {

    /** The claim holds. */
    record Passed() implements Outcome {}

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
     * The claim could not be looked at; that is not the same as passed.
     *
     * @param reason why not
     */
    record NotEvaluated(Reason reason) implements Outcome {}

    /** Why a rule could not be evaluated. */
    enum Reason {
        /** A cell it needs is blank. */
        BLANK,
        /** A cell it needs could not be read; a finding says so. */
        UNREADABLE,
        /** A cell it needs does not apply. */
        NOT_APPLICABLE,
        /** There is no report of last year. */
        NO_HISTORY,
        /** The rule asks only under a condition that is not met. */
        CONDITION,
        /** A side is "at least" so many, so that the claim may hold and may not. */
        APPROXIMATE,
        /** The program itself failed; a finding says so. */
        FAULT
    }
}
