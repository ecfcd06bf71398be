package dev.report.prose;

import dev.report.aggregate.Consolidation;
import dev.report.definition.form.AggregationMode;
import dev.report.finding.FindingKind;
import dev.report.finding.Severity;
import dev.report.model.Entry;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.Optional;

/** Knows the figures whose lack is already an error, so that a sentence that cites one is no second finding. */
final class ReportedLacks {

    private static final FindingKind MISSING_UNIT = FindingKind.of("missing-unit");

    private final ReportProject project;
    private final Consolidation consolidation;

    ReportedLacks(ReportProject project, Consolidation consolidation) {
        this.project = project;
        this.consolidation = consolidation;
    }

    /**
     * Whether a unit's cell that could not be read, or a unit that has sent nothing, is why a figure is lacking.
     *
     * @param entry what there is of it
     * @param owner a kind of unit or a unit's code; empty for all units
     */
    boolean isReported(int cell, Entry entry, Optional<String> owner) {
        return isUnreadable(cell, owner)
                || entry instanceof Entry.Blank && isOfSilentUnit(owner)
                || entry instanceof Entry.Blank
                        && (owner.isPresent()
                                || project.definition().indicator(cell).mode() != AggregationMode.NONE)
                        && isOfMissingUnit(cell, owner);
    }

    private boolean isUnreadable(int cell, Optional<String> owner) {
        return consolidation.counted().stream()
                .anyMatch(submission ->
                        isOf(submission.unit(), owner) && submission.table().isUnreadable(cell));
    }

    /** A unit that sent something of which nothing could be read: there is always a finding that says why. */
    private boolean isOfSilentUnit(Optional<String> owner) {
        return consolidation.counted().stream()
                .anyMatch(submission -> isOf(submission.unit(), owner)
                        && !submission.table().isMentioned()
                        && !submission.files().isEmpty());
    }

    private boolean isOfMissingUnit(int cell, Optional<String> owner) {
        return project.policy().missingUnit() == Severity.ERROR
                && !isMissingUnitWaived()
                && consolidation.coverage().missing().stream()
                        .anyMatch(unit -> unit.isCounted()
                                && isOf(unit, owner)
                                && project.definition().indicator(cell).asked().of(unit.kind()));
    }

    /** A waiver lifts the error, and the sentence still wants its figure. */
    private boolean isMissingUnitWaived() {
        return project.waivers().stream()
                .anyMatch(waiver -> waiver.isSigned() && waiver.rule().equals(MISSING_UNIT.id()));
    }

    private static boolean isOf(Unit unit, Optional<String> owner) {
        return owner.isEmpty()
                || owner.get().equals(unit.kind())
                || owner.get().equals(unit.code().value());
    }
}
