package dev.report.check.culprit;

import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the changes of single cells under which failing claims hold and no passing one breaks. */
final class ChangeFinder {

    private final ClaimGraph graph;
    private final FigureTable table;
    private final ChangeWeigher weigher;

    ChangeFinder(ClaimGraph graph) {
        this.graph = graph;
        this.table = graph.table();
        this.weigher = new ChangeWeigher(graph);
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
        SlipOdds odds = weigher.odds(cell, from, to);
        double weight = odds.sum() * weigher.rarity(cell, from, to);
        return Optional.of(new Change(cell, from, to, -1, clears, odds.likeliest(), weight));
    }
}
