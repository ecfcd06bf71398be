package dev.report.definition.computed;

import dev.report.definition.form.Indicator;
import dev.report.definition.rule.Worth;
import dev.report.model.CellIndex;
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All recomputed cells of a definition, in an order in which each comes after those that it needs. */
public final class Computations {

    private final List<Computation> inOrder = new ArrayList<>();
    private final Map<Integer, Computation> byCell = new HashMap<>();

    /** @param ordered the recomputed indicators in such an order */
    public Computations(List<Indicator> ordered, CellIndex cells) {
        for (Indicator indicator : ordered) {
            inOrder.addAll(Computation.of(indicator, cells));
        }
        inOrder.forEach(computation -> byCell.put(computation.cell(), computation));
    }

    public List<Computation> inOrder() {
        return List.copyOf(inOrder);
    }

    /** What a cell is computed by, if it is computed. */
    public Optional<Computation> of(int cell) {
        return Optional.ofNullable(byCell.get(cell));
    }

    /** Whether a cell is a quotient, which is computed for each unit and never added up. */
    public boolean isQuotient(int cell) {
        return of(cell).filter(computation -> computation.expression().isQuotient())
                .isPresent();
    }

    /**
     * Several tables added up cell by cell, with what is computed from their sums.
     *
     * @param owner whom the sum belongs to
     */
    public FigureTable together(List<FigureTable> tables, UnitCode owner) {
        return tables.size() == 1 ? tables.get(0) : fillWhole(FigureTable.sum(tables, owner));
    }

    /** Computes what was not given in a table of several units together: what is computed for each unit alone is not. */
    public FigureTable fillWhole(FigureTable.Builder table) {
        return fill(table, Worth.BLANK, false);
    }

    /**
     * Computes in a unit's table what was not given there.
     *
     * @param blank what a blank cell comes to
     */
    public FigureTable fill(FigureTable.Builder table, Worth blank) {
        return fill(table, blank, true);
    }

    private FigureTable fill(FigureTable.Builder table, Worth blank, boolean isOfUnit) {
        FigureTable known = table.build();
        for (Computation computation : inOrder) {
            int cell = computation.cell();
            boolean isMissing = known.isBlank(cell) && !known.isUnreadable(cell);
            if (isMissing && !computation.isAddedUp()) {
                table.computed(cell, computation.compute(known, blank));
                known = table.build();
            } else if (isMissing && isOfUnit) {
                table.addedUp(cell, computation.compute(known, blank));
                known = table.build();
            }
        }
        return known;
    }
}
