package dev.report.prose;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A figure cited in prose: {@code ${f('requests.received')}}.
 *
 * @param at the place of the {@code $}
 * @param source the expression as written, without the braces
 * @param text what is printed in its place
 * @param cells the issuer's figures it was made from; empty for a year or a number from the roster
 * @param parts the figures of single units or kinds of unit that it was made from
 */
public record Citation(SourceLocation at, String source, String text, List<CellKey> cells, List<Part> parts) {

    public Citation {
        cells = List.copyOf(cells);
        parts = List.copyOf(parts);
    }

    /**
     * A figure of one unit, or of one kind of unit.
     *
     * @param owner the unit's code, or the kind
     */
    public record Part(String owner, CellKey cell) {}

    /** The ids of the figures, each once, joined by blanks: how documents name what a citation was made from. */
    public String figures() {
        Set<String> ids = new LinkedHashSet<>();
        for (CellKey cell : cells) {
            ids.add(cell.toString());
        }
        for (Part part : parts) {
            ids.add(part.cell().toString());
        }
        return String.join(" ", ids);
    }

    /** Whose part of the figures is cited, each unit or kind once, joined by blanks; empty for the issuer's own. */
    public String part() {
        Set<String> owners = new LinkedHashSet<>();
        parts.forEach(part -> owners.add(part.owner()));
        return String.join(" ", owners);
    }
}
