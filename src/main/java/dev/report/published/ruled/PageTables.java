package dev.report.published.ruled;

import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.published.ink.PageInk;
import dev.report.published.ruled.RuledTable.RuledCell;
import dev.report.published.ruled.TablePiece.PieceCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a page by its lines, and the glyphs that are in none.
 *
 * @param isIrregular whether lines enclose text and form no cells
 * @param isCutOff whether a table reaches over the edge of the page
 */
public record PageTables(List<TablePiece> tables, List<Glyph> others, boolean isIrregular, boolean isCutOff) {

    private static final double EDGE = 1;
    private static final double TOUCHING = 4;
    private static final double CLOSE = 0.4;

    /** How near to each other characters of one word are at most, in the size of the face. */
    private static final double MORE = 0.6;

    public static PageTables of(PageInk page) {
        Set<Glyph> left = new LinkedHashSet<>(page.glyphs());
        List<TablePiece> tables = new ArrayList<>();
        boolean isIrregular = false;
        boolean isCutOff = false;
        for (RuledTable frame : RuledTables.of(page.rulings(), touching(page))) {
            List<Glyph> inside = left.stream()
                    .filter(glyph -> frame.box().holdsCentreOf(glyph.box()))
                    .toList();
            if (inside.stream().allMatch(Glyph::isBlank)) {
                continue;
            }
            isIrregular |= !frame.isRegular();
            if (frame.isRegular()) {
                TablePiece piece = piece(page, frame, inside);
                isCutOff |= isCutOff(frame.box(), page)
                        || frame.isCut() && piece.cells().stream().anyMatch(PageTables::isUnknown);
                tables.add(piece);
                inside.forEach(left::remove);
            }
        }
        return new PageTables(List.copyOf(tables), List.copyOf(left), isIrregular, isCutOff);
    }

    /** The page with one table more, which holds some of the glyphs that were in none. */
    public PageTables with(TablePiece table, Collection<Glyph> inside) {
        List<TablePiece> all = new ArrayList<>(tables);
        all.add(table);
        return new PageTables(List.copyOf(all), without(inside).others, isIrregular, isCutOff);
    }

    /** The page without glyphs that are in a table on another page. */
    public PageTables without(Collection<Glyph> inside) {
        Set<Glyph> left = new LinkedHashSet<>(others);
        inside.forEach(left::remove);
        return new PageTables(tables, List.copyOf(left), isIrregular, isCutOff);
    }

    /** Most of a line of the smaller text of the page: a page may be scaled down. */
    private static double touching(PageInk page) {
        double[] sizes =
                page.glyphs().stream().mapToDouble(Glyph::size).sorted().toArray();
        return sizes.length == 0 ? TOUCHING : Math.min(TOUCHING, CLOSE * sizes[sizes.length / 5]);
    }

    private static boolean isCutOff(Box box, PageInk page) {
        return box.left() < EDGE
                || box.top() < EDGE
                || box.right() > page.width() - EDGE
                || box.bottom() > page.height() - EDGE;
    }

    /** Whether a part of a cell's text may be off the page: it is empty, or so near to the open side that more may follow. */
    private static boolean isCut(PageInk page, RuledTable frame, RuledCell cell, List<Glyph> text) {
        double right = frame.box().right();
        if (!frame.isCut() || cell.box().right() < right - EDGE) {
            return isCutOff(cell.box(), page);
        }
        return text.isEmpty() || text.stream().anyMatch(glyph -> glyph.box().right() > right - MORE * glyph.size());
    }

    private static boolean isUnknown(PieceCell cell) {
        return cell.text().endsWith(Glyph.UNKNOWN);
    }

    /** A cell of which a part is off the page, or whose text runs over a line, may say something else than what is read. */
    private static TablePiece piece(PageInk page, RuledTable frame, List<Glyph> inside) {
        CellGlyphs glyphs = CellGlyphs.of(frame, inside);
        double inset = inset(frame, glyphs);
        List<PieceCell> cells = new ArrayList<>();
        for (RuledCell cell : frame.cells()) {
            CellText text = CellText.of(glyphs.in(cell), cell.box(), inset);
            boolean isWhole = !glyphs.isUnsure(cell) && !isCut(page, frame, cell, glyphs.in(cell));
            cells.add(new PieceCell(
                    isWhole ? text.text() : text.text() + Glyph.UNKNOWN,
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
