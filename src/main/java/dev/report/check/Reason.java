package dev.report.check;

/** Why a rule could not be evaluated. */
public enum Reason {
    /** A cell it needs is blank. */
    BLANK,
    /** A cell it needs could not be read, which is a finding. */
    UNREADABLE,
    /** A cell it needs does not apply. */
    NOT_APPLICABLE,
    /** There is no report of last year. */
    NO_HISTORY,
    /** It compares the whole with last year's, and units are missing that cannot be left out of last year's. */
    INCOMPLETE,
    /** The rule applies only under a condition that is not met. */
    CONDITION,
    /** A side is "at least" so many, so that the claim may hold and may not. */
    APPROXIMATE,
    /** The program itself failed, which is a finding. */
    FAULT
}
