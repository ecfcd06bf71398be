package dev.report.check;

import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the changes of single cells under which failing claims hold and no passing one breaks. */
final class ChangeFinder {

    private final ClaimGraph graph;
    private final FigureTable table;

    ChangeFinder(ClaimGraph graph) {
        this.graph = graph;
        this.table = graph.table();
    }

    /** A change for each cell that all failing claims around it want to grow by the same amount. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int cell : graph.suspects()) {
            if (graph.passingOf(cell).isEmpty() && table.isReported(cell)) {
                growth(cell).flatMap(growth -> change(cell, growth)).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<BigDecimal> growth(int cell) {
        Optional<BigDecimal> agreed = Optional.empty();
        for (int claim : graph.failingOf(cell)) {
            BigDecimal growth = graph.growth(claim, cell);
            if (agreed.isPresent() && agreed.get().compareTo(growth) != 0) {
                return Optional.empty();
            }
            agreed = Optional.of(growth);
        }
        return agreed;
    }

    private Optional<Change> change(int cell, BigDecimal growth) {
        BigDecimal from = table.value(cell);
        BigDecimal to = from.add(growth);
        if (to.signum() < 0) {
            return Optional.empty();
        }
        Set<Integer> clears = new TreeSet<>(graph.failingOf(cell));
        return Optional.of(new Change(cell, from, to, -1, clears, slip(cell, from, to)));
    }

    private Slip slip(int cell, BigDecimal from, BigDecimal to) {
        Slip byDigits = Slip.between(Quantity.plain(to), Quantity.plain(from));
        if (to.subtract(from).abs().compareTo(BigDecimal.TEN) < 0) {
            // 34 for 43 is as well a count that is off by nine.
            byDigits = byDigits == Slip.NONE ? Slip.NONE : Slip.ONE_DIGIT;
        }
        if (byDigits.isTelling()) {
            return byDigits;
        }
        if (from.compareTo(BigDecimal.TEN) >= 0 && equalsNeighbour(cell, from)) {
            return Slip.COPIED_NEIGHBOUR;
        }
        if (leavesOutPart(cell, to.subtract(from))) {
            return Slip.PART_LEFT_OUT;
        }
        boolean plain = byDigits.weight() <= Slip.ONE_DIGIT.weight();
        return plain && from.signum() > 0 && equalsNeighbour(cell, from) ? Slip.LIKE_NEIGHBOUR : byDigits;
    }

    /** Whether a total lacks just what one of its parts has. */
    private boolean leavesOutPart(int cell, BigDecimal missing) {
        for (int claim : graph.failingOf(cell)) {
            Claim made = graph.failure(claim).claim();
            boolean isTotal = made.left().cells().length == 1 && made.left().cells()[0] == cell;
            for (int part : made.right().cells()) {
                if (isTotal
                        && missing.signum() > 0
                        && table.isReported(part)
                        && table.value(part).compareTo(missing) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean equalsNeighbour(int cell, BigDecimal value) {
        for (int neighbour : new int[] {cell - 1, cell + 1}) {
            boolean inRow = neighbour >= 0
                    && neighbour < table.cells().size()
                    && table.cells()
                            .key(neighbour)
                            .indicator()
                            .equals(table.cells().key(cell).indicator());
            if (inRow && table.isReported(neighbour) && table.value(neighbour).compareTo(value) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The values that stand whole in a neighbouring column or row: moving one back clears the claims on both sides, and the
     * sums that both cells belong to stay as they are.
     */
    List<Change> moves() {
        List<Change> moves = new ArrayList<>();
        for (int source : graph.suspects()) {
            for (int target : graph.suspects()) {
                if (isNeighbour(source, target) && isEmptied(source, target)) {
                    Set<Integer> clears = new TreeSet<>(graph.failingOf(source));
                    clears.addAll(graph.failingOf(target));
                    moves.add(
                            new Change(target, table.value(target), table.value(source), source, clears, Slip.SHIFTED));
                }
            }
        }
        return moves;
    }

    /** Whether two cells stand side by side in one row, or one over the other in one column. */
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
