package dev.report.project;

import dev.report.definition.rule.Worth;
import dev.report.finding.Severity;
import java.util.Optional;

/**
 * What the user decided where a submission leaves a choice.
 *
 * @param blank what a blank cell means to sums and rules
 * @param missingUnit how grave a unit is that did not submit
 * @param missingProse how grave a required section without prose is
 * @param failOn the severity from which findings stop a compile; empty for never
 */
public record Policy(Blank blank, Severity missingUnit, Severity missingProse, Optional<Severity> failOn) {

    /** What a blank cell means. */
    public enum Blank {
        /** A finding; sums and rules that need the cell are not evaluated. */
        ERROR,
        /** Read as 0. */
        ZERO,
        /** Left out of sums. */
        NOT_APPLICABLE;

        /** What a unit's blank cell comes to in a formula. */
        public Worth worth() {
            return switch (this) {
                case ERROR -> Worth.BLANK;
                case ZERO -> Worth.ZERO;
                case NOT_APPLICABLE -> Worth.SKIPPED;
            };
        }
    }
}
