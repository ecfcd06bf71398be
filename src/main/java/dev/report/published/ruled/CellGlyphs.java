package dev.report.published.ruled;

import dev.report.published.ink.Glyph;
import dev.report.published.ink.Turn;
import dev.report.published.ruled.RuledTable.RuledCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which glyphs belong to which cell of a table.
 *
 * <p>A word may be wider than its cell and reach over the line; it belongs to the cell that has most of it. A number is whole only if the
 * line cuts through one of its digits, and the cell beside it holds nothing else; otherwise nobody can tell where one number ends and
 * the next begins.
 */
final class CellGlyphs {

    /** Characters that follow each other more closely were set as one word. */
    private static final double CLOSE = 0.08;

    /** How deep a line cuts into a character, in its width, if it does. */
    private static final double CUT = 0.25;

    private final RuledTable table;
    private final Map<RuledCell, List<Glyph>> cells = new LinkedHashMap<>();
    private final Set<RuledCell> unsure = new HashSet<>();

    private CellGlyphs(RuledTable table) {
        this.table = table;
        table.cells().forEach(cell -> cells.put(cell, new ArrayList<>()));
    }

    /** @param glyphs those in the table's box, in the order in which they are drawn */
    static CellGlyphs of(RuledTable table, List<Glyph> glyphs) {
        CellGlyphs found = new CellGlyphs(table);
        List<List<Glyph>> crossing = new ArrayList<>();
        for (List<Glyph> word : words(glyphs)) {
            Set<RuledCell> reached = new HashSet<>();
            word.forEach(glyph -> reached.add(found.cell(glyph)));
            if (reached.size() == 1) {
                found.cells.get(reached.iterator().next()).addAll(word);
            } else {
                crossing.add(word);
            }
        }
        crossing.forEach(found::place);
        return found;
    }

    List<Glyph> in(RuledCell cell) {
        return cells.getOrDefault(cell, List.of());
    }

    /** Whether a text reaches into the cell or out of it in a way that leaves open whose it is. */
    boolean isUnsure(RuledCell cell) {
        return unsure.contains(cell);
    }

    private RuledCell cell(Glyph glyph) {
        return table.cells().stream()
                .filter(cell -> cell.box().holdsCentreOf(glyph.box()))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Glyph>> words(List<Glyph> glyphs) {
        List<List<Glyph>> words = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                before = null;
            } else {
                if (before == null || !follows(before, glyph)) {
                    words.add(new ArrayList<>());
                }
                words.get(words.size() - 1).add(glyph);
                before = glyph;
            }
        }
        return words;
    }

    private static boolean follows(Glyph one, Glyph two) {
        return one.turn() == Turn.ACROSS
                && two.turn() == Turn.ACROSS
                && isWide(one) == isWide(two)
                && one.mark() == two.mark()
                && Math.abs(one.box().bottom() - two.box().bottom()) < CLOSE * one.size()
                && Math.abs(two.box().left() - one.box().right()) < CLOSE * one.size();
    }

    private static boolean isWide(Glyph glyph) {
        return Script.isWide(Script.first(glyph.text()));
    }

    /** Gives a word that reaches over lines to the cell that holds the most of it, if that is beyond doubt. */
    private void place(List<Glyph> word) {
        Map<RuledCell, Integer> shares = new LinkedHashMap<>();
        word.forEach(glyph -> shares.merge(cell(glyph), 1, Integer::sum));
        RuledCell most = shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        boolean isSure = word.stream().noneMatch(CellGlyphs::isDigit)
                || shares.keySet().stream()
                                .allMatch(
                                        cell -> cell == most || cells.get(cell).isEmpty())
                        && word.stream().anyMatch(this::isCut);
        if (isSure) {
            cells.get(most).addAll(word);
        } else {
            word.forEach(glyph -> cells.get(cell(glyph)).add(glyph));
            unsure.addAll(shares.keySet());
        }
    }

    private static boolean isDigit(Glyph glyph) {
        return Script.isDigit(Script.first(glyph.text()));
    }

    private boolean isCut(Glyph glyph) {
        RuledCell cell = cell(glyph);
        double depth = CUT * glyph.box().width();
        return glyph.box().right() - cell.box().right() > depth
                || cell.box().left() - glyph.box().left() > depth;
    }
}
