package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rule that figures are a unit's own and this year's: not, one by one, those of last year or of another unit. */
public final class CopiedFigures {

    /** Fewer figures that are not 0 may well agree by chance. */
    private static final int LEAST_FIGURES = 4;

    private final int[] cells;
    private final Map<Long, List<FigureTable>> seen = new HashMap<>();

    public CopiedFigures(ReportDefinition definition, Rule rule) {
        cells = definition.cells(rule.each().cells()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The table of an earlier unit that has the same figures; the table is remembered for later ones. */
    public Optional<FigureTable> twin(FigureTable table) {
        if (!hasEnough(table)) {
            return Optional.empty();
        }
        List<FigureTable> alike = seen.computeIfAbsent(mark(table), any -> new ArrayList<>(1));
        for (FigureTable other : alike) {
            if (isSame(table, other)) {
                return Optional.of(other);
            }
        }
        alike.add(table);
        return Optional.empty();
    }

    /** Whether two tables have the same figures. */
    public boolean isCopy(FigureTable table, FigureTable other) {
        return hasEnough(table) && isSame(table, other);
    }

    private boolean hasEnough(FigureTable table) {
        int figures = 0;
        for (int cell : cells) {
            figures += table.isReported(cell) && !table.isZero(cell) ? 1 : 0;
        }
        return figures >= LEAST_FIGURES;
    }

    /** A number that tables with the same figures have in common, and hardly any others. */
    private long mark(FigureTable table) {
        long mark = 1;
        for (int cell : cells) {
            mark = 1_000_003 * mark + (table.isReported(cell) ? 2 + table.unscaled(cell) : 1);
        }
        return mark;
    }

    private boolean isSame(FigureTable table, FigureTable other) {
        for (int cell : cells) {
            if (table.isReported(cell) != other.isReported(cell)
                    || table.isReported(cell) && !isEqual(table, other, cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEqual(FigureTable table, FigureTable other, int cell) {
        return table.fitsLong(cell) && other.fitsLong(cell)
                ? table.unscaled(cell) == other.unscaled(cell)
                : table.value(cell).compareTo(other.value(cell)) == 0;
    }
}
