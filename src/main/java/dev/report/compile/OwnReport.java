package dev.report.compile;

import dev.report.finding.Severity;
import dev.report.project.Unit;
import java.util.List;

/**
 * What came of a unit's own report.
 *
 * @param unit whose
 * @param state whether it was made, and if not, why
 * @param files the names of its files in {@code out/units/<code>/}; empty if it was not made
 * @param compilation its figures, prose and findings
 */
public record OwnReport(Unit unit, State state, List<String> files, Compilation compilation) {
    public OwnReport {
        files = List.copyOf(files);
    }

    /** How far a report came. */
    public enum State {
        MADE,
        /** Its findings stop it. */
        FINDINGS,
        /** The unit sent nothing that could be read. */
        MISSING
    }

    public boolean isMade() {
        return state == State.MADE;
    }

    /** How many errors stop it. */
    public long errors() {
        return compilation.count(Severity.ERROR);
    }
}
