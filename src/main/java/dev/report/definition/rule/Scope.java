package dev.report.definition.rule;

/** What a rule looks at. */
public enum Scope {
    /** One unit's submission. */
    UNIT,
    /** The issuer's consolidated table. */
    REPORT,
    /** A table joined with last year's. */
    YEAR_ON_YEAR
}
