package dev.report.definition.form;

import dev.report.model.Operation;

/** How the units' values of one indicator become the issuer's (汇总方式). */
public enum AggregationMode {
    /** Added up over all units. */
    SUM(Operation.SUM),
    /** The largest of the units' values. */
    MAX(Operation.MAX),
    /** The value of the unit that stands last in the roster among those that reported: one office speaks for all. */
    LATEST(Operation.LATEST),
    /** Computed from other aggregated figures by the indicator's formula, never added. */
    RECOMPUTE(Operation.RECOMPUTE),
    /** Kept per unit only; the issuer has no such figure. */
    NONE(Operation.NONE);

    private final Operation operation;

    AggregationMode(Operation operation) {
        this.operation = operation;
    }

    public Operation operation() {
        return operation;
    }
}
