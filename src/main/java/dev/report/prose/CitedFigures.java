package dev.report.prose;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.definition.Style;
import dev.report.definition.form.AggregationMode;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the figures that prose cites: of all units, of a kind of unit, or of one; or says why there is none. */
final class CitedFigures {

    private static final int MOST_ALIKE = 3;

    private final ReportProject project;
    private final Consolidation consolidation;
    private final Style style;
    private final ReportedLacks lacks;

    CitedFigures(ReportProject project, Consolidation consolidation) {
        this.project = project;
        this.consolidation = consolidation;
        this.style = project.definition().heading().style();
        this.lacks = new ReportedLacks(project, consolidation);
    }

    /**
     * A figure of all units together, or of a part of them.
     *
     * @param key a cell's key, or a name that the definition gives it
     * @param part a kind of unit, or one unit by code or name; empty for all
     * @param column where the key stands in the expression
     * @throws CitationFault if there is none, or it cannot be given
     */
    CitedValue figure(String key, Optional<String> part, int column) throws CitationFault {
        CellKey cell = cell(key, column);
        int position = project.definition().cells().position(cell);
        FigureTable table = part.isEmpty() ? consolidation.total() : part(part.get(), column);
        Entry entry = table.entry(position);
        Optional<Quantity> quantity = entry.quantity();
        if (quantity.isEmpty() && lacks.isReported(position, entry, part.map(this::owner))) {
            throw CitationFault.said();
        }
        if (quantity.isEmpty()) {
            String state = state(position, entry, part);
            throw CitationFault.of(
                    "blank-citation." + state,
                    column,
                    "label",
                    project.definition().label(cell));
        }
        return CitedValue.quantity(quantity.get(), cell, part.map(this::owner), style);
    }

    private String state(int cell, Entry entry, Optional<String> part) {
        boolean isOfUnit =
                part.filter(name -> consolidation.kind(name).isEmpty()).isPresent();
        if (!isOfUnit && project.definition().indicator(cell).mode() == AggregationMode.NONE) {
            return "not-added";
        }
        return entry instanceof Entry.NotApplicable ? "not-applicable" : "blank";
    }

    /** The cell of a key. */
    CellKey cell(String key, int column) throws CitationFault {
        Optional<CellKey> cell = project.definition().named(key);
        if (cell.isPresent()) {
            return cell.get();
        }
        List<String> known = new ArrayList<>(project.definition().indicators().keySet());
        for (CellKey candidate : project.definition().cells().keys()) {
            known.add(candidate.toString());
        }
        if (project.definition().indicators().containsKey(key)) {
            known.removeIf(name -> !name.startsWith(key + "/"));
            throw CitationFault.of("unknown-citation.split", column, "name", key, "names", Text.list(known));
        }
        project.definition().indicators().values().forEach(indicator -> {
            known.add(indicator.label());
            known.addAll(indicator.aliases());
        });
        throw CitationFault.unknown("unknown-citation.figure", key, known, column);
    }

    /** A kind's name, or a unit's code. */
    private String owner(String name) {
        return consolidation.kinds().contains(name)
                ? name
                : project.roster().named(name).map(unit -> unit.code().value()).orElse(name);
    }

    /** The figures of a kind of unit, or of one unit by code or name. */
    private FigureTable part(String name, int column) throws CitationFault {
        Optional<FigureTable> kind = consolidation.kind(name);
        if (kind.isPresent()) {
            return kind.get();
        }
        Optional<Unit> unit = project.roster().named(name);
        if (unit.isEmpty()) {
            throw unknownPart(name, column);
        }
        return consolidation.counted().stream()
                .filter(submission -> submission.unit().equals(unit.get()))
                .map(Submission::table)
                .findFirst()
                .orElseGet(() -> new FigureTable.Builder(
                                unit.get().code(), project.definition().cells())
                        .build());
    }

    /** Units whose names have most of the characters are offered, {@code 教育和体育局} for {@code 教育局}; a whole roster would help nobody. */
    private CitationFault unknownPart(String name, int column) {
        List<String> known = new ArrayList<>(consolidation.kinds());
        List<String> alike = project.roster().units().stream()
                .map(Unit::name)
                .filter(unit -> name.length() > 1 && isWithin(name, unit))
                .limit(MOST_ALIKE)
                .toList();
        if (alike.isEmpty()) {
            project.roster().units().forEach(each -> known.add(each.name()));
            return new CitationFault(
                    "unknown-citation.part",
                    column,
                    CitationFault.nearest(name, known),
                    "name",
                    name,
                    "names",
                    Text.list(consolidation.kinds()));
        }
        return new CitationFault(
                "unknown-citation.part", column, Optional.of(CitationFault.offered(Text.list(alike))), "name", name);
    }

    /** Whether the characters of a name occur in another one in the same order. */
    private static boolean isWithin(String name, String other) {
        int at = 0;
        for (int i = 0; i < other.length() && at < name.length(); i++) {
            at += other.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length();
    }
}
