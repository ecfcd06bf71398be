package dev.report.aggregate;

import dev.report.bind.Submission;
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the units that have submitted add up to, and what the same units added up to last year: comparable while others are missing.
 *
 * @param table this year's sum
 * @param lastYear last year's, of these units and of those that they have taken over since
 * @param units how many units of this year it is
 */
public record SameUnits(FigureTable table, FigureTable lastYear, int units) {

    /** The units that are in both years; empty if there are none, or if last year's units are not known. */
    public static Optional<SameUnits> of(ReportProject project, Consolidation consolidation) {
        Optional<History> history = project.history();
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Accumulator now = new Accumulator(project.definition(), project.policy().blank());
        Accumulator before =
                new Accumulator(project.definition(), project.policy().blank());
        Set<UnitCode> taken = new HashSet<>();
        int units = 0;
        for (Submission submission : consolidation.counted()) {
            List<Unit> known = project.roster().withPredecessors(submission.unit()).stream()
                    .filter(unit -> unit.isCounted() && history.get().units().containsKey(unit.code()))
                    .toList();
            if (!known.isEmpty()) {
                now.add(submission.table(), submission.unit().kind());
                known.stream()
                        .filter(unit -> taken.add(unit.code()))
                        .forEach(unit -> before.add(history.get().units().get(unit.code()), unit.kind()));
                units++;
            }
        }
        UnitCode issuer = project.issuer().code();
        return units == 0
                ? Optional.empty()
                : Optional.of(new SameUnits(now.table(issuer), before.table(issuer), units));
    }
}
