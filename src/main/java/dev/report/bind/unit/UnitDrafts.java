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
import java.util.Set;

/** The figures received so far: one draft for each unit that sent anything. */
public final class UnitDrafts {

    private final ReportProject project;
    private final Findings findings;
    private final Progress progress;
    private final Map<UnitCode, UnitDraft> drafts = new HashMap<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private final Map<String, Map<Integer, List<UnitDraft>>> lacking = new HashMap<>();

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
     * A name in a file that is no unit's of the roster, and the values under it.
     *
     * @param sender whose file it is
     */
    private record Stranger(String name, SourceLocation at, Optional<Unit> sender, UnitDraft draft) {}

    /** The draft of a name that is no unit's: its values are counted and not taken. */
    UnitDraft stranger(String name, SourceLocation at, Optional<Unit> sender) {
        UnitDraft draft =
                new UnitDraft(FreeProject.stranger(name), project.definition(), findings, UnitDraft.Whose.STRANGER);
        strangers.add(new Stranger(name, at, sender, draft));
        return draft;
    }

    /** A draft for a row of totals. */
    UnitDraft total(String label) {
        return new UnitDraft(FreeProject.stranger(label), project.definition(), findings, UnitDraft.Whose.TOTAL);
    }

    /** Reports the names that are no unit's, and finds whose values were lost with them. */
    public void closeStrangers() {
        List<Unit> silent = strangers.isEmpty()
                ? List.of()
                : project.roster().units().stream()
                        .filter(unit -> unit.isDue(project.period()) && !drafts.containsKey(unit.code()))
                        .toList();
        UnitFindings unknown = new UnitFindings(project, findings);
        for (Stranger stranger : strangers) {
            Map<Integer, UnitDraft.Standing> cells = stranger.draft().notTaken();
            List<Unit> likely = stranger.sender().map(List::of).orElse(silent);
            unknown.unknownUnit(stranger.name(), stranger.at(), cells.size(), likely);
            giveBack(stranger.at().file(), cells);
        }
        for (UnitDraft draft : List.copyOf(drafts.values())) {
            for (String file : draft.files()) {
                giveBack(file, draft.givenTwice(file));
            }
        }
    }

    /** Values under a wrong name are those of the one unit that lacks them in this file: there they are not blank too. */
    private void giveBack(String file, Map<Integer, UnitDraft.Standing> cells) {
        if (cells.isEmpty()) {
            return;
        }
        int first = cells.keySet().iterator().next();
        List<UnitDraft> lacking = lacking(file, first).stream()
                .filter(draft -> draft.lacks(cells.keySet()))
                .limit(2)
                .toList();
        if (lacking.size() == 1) {
            cells.forEach((cell, at) -> lacking.get(0).notTaken(cell, at));
        }
    }

    /** The units of a file that lack one cell: found once for all, since as many may lack nothing as were given twice. */
    private List<UnitDraft> lacking(String file, int cell) {
        return lacking.computeIfAbsent(file, any -> new HashMap<>())
                .computeIfAbsent(
                        cell,
                        any -> drafts.values().stream()
                                .filter(draft -> draft.isNamedIn(file) && draft.lacks(Set.of(cell)))
                                .toList());
    }

    public Optional<UnitDraft> get(UnitCode unit) {
        return Optional.ofNullable(drafts.get(unit));
    }
}
