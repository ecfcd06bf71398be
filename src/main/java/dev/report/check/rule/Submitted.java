package dev.report.check.rule;

import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.Optional;

/**
 * One unit's submission as the rules on whole submissions see it.
 *
 * @param table its figures
 * @param lastYear the same unit's figures of last year, if they are known
 * @param name the unit's name
 * @param kind the unit's kind: units of one kind are peers
 * @param isCounted whether its figures count towards the issuer's
 * @param at the file, or the unit's line in the roster
 */
public record Submitted(
        FigureTable table,
        Optional<FigureTable> lastYear,
        Text name,
        String kind,
        boolean isCounted,
        SourceLocation at) {

    RuleFaults.Owner owner() {
        return new RuleFaults.Owner(name, at);
    }

    /** Where its first figure was read. */
    static Optional<SourceLocation> firstPlace(FigureTable table) {
        for (int cell = 0; cell < table.cells().size(); cell++) {
            if (table.hasPlace(cell)) {
                return table.place(cell);
            }
        }
        return Optional.empty();
    }
}
