package dev.report.published.advice;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.Rule;
import dev.report.definition.rule.Scope;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a column or a row that holds another one's numbers, where sums over both fail: one of the two was pasted, and the sums have no
 * fault of their own. Two that are equal and add up are none.
 */
public final class PastedLines {

    /** Fewer figures that are not 0 may well agree by chance. */
    private static final int LEAST_FIGURES = 3;

    /** Fewer sums may well fail for reasons of their own. */
    private static final int LEAST_SUMS = 4;

    private final ReportDefinition definition;
    private final FigureTable figures;
    private final Set<String> overBoth;
    private final Set<String> yearOnYear;

    public PastedLines(ReportDefinition definition, FigureTable figures) {
        this.definition = definition;
        this.figures = figures;
        this.overBoth = rules(Scope.REPORT);
        this.yearOnYear = rules(Scope.YEAR_ON_YEAR);
    }

    private Set<String> rules(Scope scope) {
        return definition.rules().stream()
                .filter(rule -> rule.scopes().contains(scope))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /**
     * A column or a row.
     *
     * @param cells the positions of its cells, by what the other lines have in common with it: the row's key or the column's
     */
    private record Line(String label, boolean isColumn, Map<String, Integer> cells) {}

    /** The findings of the rules, those that follow from a pasted line under the one on it. */
    public List<Finding> told(List<Finding> findings) {
        List<Finding> told = findings;
        if (findings.size() >= LEAST_SUMS) {
            for (FormTable form : definition.figureTables().values()) {
                told = told(told, lines(form, true));
                told = told(told, lines(form, false));
            }
        }
        return told;
    }

    private List<Line> lines(FormTable form, boolean columns) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (CellKey key : form.cells()) {
            int cell = figures.cells().position(key);
            if (cell >= 0 && !key.breakdown().isEmpty()) {
                String own = columns ? key.breakdown() : key.indicator();
                lines.computeIfAbsent(own, any -> new Line(label(cell, columns), columns, new LinkedHashMap<>()))
                        .cells()
                        .put(columns ? key.indicator() : key.breakdown(), cell);
            }
        }
        return List.copyOf(lines.values());
    }

    private String label(int cell, boolean columns) {
        Indicator indicator = definition.indicator(cell);
        String code = figures.cells().key(cell).breakdown();
        return columns
                ? indicator
                        .breakdown()
                        .flatMap(breakdown -> breakdown.category(code))
                        .map(category -> category.label())
                        .orElse(code)
                : indicator.label();
    }

    private List<Finding> told(List<Finding> findings, List<Line> lines) {
        List<Finding> told = new ArrayList<>(findings);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Line first = lines.get(i);
                Line second = lines.get(j);
                List<Finding> follow = isSame(first, second) ? following(told, first, second) : List.of();
                if (!follow.isEmpty()) {
                    told.removeAll(follow);
                    told.add(finding(first, second, follow));
                }
            }
        }
        return told;
    }

    private boolean isSame(Line first, Line second) {
        return first.cells().keySet().equals(second.cells().keySet())
                && first.cells().keySet().stream()
                        .allMatch(key ->
                                isSame(first.cells().get(key), second.cells().get(key)))
                && filled(first).size() >= LEAST_FIGURES;
    }

    private boolean isSame(int one, int other) {
        return figures.isReported(one)
                && figures.isReported(other)
                && figures.value(one).compareTo(figures.value(other)) == 0;
    }

    private List<Integer> filled(Line line) {
        return line.cells().values().stream()
                .filter(cell -> !figures.isZero(cell))
                .toList();
    }

    /** The sums over both lines, and what does not follow from last year in either; none where too few sums fail. */
    private List<Finding> following(List<Finding> findings, Line first, Line second) {
        List<Finding> shown = findings.stream()
                .filter(finding -> overBoth.contains(finding.rule()))
                .filter(finding -> first.cells().keySet().stream()
                        .anyMatch(key -> isAt(finding, first.cells().get(key))
                                && isAt(finding, second.cells().get(key))))
                .toList();
        Set<String> rules = shown.stream().map(Finding::rule).collect(Collectors.toSet());
        List<Finding> sums = findings.stream()
                .filter(finding ->
                        shown.contains(finding) || rules.contains(finding.rule()) && isOverZeros(finding, first))
                .toList();
        if (shown.size() < LEAST_FIGURES || sums.size() < LEAST_SUMS) {
            return List.of();
        }
        List<Finding> follow = new ArrayList<>(sums);
        findings.stream()
                .filter(finding -> yearOnYear.contains(finding.rule()))
                .filter(finding -> isOf(finding, first) || isOf(finding, second))
                .forEach(follow::add);
        return follow;
    }

    /** Whether a sum is one over a line where it holds 0, which a finding on a long sum does not show. */
    private boolean isOverZeros(Finding finding, Line line) {
        return finding.cell()
                .map(key -> line.cells().get(line.isColumn() ? key.indicator() : key.breakdown()))
                .filter(figures::isZero)
                .isPresent();
    }

    private boolean isAt(Finding finding, int cell) {
        return figures.place(cell)
                .filter(place ->
                        finding.locations().stream().anyMatch(each -> each.at().equals(place)))
                .isPresent();
    }

    private boolean isOf(Finding finding, Line line) {
        return finding.cell()
                .map(figures.cells()::position)
                .filter(line.cells()::containsValue)
                .isPresent();
    }

    private Finding finding(Line first, Line second, List<Finding> follow) {
        Findings findings = new Findings(PastedLines.class, Context.NONE);
        String id = first.isColumn() ? "pasted.column" : "pasted.row";
        Function<String, Text> words = key -> findings.text(
                key,
                "first",
                first.label(),
                "second",
                second.label(),
                "count",
                first.cells().size(),
                "faults",
                follow.size());
        Finding sum = follow.get(0);
        Raised raised = findings.addRule(sum.rule(), gravest(follow), words.apply(id))
                .cell(sum.cell())
                .help(words.apply(id + ".help"))
                .basis(sum.advice().basis());
        for (Line line : List.of(second, first)) {
            int cell = filled(line).get(0);
            raised.at(figures.place(cell).orElseThrow(), Text.same(definition.label(cell)), figures.digits(cell));
        }
        follow.forEach(each -> raised.at(each.place(), each.message(), ""));
        return findings.all().get(0);
    }

    private static Severity gravest(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .reduce((one, other) -> one.atLeast(other) ? one : other)
                .orElseThrow();
    }
}
