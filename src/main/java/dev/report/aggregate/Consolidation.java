package dev.report.aggregate;

import dev.report.bind.Submission;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.definition.form.Indicator;
import dev.report.model.Entry;
import dev.report.model.Figure;
import dev.report.model.FigureTable;
import dev.report.model.Provenance;
import dev.report.model.UnitCode;
import dev.report.project.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The issuer's figures (汇总表) with all that they were made from.
 *
 * <p>Shape: one table for the issuer, one for each kind of unit, in the roster's order of kinds.
 */
public final class Consolidation {

    private final ReportDefinition definition;
    private final Group total;
    private final Map<String, Group> byKind;
    private final List<Submission> counted;
    private final Coverage coverage;
    private final Map<String, Integer> asked = new HashMap<>();

    /**
     * A group of units.
     *
     * @param sum their figures added up
     * @param counts how many of them gave each
     */
    record Group(FigureTable sum, CellCounts counts) {}

    Consolidation(
            ReportDefinition definition,
            Group total,
            Map<String, Group> byKind,
            List<Submission> counted,
            Coverage coverage) {
        this.definition = definition;
        this.total = total;
        this.byKind = new LinkedHashMap<>(byKind);
        this.counted = List.copyOf(counted);
        this.coverage = coverage;
        Set<UnitCode> due = new HashSet<>();
        for (Unit unit : coverage.expected()) {
            if (unit.isCounted()) {
                ask(unit);
                due.add(unit.code());
            }
        }
        for (Submission submission : counted) {
            if (!due.contains(submission.unit().code())) {
                ask(submission.unit());
            }
        }
    }

    private void ask(Unit unit) {
        asked.merge(unit.kind(), 1, Integer::sum);
    }

    public ReportDefinition definition() {
        return definition;
    }

    /** The issuer's table. */
    public FigureTable total() {
        return total.sum();
    }

    /** How many of the units that count gave each cell. */
    public CellCounts counts() {
        return total.counts();
    }

    /** How many units of one kind gave each cell, if the roster has that kind. */
    public Optional<CellCounts> counts(String kind) {
        return Optional.ofNullable(byKind.get(kind)).map(Group::counts);
    }

    /** The table of one kind of unit, if the roster has that kind. */
    public Optional<FigureTable> kind(String kind) {
        return Optional.ofNullable(byKind.get(kind)).map(Group::sum);
    }

    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** Whether any unit of a kind that counts was asked, or has submitted. */
    public boolean isAsked(String kind) {
        return asked.containsKey(kind);
    }

    /** The submissions that count, in roster order. */
    public List<Submission> counted() {
        return counted;
    }

    public Coverage coverage() {
        return coverage;
    }

    /** What one kind of unit contributes to a cell; empty if nothing. */
    public Optional<Entry> subtotal(int cell, String kind) {
        return kind(kind).map(table -> table.entry(cell)).filter(entry -> !(entry instanceof Entry.Blank));
    }

    /** How many of the units that were asked for a cell gave it. */
    public CellCoverage coverage(int cell) {
        Indicator indicator = definition.indicator(cell);
        int number = 0;
        for (Map.Entry<String, Integer> kind : asked.entrySet()) {
            number += indicator.asked().of(kind.getKey()) ? kind.getValue() : 0;
        }
        return new CellCoverage(counts().given(cell), number);
    }

    /**
     * How complete one cell's total is.
     *
     * @param given how many units gave a number or "not applicable"
     * @param asked how many units were asked; 0 for an optional indicator
     */
    public record CellCoverage(int given, int asked) {}

    /** How many of the units of one kind that were asked for a cell gave it. */
    public CellCoverage coverage(int cell, String kind) {
        int number = definition.indicator(cell).asked().of(kind) ? asked.getOrDefault(kind, 0) : 0;
        return new CellCoverage(counts(kind).map(of -> of.given(cell)).orElse(0), number);
    }

    /** An issuer's figure with the figures it was made from. */
    public Figure figure(int cell) {
        return figure(cell, total(), unit -> true);
    }

    /** The figure of one kind of unit, with those it was made from; empty if the roster has no such kind. */
    public Optional<Figure> figure(int cell, String kind) {
        return kind(kind).map(table -> figure(cell, table, unit -> unit.kind().equals(kind)));
    }

    private Figure figure(int cell, FigureTable table, Predicate<Unit> isOf) {
        return new Figure(
                definition.cells().key(cell), table.owner(), table.entry(cell), provenance(cell, table, isOf));
    }

    /** A figure of one unit's table, or of another part's, with the figures of that table that it was computed from. */
    public Figure figure(FigureTable part, int cell) {
        if (!part.isDerived(cell)) {
            return part.figure(cell);
        }
        List<Figure> inputs = new ArrayList<>();
        definition.computations().of(cell).orElseThrow().cells().forEach(input -> inputs.add(figure(part, input)));
        return new Figure(
                definition.cells().key(cell),
                part.owner(),
                part.entry(cell),
                new Provenance.Computed(AggregationMode.RECOMPUTE.operation(), inputs));
    }

    private Provenance provenance(int cell, FigureTable table, Predicate<Unit> isOf) {
        Indicator indicator = definition.indicator(cell);
        List<Figure> inputs = new ArrayList<>();
        if (indicator.mode() == AggregationMode.RECOMPUTE) {
            definition
                    .computations()
                    .of(cell)
                    .orElseThrow()
                    .cells()
                    .forEach(input -> inputs.add(figure(input, table, isOf)));
        } else {
            for (Submission submission : counted) {
                if (isOf.test(submission.unit()) && !submission.table().isBlank(cell)) {
                    inputs.add(figure(submission.table(), cell));
                }
            }
        }
        if (indicator.mode() == AggregationMode.LATEST && !inputs.isEmpty()) {
            return new Provenance.Computed(indicator.mode().operation(), List.of(inputs.get(inputs.size() - 1)));
        }
        return new Provenance.Computed(indicator.mode().operation(), inputs);
    }
}
