package dev.report.project;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Severity;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project made up for checking single files: any year, and whoever sent them. */
public final class FreeProject {

    /** The year that stands for "any": that of {@link Period#ANY}. */
    public static final int ANY_YEAR = 0;

    private FreeProject() {}

    public static ReportProject of(ReportDefinition definition) {
        return new ReportProject(
                Path.of(""),
                definition,
                new Cover(
                        Period.ANY,
                        new Issuer(new UnitCode("?"), "?", Issuer.Level.UNIT),
                        LocalDate.EPOCH,
                        Optional.empty(),
                        "",
                        Map.of()),
                Roster.open(),
                Optional.empty(),
                new Documents(EnumSet.noneOf(ReportProject.Output.class), Map.of(), false, Map.of(), false),
                new Policy(Policy.Blank.ERROR, Severity.ERROR, Severity.ERROR, Optional.of(Severity.ERROR)),
                Map.of(),
                List.of(),
                Map.of());
    }

    /** The unit that a file's name tells, without its folder and ending. */
    public static Unit unit(ReportProject project, String fileName) {
        String stem = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = stem.lastIndexOf('.');
        return project.roster().named(dot > 0 ? stem.substring(0, dot) : stem).orElseThrow();
    }

    /** A unit of which only the name is known. */
    public static Unit stranger(String name) {
        return new Unit(
                new UnitCode(name),
                name,
                List.of(),
                "",
                Optional.empty(),
                Unit.Lifetime.UNKNOWN,
                Unit.Status.ACTIVE,
                Optional.empty(),
                "",
                SourceLocation.file(name));
    }
}
