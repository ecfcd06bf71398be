package dev.report.bind.unit;

import dev.report.finding.Findings;
import dev.report.finding.NearestName;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports who cannot have sent a table: names that are no unit's, units of other times, files of another unit. */
final class UnitFindings {

    /** A name that may be that of all units together. */
    private static final Pattern TOTAL = Pattern.compile("^全.|[合总小]计|(?i)\\btotal|^all\\b");

    /** A long code that a spreadsheet took for a number and rounded. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9][.]?[0-9]*[eE][+]?[0-9]+");

    private final ReportProject project;
    private final Findings findings;

    UnitFindings(ReportProject project, Findings findings) {
        this.project = project;
        this.findings = findings;
    }

    /**
     * A unit that the roster does not have.
     *
     * @param cells how many values were not taken with it
     * @param likely units that it is rather than another of the roster
     */
    void unknownUnit(String named, SourceLocation at, int cells, List<Unit> likely) {
        List<String> names = new ArrayList<>();
        Stream.concat(likely.stream(), project.roster().units().stream()).forEach(unit -> {
            names.add(unit.code().value());
            names.add(unit.name());
        });
        String name = Excerpt.of(named);
        Optional<String> nearest = NearestName.of(named, names);
        findings.add(cells > 1 ? "unknown-unit.several" : "unknown-unit", at, Text.EMPTY, name)
                .actual(name)
                .values("unit", name, "count", cells)
                .help(help(name, nearest));
    }

    private Text help(String name, Optional<String> nearest) {
        if (ROUNDED.matcher(name).matches()) {
            return findings.text("unknown-unit.rounded");
        }
        return nearest.map(other -> findings.text("unknown-unit.nearest", "name", other))
                .orElseGet(() -> findings.text(
                        TOTAL.matcher(name).find() ? "unknown-unit.total" : "unknown-unit.help", "unit", name));
    }

    /** A code that a spreadsheet took for a number. */
    void renumbered(Unit unit, String named, SourceLocation at) {
        findings.add("lenient-reading.unit", at, Text.EMPTY, named)
                .unit(unit.code())
                .values("written", named, "code", unit.code(), "unit", unit.name());
    }

    /** A unit that did not exist in the report's year: no longer, or not yet. */
    void otherTimesUnit(Unit unit, SourceLocation at) {
        boolean isNew = unit.validFrom()
                .filter(day -> day.isAfter(project.period().to()))
                .isPresent();
        findings.add(isNew ? "unknown-unit.new" : "unknown-unit.ended", at)
                .at(unit.at(), Text.same(unit.name()), unit.code().value())
                .unit(unit.code())
                .values("unit", unit.name(), "year", project.period().label());
    }

    /** A row whose code is one unit's and whose name another's. */
    void otherName(Unit byCode, Unit byName, SourceLocation at) {
        findings.add("unit-mismatch.row", at, Text.EMPTY, byName.code().value())
                .unit(byName.code())
                .expected(byCode.code().value())
                .actual(byName.code().value())
                .values("code", byCode.code(), "unit", byCode.name(), "inside", byName.name());
    }

    /** A table, or a row, that names one unit where another is expected. */
    void otherUnit(Unit byName, Unit inside, SourceLocation at) {
        findings.add("unit-mismatch", at, Text.EMPTY, inside.code().value())
                .unit(inside.code())
                .expected(byName.code().value())
                .actual(inside.code().value())
                .values("name", byName.name(), "inside", inside.name());
    }
}
