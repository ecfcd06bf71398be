package dev.report.compile;

import dev.report.definition.computed.Computations;
import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Cover;
import dev.report.project.History;
import dev.report.project.Issuer;
import dev.report.project.ReportProject;
import dev.report.project.Roster;
import dev.report.project.Unit;
import dev.report.project.Waiver;
import dev.report.prose.NarrativeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A unit's own report as a project: the unit is its issuer, and alone in its roster. */
final class OwnProject {

    private OwnProject() {}

    /** The project of one unit, all else being as in the project that it is a unit of. */
    static ReportProject of(ReportProject project, Unit unit) {
        Issuer issuer = new Issuer(unit.code(), unit.name(), Issuer.Level.UNIT);
        Cover cover = new Cover(
                project.period(),
                issuer,
                project.cover().unitsPublished().orElse(project.published()),
                Optional.empty(),
                project.definition().title(unit.name(), project.period()),
                project.contact());
        List<Unit> group = project.roster().withPredecessors(unit);
        List<Unit> alone = new ArrayList<>(group);
        alone.set(0, counted(unit));
        return new ReportProject(
                project.root(),
                project.definition(),
                cover,
                new Roster(alone),
                project.history()
                        .flatMap(history ->
                                lastYear(history, group, project.definition().computations())),
                project.documents(),
                project.policy(),
                project.deadlines(),
                waivers(project, unit),
                places(project));
    }

    /** Where report.yaml says so: the date is that of units' own reports. */
    private static Map<String, SourceLocation> places(ReportProject project) {
        Map<String, SourceLocation> places = new LinkedHashMap<>(project.places());
        project.cover().unitsPublished().ifPresent(date -> places.put("published", project.place("units-published")));
        return places;
    }

    /** In its own report a unit counts, whoever else adds it up. */
    private static Unit counted(Unit unit) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.aliases(),
                unit.kind(),
                unit.parent(),
                unit.lifetime(),
                Unit.Status.ACTIVE,
                unit.successor(),
                unit.note(),
                unit.at());
    }

    private static Optional<History> lastYear(History history, List<Unit> group, Computations computations) {
        Optional<FigureTable> figures = history.lastYear(group, computations);
        Map<UnitCode, FigureTable> units = new LinkedHashMap<>();
        for (Unit unit : group) {
            Optional.ofNullable(history.units().get(unit.code())).ifPresent(table -> units.put(unit.code(), table));
        }
        return figures.map(table ->
                new History(history.period(), history.unitsFile(), table, units, history.renumbered(), Map.of()));
    }

    private static List<Waiver> waivers(ReportProject project, Unit unit) {
        return project.waivers().stream()
                .filter(waiver -> waiver.unit().equals(unit.code().value()))
                .toList();
    }

    /** Where its prose is looked for: its own, that of all units' own reports, that of the project. */
    static List<String> narratives(Unit unit) {
        String units = NarrativeReader.FOLDER + "/units";
        return List.of(units + "/" + unit.code().value(), units, NarrativeReader.FOLDER);
    }
}
