package dev.report.prose;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A figure cited in prose: {@code ${f('requests.received')}}.
 *
 * @param at where the {@code $} stands
 * @param source the expression as written, without the braces
 * @param text what is printed in its place
 * @param cells the issuer's figures it was made from; empty for a year or a number from the roster
 */
public record Citation(SourceLocation at, String source, String text, List<CellKey> cells) {
    public Citation {
        cells = List.copyOf(cells);
    }

    /** The ids of the figures, each once, joined by blanks: how documents name what a citation was made from. */
    public String figures() {
        Set<String> ids = new LinkedHashSet<>();
        for (CellKey cell : cells) {
            ids.add(cell.toString());
        }
        return String.join(" ", ids);
    }
}
