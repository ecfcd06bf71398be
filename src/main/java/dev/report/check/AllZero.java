package dev.report.check;

import dev.report.definition.ReportDefinition;
import dev.report.definition.Rule;
import dev.report.model.FigureTable;
import java.util.List;

/** The rule that a submission is not zero throughout (零填报): often a form sent back without being filled in. */
public final class AllZero {

    private AllZero() {}

    /** Whether all of a rule's cells that were given are 0, and at least one was given. */
    public static boolean holdsFor(ReportDefinition definition, Rule rule, FigureTable table) {
        List<Integer> cells = definition.cells(rule.each().cells());
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
