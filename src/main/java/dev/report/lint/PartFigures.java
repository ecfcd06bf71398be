package dev.report.lint;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.lint.text.LintContext;
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of single units and of kinds of units, by the names under which prose speaks of them. */
public final class PartFigures {

    private static final String GOVERNMENT = "人民政府";
    private static final int SHORTEST = 3;

    private final Map<String, FigureTable> tables = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final String place;
    private final UnitCode issuer;

    private PartFigures(ReportProject project) {
        String name = project.issuer().name();
        place = name.endsWith(GOVERNMENT) ? name.substring(0, name.length() - GOVERNMENT.length()) : "";
        issuer = project.issuer().code();
    }

    /** A name that two of them share is nobody's. Where there is one kind of unit, its name stands for all and is left out. */
    public static Map<String, FigureTable> of(ReportProject project, Consolidation consolidation) {
        PartFigures parts = new PartFigures(project);
        for (Submission submission : consolidation.counted()) {
            parts.names(submission.unit()).forEach(name -> parts.put(name, submission.table()));
        }
        if (consolidation.kinds().size() > 1) {
            for (String kind : consolidation.kinds()) {
                FigureTable table = consolidation.kind(kind).orElseThrow();
                parts.put(kind, table);
                parts.put("各" + kind, table);
                parts.put("各" + kind.substring(Math.max(0, kind.length() - 2)), table);
            }
        }
        parts.shared.forEach(parts.tables::remove);
        return parts.tables;
    }

    /** How many units of each kind report; all of them under the empty name. */
    static Map<String, LintContext.Reporting> units(ReportProject project) {
        Map<String, LintContext.Reporting> counts = new HashMap<>();
        for (Unit unit : project.roster().units()) {
            boolean isDue = unit.status() == Unit.Status.ACTIVE && unit.isDue(project.period());
            for (String name : List.of("", unit.kind())) {
                counts.compute(name, (key, known) -> (known == null ? LintContext.Reporting.NONE : known).with(isDue));
            }
        }
        return counts;
    }

    private void put(String name, FigureTable table) {
        FigureTable other = tables.put(name, table);
        if (other != null && other != table) {
            shared.add(name);
        }
    }

    /** A code in capital letters is a name in prose: FBI. That of the issuer stands for the whole. */
    private boolean isAbbreviation(UnitCode code) {
        return !code.equals(issuer) && code.value().chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** {@code 示例县民政局}, {@code 民政局}, {@code 县民政局}; {@code 示例镇人民政府}, {@code 示例镇}. */
    private Set<String> names(Unit unit) {
        Set<String> names = new LinkedHashSet<>(unit.aliases());
        names.add(unit.name());
        if (!place.isEmpty() && unit.name().startsWith(place)) {
            names.add(unit.name().substring(place.length()));
            names.add(unit.name().substring(place.length() - 1));
        }
        for (String name : List.copyOf(names)) {
            if (name.endsWith(GOVERNMENT)) {
                names.add(name.substring(0, name.length() - GOVERNMENT.length()));
            }
        }
        if (isAbbreviation(unit.code())) {
            names.add(unit.code().value());
        }
        names.removeIf(name -> name.length() < SHORTEST);
        return names;
    }
}
