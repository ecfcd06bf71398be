package dev.report.published.ruled;

import dev.report.published.ink.Glyph;
import dev.report.published.ink.PageInk;
import dev.report.published.ruled.RuledTable.RuledCell;
import dev.report.published.ruled.TablePiece.PieceCell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a page by its lines, and the glyphs that are in none.
 *
 * @param isIrregular whether lines enclose text and form no cells
 */
public record PageTables(List<TablePiece> tables, List<Glyph> others, boolean isIrregular) {

    public static PageTables of(PageInk page) {
        Set<Glyph> left = new LinkedHashSet<>(page.glyphs());
        List<TablePiece> tables = new ArrayList<>();
        boolean isIrregular = false;
        for (RuledTable frame : RuledTables.of(page.rulings())) {
            List<Glyph> inside = left.stream()
                    .filter(glyph -> frame.box().holdsCentreOf(glyph.box()))
                    .toList();
            if (inside.stream().allMatch(Glyph::isBlank)) {
                continue;
            }
            isIrregular |= !frame.isRegular();
            if (frame.isRegular()) {
                tables.add(piece(page, frame, inside));
                inside.forEach(left::remove);
            }
        }
        return new PageTables(List.copyOf(tables), List.copyOf(left), isIrregular);
    }

    private static TablePiece piece(PageInk page, RuledTable frame, List<Glyph> inside) {
        CellGlyphs glyphs = CellGlyphs.of(frame, inside);
        double inset = inset(frame, glyphs);
        List<PieceCell> cells = new ArrayList<>();
        for (RuledCell cell : frame.cells()) {
            CellText text = CellText.of(glyphs.in(cell), cell.box(), inset);
            cells.add(new PieceCell(
                    glyphs.isUnsure(cell) ? text.text() + Glyph.UNKNOWN : text.text(),
                    cell.row(),
                    cell.column(),
                    cell.down(),
                    cell.across(),
                    page,
                    cell.box(),
                    text.room()));
        }
        return new TablePiece(page, frame.box(), frame.edges(), cells);
    }

    /** The least blank that is left between a line and a text: no cell of the table has more on purpose. */
    private static double inset(RuledTable frame, CellGlyphs glyphs) {
        double least = Double.MAX_VALUE;
        for (RuledCell cell : frame.cells()) {
            for (Glyph glyph : glyphs.in(cell)) {
                least = Math.min(least, glyph.box().left() - cell.box().left());
                least = Math.min(least, cell.box().right() - glyph.box().right());
            }
        }
        return Math.max(0, least);
    }
}
