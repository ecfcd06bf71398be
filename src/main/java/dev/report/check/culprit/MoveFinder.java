package dev.report.check.culprit;

import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the values that slid whole into a neighbouring column or row. */
final class MoveFinder {

    private final ClaimGraph graph;
    private final FigureTable table;

    MoveFinder(ClaimGraph graph) {
        this.graph = graph;
        this.table = graph.table();
    }

    /**
     * The values that are, unchanged, in a neighbouring column or row: moving one back clears the claims on both sides, and the
     * sums that both cells belong to stay as they are.
     */
    List<Change> moves() {
        List<Change> moves = new ArrayList<>();
        for (int source : graph.suspects()) {
            for (int target : graph.suspects()) {
                if (isNeighbour(source, target) && isEmptied(source, target)) {
                    Set<Integer> clears = new TreeSet<>(graph.failingOf(source));
                    clears.addAll(graph.failingOf(target));
                    moves.add(new Change(
                            target, table.value(target), table.value(source), source, clears, Slip.SHIFTED, 1));
                }
            }
        }
        return moves;
    }

    /** Whether two cells are side by side in one row, or one over the other in one column. */
    private boolean isNeighbour(int one, int other) {
        CellKey first = table.cells().key(one);
        CellKey second = table.cells().key(other);
        if (first.indicator().equals(second.indicator())) {
            return Math.abs(one - other) == 1;
        }
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        boolean sameColumn = first.breakdown().equals(second.breakdown())
                && !first.breakdown().isEmpty();
        for (int between = low + 1; sameColumn && between < high; between++) {
            sameColumn = !table.cells().key(between).breakdown().equals(first.breakdown());
        }
        return sameColumn;
    }

    /** Whether taking a whole value out of one cell and putting it into an empty one makes all claims on both hold. */
    private boolean isEmptied(int source, int target) {
        if (!table.isReported(source)
                || !table.isReported(target)
                || table.value(source).signum() <= 0
                || table.value(target).signum() != 0) {
            return false;
        }
        BigDecimal value = table.value(source);
        Set<Integer> failing = new TreeSet<>(graph.failingOf(source));
        failing.addAll(graph.failingOf(target));
        for (int claim : failing) {
            BigDecimal wanted = graph.failure(claim).signedDifference();
            BigDecimal effect = effect(graph.failing(claim), source, target, value);
            if (wanted.add(effect).signum() != 0) {
                return false;
            }
        }
        Set<Integer> passing = new TreeSet<>(graph.passingOf(source));
        passing.addAll(graph.passingOf(target));
        for (int claim : passing) {
            if (effect(graph.passing(claim), source, target, value).signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal effect(Map<Integer, BigDecimal> factors, int source, int target, BigDecimal value) {
        BigDecimal taken = factors.getOrDefault(source, BigDecimal.ZERO);
        BigDecimal given = factors.getOrDefault(target, BigDecimal.ZERO);
        return given.subtract(taken).multiply(value);
    }
}
