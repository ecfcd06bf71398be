package dev.report.bind.unit;

import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Words the findings on who sent what: names that are no unit's, units of other times, files of another unit. */
final class UnitFindings {

    private static final Messages MESSAGES = new Messages(BindFindings.class);

    private final ReportProject project;
    private final Consumer<Finding> report;
    private final Set<String> withoutUnit = new HashSet<>();

    UnitFindings(ReportProject project, Consumer<Finding> report) {
        this.project = project;
        this.report = report;
    }

    private static Text text(String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues);
    }

    /**
     * A unit that the roster does not have.
     *
     * @param cells how many values were not taken with it
     * @param likely units that it is rather than another of the roster
     */
    void unknownUnit(String named, SourceLocation at, int cells, List<Unit> likely) {
        List<String> names = new ArrayList<>();
        likely.forEach(unit -> {
            names.add(unit.code().value());
            names.add(unit.name());
        });
        project.roster().units().forEach(unit -> {
            names.add(unit.code().value());
            names.add(unit.name());
        });
        Text help = NearestName.of(named, names)
                .map(name -> text("unknown-unit.nearest", "name", name))
                .orElse(text("unknown-unit.help"));
        String key = cells > 1 ? "unknown-unit.several" : "unknown-unit";
        report.accept(
                Finding.of("unknown-unit", Severity.ERROR, text(key, "unit", BindFindings.shown(named), "count", cells))
                        .actual(BindFindings.shown(named))
                        .at(at, Text.EMPTY, BindFindings.shown(named))
                        .help(help)
                        .build());
    }

    /** A file that names no unit, neither outside nor inside: said once, however many tables it has. */
    void noUnit(String file, String stem) {
        if (!withoutUnit.add(file)) {
            return;
        }
        Text help = project.roster().units().stream()
                .filter(unit -> stem.contains(unit.name()))
                .max(Comparator.comparingInt(unit -> unit.name().length()))
                .map(unit -> text("unknown-unit.none.named", "name", unit.name(), "code", unit.code()))
                .orElse(text("unknown-unit.none.help"));
        report.accept(Finding.of("unknown-unit", Severity.ERROR, text("unknown-unit.none", "unit", stem))
                .at(SourceLocation.file(file))
                .help(help)
                .build());
    }

    /** A unit that did not exist in the report's year: no longer, or not yet. */
    void otherTimesUnit(Unit unit, SourceLocation at) {
        boolean isNew =
                unit.validFrom().filter(day -> day.getYear() > project.year()).isPresent();
        String key = isNew ? "unknown-unit.new" : "unknown-unit.ended";
        report.accept(Finding.of("unknown-unit", Severity.ERROR, text(key, "unit", unit.name(), "year", project.year()))
                .unit(unit.code())
                .at(at)
                .at(unit.at(), Text.same(unit.name()), unit.code().value())
                .help(text(key + ".help"))
                .build());
    }

    void otherUnit(Unit byName, Unit inside, SourceLocation at) {
        report.accept(Finding.of(
                        "unit-mismatch",
                        Severity.ERROR,
                        text("unit-mismatch", "name", byName.name(), "inside", inside.name()))
                .unit(inside.code())
                .expected(byName.code().value())
                .actual(inside.code().value())
                .at(at, Text.EMPTY, inside.code().value())
                .help(text("unit-mismatch.help"))
                .build());
    }
}
