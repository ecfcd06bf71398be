package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule that a unit does not give 0 where units of its kind (同类单位) give much: their mean is above 100, and at least nine in
 * ten of them give more than 0. So a figure that only a few units have, such as permits, is no reason to ask the others.
 */
public final class ZeroAmongPeers {

    private static final BigDecimal MUCH = BigDecimal.valueOf(100);

    /** Fewer do not show what is usual. */
    private static final int LEAST_PEERS = 3;

    private final int[] cells;

    /**
     * A unit's cell that is 0 among peers that are not.
     *
     * @param table the unit's figures
     * @param cell the cell's position
     * @param peers how many other units of its kind gave the figure
     * @param mean their mean, rounded to a whole number
     */
    public record Zero(FigureTable table, int cell, int peers, BigDecimal mean) {}

    public ZeroAmongPeers(ReportDefinition definition, Rule rule) {
        cells = definition.cells(rule.each().cells()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The zeros among the units of one kind.
     *
     * <p>Blanks: a unit that did not give a cell is no peer in it.
     *
     * @param tables the units' figures, in roster order
     */
    public List<Zero> among(List<FigureTable> tables) {
        List<Zero> zeros = new ArrayList<>();
        for (int cell : cells) {
            among(tables, cell, zeros);
        }
        return zeros;
    }

    private static void among(List<FigureTable> tables, int cell, List<Zero> zeros) {
        int given = 0;
        List<FigureTable> zero = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (FigureTable table : tables) {
            if (table.isReported(cell)) {
                given++;
                BigDecimal value = table.value(cell);
                sum = sum.add(value);
                if (value.signum() == 0) {
                    zero.add(table);
                }
            }
        }
        int peers = given - 1;
        boolean usual = peers >= LEAST_PEERS && (zero.size() - 1) * 10 <= peers;
        if (usual && sum.compareTo(MUCH.multiply(BigDecimal.valueOf(peers))) > 0) {
            BigDecimal mean = sum.divide(BigDecimal.valueOf(peers), 0, RoundingMode.HALF_UP);
            zero.forEach(table -> zeros.add(new Zero(table, cell, peers, mean)));
        }
    }
}
