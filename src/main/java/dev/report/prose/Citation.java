package dev.report.prose;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import java.util.List;

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
}
