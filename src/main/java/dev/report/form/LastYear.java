package dev.report.form;

import dev.report.check.rule.Claim;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Formula;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a unit reported last year, for the cells that go on from it: what was carried over, what was in force. */
final class LastYear {

    private final ReportDefinition definition;
    private final FormWords words;
    private final FigureTable table;
    private final Map<Integer, Set<Integer>> previous = new LinkedHashMap<>();

    /**
     * @param claims those on a unit beside its last year
     * @param table what it reported then
     */
    LastYear(ReportDefinition definition, FormWords words, List<Claim> claims, FigureTable table) {
        this.definition = definition;
        this.words = words;
        this.table = table;
        for (Claim claim : claims) {
            boolean isPlain = claim.when().isEmpty() && claim.formula().comparison() == Formula.Comparison.EQUAL;
            if (isPlain && claim.left().cells().length == 1 && !claim.left().previous()[0]) {
                add(claim.left().cells()[0], claim.right());
            }
        }
    }

    private void add(int cell, Claim.Side side) {
        for (int i = 0; i < side.cells().length; i++) {
            if (side.previous()[i] && table.isReported(side.cells()[i])) {
                previous.computeIfAbsent(cell, any -> new LinkedHashSet<>()).add(side.cells()[i]);
            }
        }
    }

    /** Said where a cell is selected: what last year's report has; empty if nothing. */
    String beside(int cell) {
        List<String> said = new ArrayList<>();
        for (int other : previous.getOrDefault(cell, Set.of())) {
            said.add(words.say("last-year.cell", "cell", definition.label(other), "value", value(other)));
        }
        return String.join(words.say("list.comma"), said);
    }

    /** Said beside a row of cells; empty if nothing. */
    String beside(List<Integer> row) {
        Map<String, List<String>> byIndicator = new LinkedHashMap<>();
        for (int cell : row) {
            for (int other : previous.getOrDefault(cell, Set.of())) {
                CellKey key = definition.cells().key(other);
                String category = definition
                        .indicator(other)
                        .breakdown()
                        .flatMap(split -> split.category(key.breakdown()))
                        .map(found -> found.label() + " ")
                        .orElse("");
                byIndicator
                        .computeIfAbsent(definition.indicator(other).label(), any -> new ArrayList<>())
                        .add(category + value(other));
            }
        }
        List<String> said = new ArrayList<>();
        byIndicator.forEach((label, values) -> said.add(words.say(
                values.size() > 1 ? "last-year.row" : "last-year.one",
                "indicator",
                label,
                "values",
                String.join(words.say("list.comma"), values))));
        return String.join("\n", said);
    }

    private String value(int cell) {
        return table.entry(cell)
                .quantity()
                .map(Quantity::value)
                .map(Quantity::plain)
                .orElse("");
    }
}
