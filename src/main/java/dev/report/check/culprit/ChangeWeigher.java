package dev.report.check.culprit;

import dev.report.check.rule.Claim;
import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Weighs the changes that would all clear the same failures, as an auditor would: by the slip that explains the wrong number,
 * and by how common the right one is.
 */
final class ChangeWeigher {

    /** Of the published tables 3 and 4 at hand most cells are 0, several times as many as are 1. */
    private static final double FREQUENCY_OF_ZERO = 4;

    private final ClaimGraph graph;
    private final FigureTable table;

    ChangeWeigher(ClaimGraph graph) {
        this.graph = graph;
        this.table = graph.table();
    }

    /** The slips that turn the right number into the wrong one in a cell. */
    SlipOdds odds(int cell, BigDecimal wrong, BigDecimal right) {
        SlipOdds odds = SlipOdds.between(right, wrong);
        odds.add(Slip.COPIED_NEIGHBOUR, likeNeighbours(cell, wrong), 2);
        odds.add(Slip.PART_LEFT_OUT, parts(cell, right.subtract(wrong)), Math.max(1, parts(cell, BigDecimal.ZERO)));
        return odds;
    }

    /** How much commoner the right number is than the wrong one; a total follows from its parts, so nothing is known of it. */
    double rarity(int cell, BigDecimal wrong, BigDecimal right) {
        boolean isTotal = graph.failingOf(cell).stream().anyMatch(claim -> isSum(claim, cell));
        return isTotal ? 1 : frequency(right) / frequency(wrong);
    }

    /**
     * How often a number is the value of a cell, against the number 1. Most cells of a form are 0; of the others all magnitudes are
     * about equally common, so that each of the numbers 10 to 99 occurs ten times as often as each of 100 to 999.
     */
    private static double frequency(BigDecimal number) {
        return number.signum() == 0 ? FREQUENCY_OF_ZERO : 1 / number.doubleValue();
    }

    /** Whether a claim says that a cell is the sum of others. */
    private boolean isSum(int claim, int cell) {
        Claim made = graph.failure(claim).claim();
        int[] left = made.left().cells();
        return left.length == 1 && left[0] == cell && made.right().cells().length > 1;
    }

    /** How many parts of a total equal an amount; for 0, how many parts are not 0. */
    private int parts(int cell, BigDecimal amount) {
        int parts = 0;
        for (int claim : graph.failingOf(cell)) {
            Claim.Side side = graph.failure(claim).claim().right();
            for (int i = 0; isSum(claim, cell) && i < side.cells().length; i++) {
                boolean given = !side.previous()[i] && table.isReported(side.cells()[i]);
                BigDecimal part = given ? table.value(side.cells()[i]) : BigDecimal.ZERO;
                parts += part.signum() != 0 && (amount.signum() == 0 || part.compareTo(amount) == 0) ? 1 : 0;
            }
        }
        return parts;
    }

    /** How many of the cells to the left and right have a value; 0 is nearly everywhere, so a neighbour of 0 is no evidence. */
    private int likeNeighbours(int cell, BigDecimal value) {
        int like = 0;
        if (value.signum() == 0) {
            return like;
        }
        for (int neighbour : List.of(cell - 1, cell + 1)) {
            boolean inRow = neighbour >= 0
                    && neighbour < table.cells().size()
                    && table.cells()
                            .key(neighbour)
                            .indicator()
                            .equals(table.cells().key(cell).indicator());
            like += inRow
                            && table.isReported(neighbour)
                            && table.value(neighbour).compareTo(value) == 0
                    ? 1
                    : 0;
        }
        return like;
    }
}
