package dev.report.check;

/** Why a rule could not be evaluated. */
public enum Reason {
    /** A cell it needs is blank. */
    BLANK,
    /** A cell it needs could not be read; a finding says so. */
    UNREADABLE,
    /** A cell it needs does not apply. */
    NOT_APPLICABLE,
    /** There is no report of last year. */
    NO_HISTORY,
    /** It compares the whole with last year's, and units are missing that cannot be left out of last year's. */
    INCOMPLETE,
    /** The rule asks only under a condition that is not met. */
    CONDITION,
    /** A side is "at least" so many, so that the claim may hold and may not. */
    APPROXIMATE,
    /** The program itself failed; a finding says so. */
    FAULT
}
