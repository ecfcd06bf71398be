package dev.report.published.pdf;

import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.published.ink.PageInk;
import dev.report.published.pdf.TagTree.Mark;
import dev.report.published.ruled.CellText;
import dev.report.published.ruled.LineJoin;
import dev.report.published.ruled.PageTables;
import dev.report.published.ruled.TablePiece;
import dev.report.published.ruled.TablePiece.PieceCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes tables from the tags that have no lines around their cells.
 *
 * <p>Tags may be wrong. They are believed where their cells cover a whole grid, and where the page agrees: no column reaches into the next,
 * and no row into the one below.
 */
final class TaggedTables {

    private static final double OVERLAP = 1;

    private final List<PageInk> pages;
    private final List<PageTables> found;
    private final Map<Mark, List<Glyph>> marked = new HashMap<>();

    private TaggedTables(List<PageInk> pages, List<PageTables> found) {
        this.pages = pages;
        this.found = new ArrayList<>(found);
        for (int i = 0; i < pages.size(); i++) {
            for (Glyph glyph : found.get(i).others()) {
                marked.computeIfAbsent(new Mark(i + 1, glyph.mark()), key -> new ArrayList<>())
                        .add(glyph);
            }
        }
    }

    /** The pages with those tables in addition. */
    static List<PageTables> add(TagTree tags, List<PageInk> pages, List<PageTables> found) {
        TaggedTables tables = new TaggedTables(pages, found);
        tags.tables().stream().filter(TaggedTable::isWhole).forEach(tables::add);
        return tables.found;
    }

    private void add(TaggedTable table) {
        Map<TaggedTable.Cell, Map<Integer, List<Glyph>>> cells = new LinkedHashMap<>();
        table.cells().forEach(cell -> cells.put(cell, glyphs(cell)));
        List<Integer> on = cells.values().stream()
                .flatMap(glyphs -> glyphs.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        boolean agrees = !on.isEmpty() && on.stream().allMatch(page -> agrees(table, cells, page));
        if (!agrees) {
            return;
        }
        TablePiece piece = piece(table, cells, on.get(0));
        for (int page : on) {
            List<Glyph> inside = cells.values().stream()
                    .flatMap(glyphs -> glyphs.getOrDefault(page, List.of()).stream())
                    .toList();
            PageTables before = found.get(page - 1);
            found.set(page - 1, page == on.get(0) ? before.with(piece, inside) : before.without(inside));
        }
    }

    /** The glyphs of a cell that are in no ruled table, by page. */
    private Map<Integer, List<Glyph>> glyphs(TaggedTable.Cell cell) {
        Map<Integer, List<Glyph>> glyphs = new LinkedHashMap<>();
        for (Mark mark : cell.marks()) {
            List<Glyph> here = marked.getOrDefault(mark, List.of());
            if (here.stream().anyMatch(glyph -> !glyph.isBlank())) {
                glyphs.computeIfAbsent(mark.page(), key -> new ArrayList<>()).addAll(here);
            }
        }
        return glyphs;
    }

    private static Optional<Box> box(List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> !glyph.isBlank()).map(Glyph::box).reduce(Box::with);
    }

    private static boolean agrees(TaggedTable table, Map<TaggedTable.Cell, Map<Integer, List<Glyph>>> cells, int page) {
        Map<Integer, Box> columns = new HashMap<>();
        Map<Integer, Box> rows = new HashMap<>();
        cells.forEach((cell, glyphs) -> box(glyphs.getOrDefault(page, List.of()))
                .ifPresent(box -> {
                    if (cell.across() == 1) {
                        columns.merge(cell.column(), box, Box::with);
                    }
                    if (cell.down() == 1) {
                        rows.merge(cell.row(), box, Box::with);
                    }
                }));
        List<Box> across = inOrder(columns);
        List<Box> down = inOrder(rows);
        return across.size() > 1
                && IntStream.range(1, across.size())
                        .allMatch(
                                i -> across.get(i - 1).right() <= across.get(i).left() + OVERLAP)
                && IntStream.range(1, down.size())
                        .allMatch(i -> down.get(i - 1).centreY() < down.get(i).top());
    }

    private static List<Box> inOrder(Map<Integer, Box> boxes) {
        return boxes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private TablePiece piece(TaggedTable table, Map<TaggedTable.Cell, Map<Integer, List<Glyph>>> cells, int first) {
        Box all = cells.values().stream()
                .flatMap(glyphs -> box(glyphs.getOrDefault(first, List.of())).stream())
                .reduce(Box::with)
                .orElseThrow();
        List<PieceCell> pieces = new ArrayList<>();
        cells.forEach((cell, glyphs) -> pieces.add(cell(cell, glyphs, all, first)));
        List<Double> edges = IntStream.rangeClosed(0, table.columns())
                .mapToObj(column -> all.width() * column / table.columns())
                .toList();
        return new TablePiece(pages.get(first - 1), all, edges, pieces);
    }

    /** A cell; the head that is repeated on every page is read once. @param all where the table is, for a cell that says nothing */
    private PieceCell cell(TaggedTable.Cell cell, Map<Integer, List<Glyph>> glyphs, Box all, int first) {
        LineJoin text = new LineJoin();
        int page = glyphs.keySet().stream().min(Integer::compare).orElse(first);
        Box box = box(glyphs.getOrDefault(page, List.of())).orElse(all);
        glyphs.values().stream()
                .map(part -> CellText.of(part, box(part).orElse(all), 0).text())
                .filter(words -> !words.isEmpty())
                .distinct()
                .forEach(words -> text.add(words, false));
        return new PieceCell(
                text.toString(),
                cell.row(),
                cell.column(),
                cell.down(),
                cell.across(),
                pages.get(page - 1),
                box,
                CellText.Room.NONE_TOLD);
    }
}
