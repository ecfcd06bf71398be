package dev.report.check;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Scope;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Fix;
import dev.report.model.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the wrong cell: from the pattern of failing and passing sums, the changes of single cells that clear every failure
 * around them.
 *
 * <p>Failures that share cells are looked at together. If one change clears them all, it is the fix. If several do, a slip that
 * people make (transposed digits, a doubled digit) singles one out where only one is explained so; otherwise they are
 * candidates, the likeliest first. If none does, two changes that together clear all of them are named when no other two do.
 */
public final class Culprit {

    private final ReportDefinition definition;
    private final RuleEvaluator evaluator;

    public Culprit(ReportDefinition definition, RuleEvaluator evaluator) {
        this.definition = definition;
        this.evaluator = evaluator;
    }

    /**
     * The changes for each failure of a unit's table.
     *
     * @return failure to changes: one is certain, several are candidates; a failure without any is absent
     */
    public Map<Evaluation.Failure, List<Fix>> find(FigureTable table, List<Evaluation.Failure> failures) {
        Map<Evaluation.Failure, List<Fix>> found = new HashMap<>();
        if (failures.isEmpty()) {
            return found;
        }
        ClaimGraph graph = new ClaimGraph(evaluator, evaluator.claims(Scope.UNIT), failures, table);
        ChangeFinder finder = new ChangeFinder(graph);
        List<Change> changes = finder.changes();
        List<Change> moves = finder.moves();
        for (Set<Integer> together : components(graph, moves)) {
            for (Change change : solve(together, changes, moves)) {
                Fix fix = fix(graph, change);
                for (int claim : change.clears()) {
                    found.computeIfAbsent(graph.failure(claim), any -> new ArrayList<>())
                            .add(fix);
                }
            }
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

    private static List<Change> solve(Set<Integer> together, List<Change> changes, List<Change> moves) {
        List<Change> whole = changes.stream()
                .filter(change -> change.clears().equals(together))
                .toList();
        if (whole.isEmpty()) {
            whole = moves.stream()
                    .filter(move -> move.clears().equals(together))
                    .toList();
        }
        if (whole.size() > 1) {
            List<Change> ordered = likeliestFirst(whole);
            boolean tells = ordered.get(0).slip().isTelling()
                    && ordered.get(0).slip().weight() > ordered.get(1).slip().weight();
            return tells ? ordered.subList(0, 1) : ordered;
        }
        return whole.isEmpty() ? pair(together, changes).orElse(List.of()) : whole;
    }

    private static List<Change> likeliestFirst(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(
                        (Change change) -> -change.slip().weight()))
                .toList();
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
            clears.add(new Fix.Cleared(made.rule().id(), FailureReport.cell(made, graph.table())));
        }
        Optional<CellKey> moved =
                change.isMove() ? Optional.of(definition.cells().key(change.movedFrom())) : Optional.empty();
        return new Fix(
                definition.cells().key(change.cell()),
                definition.label(change.cell()),
                Quantity.plain(change.from()),
                Quantity.plain(change.to()),
                change.slip().text(),
                clears,
                moved);
    }
}
