package dev.report.aggregate;

import dev.report.definition.ReportDefinition;
import dev.report.definition.computed.Computation;
import dev.report.definition.form.AggregationMode;
import dev.report.definition.rule.Worth;
import dev.report.model.CellIndex;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.UnitCode;
import dev.report.project.Policy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the tables of a group of units, cell by cell, each by its indicator's mode.
 *
 * <p>Blanks: a cell that no unit gave stays blank; one that is not applicable everywhere is not applicable; where the policy
 * reads blanks as 0, a cell that is blank everywhere is 0.
 */
final class Accumulator {

    private final ReportDefinition definition;
    private final CellIndex cells;
    private final Policy.Blank blank;
    private final AggregationMode[] modes;
    private final long[] sums;
    private final @Nullable BigDecimal[] wide;
    private final boolean[] reported;
    private final CellCounts counts;
    private final boolean[] notApplicable;
    private final boolean[] approximate;
    private final boolean[] incomplete;
    private final boolean[] zero;

    Accumulator(ReportDefinition definition, Policy.Blank blank) {
        this.definition = definition;
        this.cells = definition.cells();
        this.blank = blank;
        modes = new AggregationMode[cells.size()];
        for (int cell = 0; cell < modes.length; cell++) {
            modes[cell] = definition.indicator(cell).mode();
        }
        sums = new long[cells.size()];
        wide = new BigDecimal[cells.size()];
        reported = new boolean[cells.size()];
        counts = new CellCounts(cells.size());
        notApplicable = new boolean[cells.size()];
        approximate = new boolean[cells.size()];
        incomplete = new boolean[cells.size()];
        zero = new boolean[cells.size()];
    }

    /**
     * Takes in the next unit's table; units come in roster order.
     *
     * @param kind the unit's kind, which decides what it was asked for
     */
    void add(FigureTable table, String kind) {
        for (int cell = 0; cell < sums.length; cell++) {
            if (table.isPlain(cell) && modes[cell] == AggregationMode.SUM) {
                counts.addNumber(cell, table.unscaled(cell) == 0);
                addUp(cell, table);
                reported[cell] = true;
            } else {
                addWithCare(cell, table, kind);
            }
        }
    }

    private void addWithCare(int cell, FigureTable table, String kind) {
        counts.add(cell, table);
        if (table.isReported(cell)) {
            take(cell, table);
            reported[cell] = true;
        } else if (table.isNotApplicable(cell) || blank == Policy.Blank.NOT_APPLICABLE) {
            notApplicable[cell] = true;
        } else if (blank == Policy.Blank.ZERO) {
            zero[cell] = true;
        } else if (blank == Policy.Blank.ERROR) {
            incomplete[cell] |= table.isUnreadable(cell)
                    || definition.indicator(cell).asked().of(kind);
        }
    }

    /** How many units gave what. */
    CellCounts counts() {
        return counts;
    }

    private void take(int cell, FigureTable table) {
        switch (modes[cell]) {
            case SUM -> {
                approximate[cell] |= table.isApproximate(cell);
                addUp(cell, table);
            }
            case MAX -> {
                if (!reported[cell] || table.value(cell).compareTo(value(cell)) > 0) {
                    replace(cell, table);
                }
            }
            case LATEST -> replace(cell, table);
            default -> {
                // Recomputed figures are made at the end; figures that are kept per unit have no total.
            }
        }
    }

    private void addUp(int cell, FigureTable table) {
        BigDecimal large = wide[cell];
        if (large == null && table.fitsLong(cell)) {
            long value = table.unscaled(cell);
            long sum = sums[cell] + value;
            if (((sums[cell] ^ sum) & (value ^ sum)) >= 0) {
                sums[cell] = sum;
                return;
            }
        }
        wide[cell] = value(cell).add(table.value(cell));
    }

    private void replace(int cell, FigureTable table) {
        wide[cell] = table.value(cell);
        approximate[cell] = table.isApproximate(cell);
    }

    private BigDecimal value(int cell) {
        BigDecimal large = wide[cell];
        return large != null
                ? large
                : BigDecimal.valueOf(sums[cell], cells.measure(cell).decimals());
    }

    /** The group's table. */
    FigureTable table(UnitCode owner) {
        FigureTable.Builder table = new FigureTable.Builder(owner, cells);
        for (int cell = 0; cell < sums.length; cell++) {
            table.entry(cell, entry(cell));
            if (incomplete[cell]) {
                table.incomplete(cell);
            }
        }
        FigureTable known = table.build();
        for (Computation computation : definition.computations().inOrder()) {
            if (computation.isAddedUp()) {
                continue;
            }
            table.computed(computation.cell(), computation.compute(known, Worth.BLANK));
            if (computation.cells().stream().anyMatch(known::isIncomplete)) {
                table.incomplete(computation.cell());
            }
            known = table.build();
        }
        return known;
    }

    private Entry entry(int cell) {
        if (modes[cell] == AggregationMode.NONE || modes[cell] == AggregationMode.RECOMPUTE) {
            return new Entry.Blank();
        }
        if (reported[cell] || zero[cell]) {
            return new Entry.Reported(new Quantity(value(cell), cells.measure(cell), approximate[cell]));
        }
        return notApplicable[cell] ? new Entry.NotApplicable() : new Entry.Blank();
    }
}
