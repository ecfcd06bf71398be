package dev.report.bind.unit;

import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.FreeProject;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.run.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures received so far: one draft for each unit that sent anything. */
public final class UnitDrafts {

    private final ReportProject project;
    private final Findings findings;
    private final Progress progress;
    private final Map<UnitCode, UnitDraft> drafts = new HashMap<>();
    private final List<Stranger> strangers = new ArrayList<>();

    /** @param progress counts the units that are met */
    public UnitDrafts(ReportProject project, Findings findings, Progress progress) {
        this.project = project;
        this.findings = findings;
        this.progress = progress;
    }

    public UnitDraft of(Unit unit) {
        return drafts.computeIfAbsent(unit.code(), code -> {
            progress.unit();
            return new UnitDraft(unit, project.definition(), findings, UnitDraft.Whose.UNIT);
        });
    }

    /**
     * A name in a file whose values are not taken.
     *
     * @param unit whose it is, if the file is named for another unit; empty if it is no unit's of the roster
     * @param sender whose file it is
     */
    private record Stranger(
            String name, Optional<Unit> unit, SourceLocation at, Optional<Unit> sender, UnitDraft draft) {

        private boolean isSame(Stranger other) {
            return name.equals(other.name) && at.file().equals(other.at.file());
        }
    }

    /** The draft of a name that is no unit's: its values are counted and not taken. */
    UnitDraft stranger(String name, SourceLocation at, Optional<Unit> sender) {
        return stranger(name, Optional.empty(), at, sender);
    }

    /** The draft of a unit in a file that a code names for another: nobody can tell whose the values are, and neither is given them. */
    UnitDraft contested(String name, Unit unit, SourceLocation at, Unit sender) {
        of(unit).opened(at.file());
        return stranger(name, Optional.of(unit), at, Optional.of(sender));
    }

    private UnitDraft stranger(String name, Optional<Unit> unit, SourceLocation at, Optional<Unit> sender) {
        UnitDraft draft =
                new UnitDraft(FreeProject.stranger(name), project.definition(), findings, UnitDraft.Whose.STRANGER);
        strangers.add(new Stranger(name, unit, at, sender, draft));
        return draft;
    }

    /** A draft for a row of totals. */
    UnitDraft total(String label) {
        return new UnitDraft(FreeProject.stranger(label), project.definition(), findings, UnitDraft.Whose.TOTAL);
    }

    /** Reports each name of a file whose values are not taken, once for all its tables, and finds whose values were lost with them. */
    public void closeStrangers() {
        List<Unit> silent = strangers.isEmpty()
                ? List.of()
                : project.roster().units().stream()
                        .filter(unit -> unit.isDue(project.year()) && !drafts.containsKey(unit.code()))
                        .toList();
        List<Stranger> told = new ArrayList<>();
        for (Stranger stranger : strangers) {
            if (told.stream().noneMatch(stranger::isSame)) {
                told.add(stranger);
                report(stranger, silent);
            }
            giveBack(stranger.at().file(), stranger.draft().notTaken());
        }
        for (UnitDraft draft : List.copyOf(drafts.values())) {
            for (String file : draft.files()) {
                giveBack(file, draft.givenTwice(file));
            }
        }
    }

    private void report(Stranger stranger, List<Unit> silent) {
        int cells = strangers.stream()
                .filter(stranger::isSame)
                .mapToInt(same -> same.draft().notTaken().size())
                .sum();
        UnitFindings names = new UnitFindings(project, findings);
        stranger.unit()
                .ifPresentOrElse(
                        unit -> names.otherUnit(stranger.sender().orElseThrow(), unit, stranger.at(), cells),
                        () -> names.unknownUnit(
                                stranger.name(),
                                stranger.at(),
                                cells,
                                stranger.sender().map(List::of).orElse(silent)));
    }

    /** Values under a wrong name are those of the one unit that lacks them in this file: there they are not blank too. */
    private void giveBack(String file, Map<Integer, UnitDraft.Standing> cells) {
        if (cells.isEmpty()) {
            return;
        }
        List<UnitDraft> lacking = drafts.values().stream()
                .filter(draft -> draft.isNamedIn(file) && draft.lacks(cells.keySet()))
                .limit(2)
                .toList();
        if (lacking.size() == 1) {
            cells.forEach((cell, at) -> lacking.get(0).notTaken(cell, at));
        }
    }

    public Optional<UnitDraft> get(UnitCode unit) {
        return Optional.ofNullable(drafts.get(unit));
    }
}
