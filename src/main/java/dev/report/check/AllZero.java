package dev.report.check;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Rule;
import dev.report.model.FigureTable;

/** The rule that a submission is not zero throughout (零填报): often a form sent back without being filled in. */
public final class AllZero {

    private final int[] cells;

    public AllZero(ReportDefinition definition, Rule rule) {
        cells = definition.cells(rule.each().cells()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether all of the rule's cells that were given are 0, and at least one was given. */
    public boolean holdsFor(FigureTable table) {
        boolean given = false;
        for (int cell : cells) {
            if (table.isReported(cell)) {
                given = true;
                if (table.value(cell).signum() != 0) {
                    return false;
                }
            }
        }
        return given;
    }
}
