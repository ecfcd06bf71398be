package dev.report.compose;

import dev.report.bind.Submission;
import dev.report.model.FigureTable;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The figures of the period before, for columns that print them beside this period's.
 *
 * <p>Blanks: what {@code history/} does not have is blank; so is the sum of a kind in a cell that one of its units left blank.
 */
final class LastPeriod {

    private final ReportProject project;

    LastPeriod(ReportProject project) {
        this.project = project;
    }

    /**
     * The figures of a row.
     *
     * @param before those of the period before, looked up where a column asks for them
     */
    record Beside(FigureTable now, Supplier<Optional<FigureTable>> before) {}

    Beside whole(FigureTable now) {
        return new Beside(now, () -> project.history().map(History::figures));
    }

    /** A unit's, with those of the units that it took over since. */
    Beside unit(Submission submission) {
        return new Beside(submission.table(), () -> lastYear(project.roster().withPredecessors(submission.unit())));
    }

    /** Those of all units of a kind together. */
    Beside kind(String kind, FigureTable now) {
        return new Beside(now, () -> {
            Set<Unit> units = new LinkedHashSet<>();
            project.roster().units().stream()
                    .filter(unit -> unit.kind().equals(kind) && unit.isCounted())
                    .forEach(unit -> units.addAll(project.roster().withPredecessors(unit)));
            return lastYear(List.copyOf(units));
        });
    }

    private Optional<FigureTable> lastYear(List<Unit> units) {
        return project.history()
                .flatMap(history -> history.lastYear(units, project.definition().computations()));
    }
}
