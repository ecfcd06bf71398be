package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule that a unit does not give 0 where units of its kind (同类单位) give much: their mean is above 100, and at least nine in
 * ten of them give more than 0. So a figure that only a few units have, such as permits, is no reason to ask the others.
 */
final class ZeroAmongPeers implements RuleKind {

    private static final BigDecimal MUCH = BigDecimal.valueOf(100);

    /** Fewer do not show what is usual. */
    private static final int LEAST_PEERS = 3;

    private final Rule rule;
    private final int[] cells;

    /**
     * A unit's cell that is 0 among peers that are not.
     *
     * @param submitted the unit's submission
     * @param cell the cell's position
     * @param peers how many other units of its kind gave the figure
     * @param mean their mean, rounded to a whole number
     */
    record Zero(Submitted submitted, int cell, int peers, BigDecimal mean) {}

    ZeroAmongPeers(ReportDefinition definition, Rule rule) {
        this.rule = rule;
        cells = definition.cells(rule.each().cells()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public void judge(List<Submitted> submissions, RuleFindings findings, RuleFaults faults) {
        Map<String, List<Submitted>> byKind = new LinkedHashMap<>();
        for (Submitted one : submissions) {
            if (one.isCounted()) {
                byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one);
            }
        }
        for (List<Submitted> peers : byKind.values()) {
            for (Zero zero : among(peers)) {
                faults.guard(rule, zero.submitted().owner(), () -> findings.addZero(rule, zero));
            }
        }
    }

    /**
     * The zeros among the units of one kind.
     *
     * <p>Blanks: a unit that did not give a cell is no peer in it.
     *
     * @param units in roster order
     */
    List<Zero> among(List<Submitted> units) {
        List<Zero> zeros = new ArrayList<>();
        Given[] given = new Given[cells.length];
        Arrays.setAll(given, n -> new Given());
        for (Submitted unit : units) {
            for (int n = 0; n < cells.length; n++) {
                given[n].add(unit, cells[n]);
            }
        }
        for (int n = 0; n < cells.length; n++) {
            given[n].report(cells[n], zeros);
        }
        return zeros;
    }

    /** The figures of one cell, added up without an object for each. */
    private static final class Given {

        /** As large a sum of numbers below this fits a {@code long} as there may ever be units. */
        private static final long LARGE = 1L << 40;

        private final List<Submitted> zero = new ArrayList<>();
        private int count;
        private long small;
        private int decimals;
        private BigDecimal large = BigDecimal.ZERO;

        void add(Submitted unit, int cell) {
            FigureTable table = unit.table();
            if (!table.isReported(cell)) {
                return;
            }
            count++;
            if (table.isZero(cell)) {
                zero.add(unit);
            } else if (table.fitsLong(cell) && Math.abs(table.unscaled(cell)) < LARGE) {
                decimals = table.cells().decimals(cell);
                small += table.unscaled(cell);
            } else {
                large = large.add(table.value(cell));
            }
        }

        /** Those that are 0 among peers that are not. */
        void report(int cell, List<Zero> zeros) {
            int peers = count - 1;
            boolean usual = peers >= LEAST_PEERS && (zero.size() - 1) * 10 <= peers;
            BigDecimal sum = large.add(BigDecimal.valueOf(small, decimals));
            if (usual && sum.compareTo(MUCH.multiply(BigDecimal.valueOf(peers))) > 0) {
                BigDecimal mean = sum.divide(BigDecimal.valueOf(peers), 0, RoundingMode.HALF_UP);
                zero.forEach(unit -> zeros.add(new Zero(unit, cell, peers, mean)));
            }
        }
    }
}
