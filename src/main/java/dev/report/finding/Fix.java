package dev.report.finding;

import dev.report.model.CellKey;
import dev.report.model.Text;
import java.util.List;
import java.util.Optional;

/**
 * A change of one cell that would clear findings; nothing is ever changed by itself.
 *
 * @param cell the cell to change
 * @param label its name in messages
 * @param from what is there
 * @param to what should be there
 * @param slip how the one may have become the other, e.g. transposed digits
 * @param clears the rules and cells whose findings the change clears
 * @param moved for a value that slid into another column or row: the cell that it is in now, which becomes 0
 */
public record Fix(
        CellKey cell, String label, String from, String to, Text slip, List<Cleared> clears, Optional<Moved> moved) {
    public Fix {
        clears = List.copyOf(clears);
    }

    /** A finding that a change clears. */
    public record Cleared(String rule, CellKey cell) {}

    /**
     * The cell that a value slid into.
     *
     * @param label its name in messages
     */
    public record Moved(CellKey cell, String label) {}
}
