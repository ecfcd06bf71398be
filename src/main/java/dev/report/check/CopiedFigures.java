package dev.report.check;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Rule;
import dev.report.model.FigureTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rule that figures are a unit's own and this year's: not, one by one, those of last year or of another unit. */
public final class CopiedFigures {

    /** Fewer figures that are not 0 may well agree by chance. */
    private static final int LEAST_FIGURES = 4;

    private final int[] cells;
    private final Map<String, FigureTable> seen = new HashMap<>();

    public CopiedFigures(ReportDefinition definition, Rule rule) {
        cells = definition.cells(rule.each().cells()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The table of an earlier unit that has the same figures; the table is remembered for later ones. */
    public Optional<FigureTable> twin(FigureTable table) {
        String print = print(table);
        return print.isEmpty() ? Optional.empty() : Optional.ofNullable(seen.putIfAbsent(print, table));
    }

    /** Whether two tables have the same figures. */
    public boolean isCopy(FigureTable table, FigureTable other) {
        String print = print(table);
        return !print.isEmpty() && print.equals(print(other));
    }

    /** The figures in one text; empty if there are too few to tell. */
    private String print(FigureTable table) {
        StringBuilder print = new StringBuilder();
        int figures = 0;
        for (int cell : cells) {
            if (table.isReported(cell)) {
                figures += append(table, cell, print) ? 1 : 0;
            }
            print.append(' ');
        }
        return figures < LEAST_FIGURES ? "" : print.toString();
    }

    /** Adds a cell's figure in units of its last decimal; whether it is not 0. */
    private static boolean append(FigureTable table, int cell, StringBuilder print) {
        if (table.fitsLong(cell)) {
            print.append(table.unscaled(cell));
            return table.unscaled(cell) != 0;
        }
        print.append(table.value(cell).unscaledValue());
        return true;
    }
}
