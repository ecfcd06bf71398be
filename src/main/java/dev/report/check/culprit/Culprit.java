package dev.report.check.culprit;

import dev.report.check.rule.Claim;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.RuleEvaluator;
import dev.report.check.rule.RuleFindings;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Scope;
import dev.report.finding.Fix;
import dev.report.finding.Remedy;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the wrong cell: from the pattern of failing and passing sums, the changes of single cells that clear every failure
 * around them.
 *
 * <p>Failures that share cells are looked at together. If one change clears them all, it is the fix. If several do, they are
 * candidates, the likeliest first, and the first of them is the fix as well where the slip that explains it (transposed digits,
 * a doubled digit) leaves the others far behind. If none does, two changes that together clear all of them are named when no
 * other two do.
 */
public final class Culprit {

    /**
     * The share of all explanations that the likeliest must have to be named as the fix. At this share a fix is wrong in less
     * than one of 200 tables in which two cells were spoiled; {@code CulpritCorruptionTest} measures it.
     */
    private static final double SURE = 0.7;

    private final ReportDefinition definition;
    private final RuleEvaluator evaluator;

    public Culprit(ReportDefinition definition, RuleEvaluator evaluator) {
        this.definition = definition;
        this.evaluator = evaluator;
    }

    /**
     * What would clear each failure of a unit's table.
     *
     * @param lastYear the unit's last year, if the failures were found beside it; else null
     * @return failure to remedy; a failure without any is absent
     */
    public Map<Evaluation.Failure, Remedy> find(
            FigureTable table, @Nullable FigureTable lastYear, List<Evaluation.Failure> failures) {
        Map<Evaluation.Failure, Remedy> found = new HashMap<>();
        if (failures.isEmpty()) {
            return found;
        }
        List<Claim> claims = new ArrayList<>(evaluator.claims(Scope.UNIT));
        if (lastYear != null) {
            claims.addAll(evaluator.claims(Scope.YEAR_ON_YEAR));
        }
        ClaimGraph graph = new ClaimGraph(evaluator, claims, failures, table, lastYear);
        List<Change> changes = new ChangeFinder(graph).changes();
        List<Change> moves = new MoveFinder(graph).moves();
        for (Set<Integer> together : components(graph, moves)) {
            solve(graph, together, changes, moves).forEach((claim, remedy) -> found.put(graph.failure(claim), remedy));
        }
        return found;
    }

    /** Failing claims that share a cell, or that a move connects, belong together. */
    private static List<Set<Integer>> components(ClaimGraph graph, List<Change> moves) {
        List<Set<Integer>> components = new ArrayList<>();
        for (int cell : graph.suspects()) {
            join(components, new HashSet<>(graph.failingOf(cell)));
        }
        moves.forEach(move -> join(components, new HashSet<>(move.clears())));
        return components;
    }

    private static void join(List<Set<Integer>> components, Set<Integer> claims) {
        components.removeIf(component -> {
            boolean touches = component.stream().anyMatch(claims::contains);
            if (touches) {
                claims.addAll(component);
            }
            return touches;
        });
        components.add(claims);
    }

    /** The remedy of each claim of a component. */
    private Map<Integer, Remedy> solve(
            ClaimGraph graph, Set<Integer> together, List<Change> changes, List<Change> moves) {
        List<Change> whole = clearing(together, changes);
        whole = whole.isEmpty() ? clearing(together, moves) : whole;
        Map<Integer, Remedy> remedies = new HashMap<>();
        if (whole.isEmpty()) {
            pair(together, changes)
                    .ifPresent(pair -> pair.forEach(change ->
                            change.clears().forEach(claim -> remedies.put(claim, Remedy.only(fix(graph, change))))));
        } else {
            Remedy remedy = remedy(graph, whole);
            together.forEach(claim -> remedies.put(claim, remedy));
        }
        return remedies;
    }

    private static List<Change> clearing(Set<Integer> together, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.clears().equals(together))
                .toList();
    }

    private Remedy remedy(ClaimGraph graph, List<Change> changes) {
        if (changes.size() == 1) {
            return Remedy.only(fix(graph, changes.get(0)));
        }
        List<Change> ordered = changes.stream()
                .sorted(Comparator.comparingDouble((Change change) -> -change.weight()))
                .toList();
        double all = ordered.stream().mapToDouble(Change::weight).sum();
        List<Fix> candidates =
                ordered.stream().map(change -> fix(graph, change)).toList();
        boolean standsOut = ordered.get(0).weight() >= SURE * all;
        return new Remedy(standsOut ? Optional.of(candidates.get(0)) : Optional.empty(), candidates);
    }

    /** The only two changes that clear all claims between them. */
    private static Optional<List<Change>> pair(Set<Integer> together, List<Change> changes) {
        List<Change> parts = changes.stream()
                .filter(change -> together.containsAll(change.clears()))
                .toList();
        Optional<List<Change>> found = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Change first = parts.get(i);
                Change second = parts.get(j);
                boolean covers = first.clears().size() + second.clears().size() == together.size()
                        && first.clears().stream().noneMatch(second.clears()::contains)
                        && first.clears().size() > 1
                        && second.clears().size() > 1;
                if (covers && found.isPresent()) {
                    return Optional.empty();
                }
                found = covers ? Optional.of(List.of(first, second)) : found;
            }
        }
        return found;
    }

    private Fix fix(ClaimGraph graph, Change change) {
        List<Fix.Cleared> clears = new ArrayList<>();
        for (int claim : change.clears()) {
            Claim made = graph.failure(claim).claim();
            clears.add(new Fix.Cleared(
                    made.rule().id(), RuleFindings.cell(made, graph.table()).orElseThrow()));
        }
        Optional<Fix.Moved> moved = change.isMove()
                ? Optional.of(
                        new Fix.Moved(definition.cells().key(change.movedFrom()), definition.label(change.movedFrom())))
                : Optional.empty();
        CellKey cell = definition.cells().key(change.cell());
        return new Fix(
                cell,
                definition.label(change.cell()),
                Quantity.plain(change.from()),
                Quantity.plain(change.to()),
                change.slip().text(),
                clears,
                moved);
    }
}
