package dev.report.model;

import java.util.List;

/** Where a figure comes from (来源): read from a submission, computed from other figures, or carried over from last year. */
public sealed interface Provenance {

    /**
     * The figure was read.
     *
     * @param at the cell it was read from
     * @param text the text of the cell, unchanged
     */
    record Read(SourceLocation at, String text) implements Provenance {}

    /**
     * The figure was computed.
     *
     * @param operation what was done with the inputs
     * @param inputs the figures it was computed from, in roster order for units, in formula order otherwise
     */
    record Computed(Operation operation, List<Figure> inputs) implements Provenance {
        public Computed {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The figure is in an earlier year's published model.
     *
     * @param report the earlier report, e.g. {@code cn-2021/2024}
     * @param at its place in that model
     */
    record CarriedOver(String report, SourceLocation at) implements Provenance {}

    /** Nothing was submitted for this cell: there is no source to name. */
    record Absent() implements Provenance {}
}
