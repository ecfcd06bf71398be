package dev.report.check.rule;

import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.model.FigureTable;

/** The rule that a submission is not zero throughout (零填报): often a form sent back without being filled in. */
public final class AllZero {

    private final int[] cells;

    private final boolean blanksAreZero;

    /** @param blanksAreZero whether the policy reads a blank as 0 */
    public AllZero(ReportDefinition definition, Rule rule, boolean blanksAreZero) {
        this.blanksAreZero = blanksAreZero;
        cells = definition.cells(rule.each().cells()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether all of the rule's cells that were given are 0, and at least one was given or is read as 0. */
    public boolean holdsFor(FigureTable table) {
        boolean given = blanksAreZero && table.isMentioned();
        for (int cell : cells) {
            if (table.isUnreadable(cell)) {
                return false;
            }
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
