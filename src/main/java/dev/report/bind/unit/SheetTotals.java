package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AggregationMode;
import dev.report.definition.form.Indicator;
import dev.report.finding.Findings;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of totals (合计) in a sheet of many units: not read as anybody's figures, but compared with the sum of the units' values of
 * that sheet.
 *
 * <p>A total is compared only where it can be one of all units: it comes before or after all of them, and its label does not occur at
 * the same cell again, as it would at the end of each group. Where a unit's value is blank, unreadable, approximate or given twice,
 * nobody knows the sum.
 */
final class SheetTotals {

    private final ReportDefinition definition;
    private final Findings findings;
    private final List<Total> totals = new ArrayList<>();
    private boolean isOverColumns;

    SheetTotals(ReportDefinition definition, Findings findings) {
        this.definition = definition;
        this.findings = findings;
    }

    /** The values under one label. */
    private record Total(String label, Optional<String> kind, SourceLocation at, UnitDraft draft) {}

    /**
     * What a unit gave in the sheet.
     *
     * @param unclear the cells that it was given twice
     */
    private record Part(String kind, FigureTable figures, Set<Integer> unclear) {}

    void standOverColumns() {
        isOverColumns = true;
    }

    boolean isEmpty() {
        return totals.isEmpty();
    }

    /**
     * Keeps the draft at which the values under a label are collected.
     *
     * @param kind the kind of unit that is added up; empty for all units
     */
    UnitDraft add(String label, Optional<String> kind, SourceLocation at, UnitDraft draft) {
        totals.add(new Total(label, kind, at, draft));
        return draft;
    }

    /**
     * Reports where totals and units differ; a label without such a difference is reported as not read.
     *
     * @param units those whose values are in the sheet; empty if not all of the sheet's values are known
     * @param within the sheet's place within the file
     */
    void report(Optional<UnitCode> sender, List<UnitDraft> units, String file, String within) {
        List<Part> parts = units.stream()
                .map(draft -> new Part(
                        draft.unit().kind(),
                        draft.figures(),
                        draft.givenTwice(file).keySet()))
                .toList();
        Set<Integer> said = new HashSet<>();
        for (Total total : totals) {
            boolean differs = false;
            List<Part> added = parts.stream()
                    .filter(part -> total.kind().map(part.kind()::equals).orElse(true))
                    .toList();
            for (Map.Entry<Integer, UnitDraft.Standing> given :
                    total.draft().notTaken().entrySet()) {
                int cell = given.getKey();
                Optional<BigDecimal> number = number(cell, given.getValue().text());
                Optional<BigDecimal> sum =
                        number.isEmpty() ? number : sum(cell, place(cell, given.getValue()), added, within);
                if (sum.isPresent() && sum.get().compareTo(number.get()) != 0) {
                    differs = true;
                    if (total.kind().isPresent() || said.add(cell)) {
                        reportDifference(
                                sender, total.label(), cell, number.get(), sum.get(), place(cell, given.getValue()));
                    }
                }
            }
            if (!differs) {
                String label = Excerpt.of(total.label());
                findings.add(isOverColumns ? "ignored-column" : "ignored-row", total.at(), Text.EMPTY, label)
                        .unit(sender)
                        .values("label", label);
            }
        }
    }

    private void reportDifference(
            Optional<UnitCode> sender, String label, int cell, BigDecimal total, BigDecimal sum, SourceLocation at) {
        String name = definition.label(cell);
        findings.add("sheet-total", at, Text.same(name), Quantity.plain(total))
                .unit(sender)
                .cell(definition.cells().key(cell))
                .expected(Quantity.plain(sum))
                .actual(Quantity.plain(total))
                .difference(Quantity.plain(total.subtract(sum)))
                .values(
                        "label", Excerpt.of(label),
                        "cell", name,
                        "total", Quantity.plain(total),
                        "sum", Quantity.plain(sum),
                        "difference", Quantity.plain(total.subtract(sum).abs()));
    }

    private SourceLocation place(int cell, UnitDraft.Standing standing) {
        return FigureTable.locate(
                standing.source(),
                standing.line(),
                standing.column(),
                definition.cells().key(cell));
    }

    private Optional<BigDecimal> number(int cell, String text) {
        Indicator indicator = definition.indicator(cell);
        if (indicator.mode() != AggregationMode.SUM) {
            return Optional.empty();
        }
        ValueText value = ValueText.read(text, indicator.measure(), indicator.signed(), indicator.approximate());
        return value.kind() == ValueText.Kind.NUMBER && !value.isApproximate()
                ? Optional.of(value.number())
                : Optional.empty();
    }

    /** The sum of what the units gave for a cell; empty if it is not known, or if there are units on both sides of the total. */
    private static Optional<BigDecimal> sum(int cell, SourceLocation total, List<Part> parts, String within) {
        BigDecimal sum = BigDecimal.ZERO;
        int before = 0;
        int after = 0;
        for (Part part : parts) {
            FigureTable figures = part.figures();
            if (part.unclear().contains(cell) || !stands(figures, cell, total, within)) {
                return Optional.empty();
            }
            if (figures.isReported(cell) && !figures.isApproximate(cell)) {
                sum = sum.add(figures.value(cell));
                boolean isBefore = figures.place(cell).orElseThrow().compareTo(total) < 0;
                before += isBefore ? 1 : 0;
                after += isBefore ? 0 : 1;
            } else if (!figures.isNotApplicable(cell)) {
                return Optional.empty();
            }
        }
        return before + after > 0 && Math.min(before, after) == 0 ? Optional.of(sum) : Optional.empty();
    }

    /** Whether a unit's value is in the same sheet as the total. */
    private static boolean stands(FigureTable figures, int cell, SourceLocation total, String within) {
        return figures.place(cell)
                .filter(at -> at.file().equals(total.file()) && at.within().startsWith(within))
                .isPresent();
    }
}
