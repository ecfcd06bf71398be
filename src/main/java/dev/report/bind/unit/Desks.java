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

/** The desks of all units that sent anything. */
public final class Desks {

    private final ReportProject project;
    private final Findings findings;
    private final Progress progress;
    private final Map<UnitCode, UnitDesk> desks = new HashMap<>();
    private final List<Stranger> strangers = new ArrayList<>();

    /** @param progress is told of each unit that is met */
    public Desks(ReportProject project, Findings findings, Progress progress) {
        this.project = project;
        this.findings = findings;
        this.progress = progress;
    }

    public UnitDesk of(Unit unit) {
        return desks.computeIfAbsent(unit.code(), code -> {
            progress.unit();
            return new UnitDesk(unit, project.definition(), findings, UnitDesk.Whose.UNIT);
        });
    }

    /** A name in a file that is no unit's of the roster, and the values that stand under it. @param sender whose file it is */
    private record Stranger(String name, SourceLocation at, Optional<Unit> sender, UnitDesk desk) {}

    /** The desk of a name that is no unit's: its values are counted and not taken. */
    UnitDesk stranger(String name, SourceLocation at, Optional<Unit> sender) {
        UnitDesk desk =
                new UnitDesk(FreeProject.stranger(name), project.definition(), findings, UnitDesk.Whose.STRANGER);
        strangers.add(new Stranger(name, at, sender, desk));
        return desk;
    }

    /** A desk for a row of totals. */
    UnitDesk total(String label) {
        return new UnitDesk(FreeProject.stranger(label), project.definition(), findings, UnitDesk.Whose.TOTAL);
    }

    /** Says which names are no unit's, and finds whose values were lost with them. */
    public void closeStrangers() {
        List<Unit> silent = strangers.isEmpty()
                ? List.of()
                : project.roster().units().stream()
                        .filter(unit -> unit.isDue(project.year()) && !desks.containsKey(unit.code()))
                        .toList();
        UnitFindings unknown = new UnitFindings(project, findings);
        for (Stranger stranger : strangers) {
            Map<Integer, UnitDesk.Standing> cells = stranger.desk().notTaken();
            List<Unit> likely = stranger.sender().map(List::of).orElse(silent);
            unknown.unknownUnit(stranger.name(), stranger.at(), cells.size(), likely);
            giveBack(stranger.at().file(), cells);
        }
        for (UnitDesk desk : List.copyOf(desks.values())) {
            for (String file : desk.files()) {
                giveBack(file, desk.givenTwice(file));
            }
        }
    }

    /** Values under a wrong name are those of the one unit that lacks them in this file: there they are not blank too. */
    private void giveBack(String file, Map<Integer, UnitDesk.Standing> cells) {
        if (cells.isEmpty()) {
            return;
        }
        List<UnitDesk> lacking = desks.values().stream()
                .filter(desk -> desk.isNamedIn(file) && desk.lacks(cells.keySet()))
                .limit(2)
                .toList();
        if (lacking.size() == 1) {
            cells.forEach((cell, at) -> lacking.get(0).notTaken(cell, at.source(), at.line(), at.column()));
        }
    }

    public Optional<UnitDesk> get(UnitCode unit) {
        return Optional.ofNullable(desks.get(unit));
    }
}
