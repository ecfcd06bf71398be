package dev.report.published.pdf;

import dev.report.published.aligned.AlignedTables;
import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.published.ink.MarkedContent;
import dev.report.published.ink.PageInk;
import dev.report.published.ink.Turn;
import dev.report.published.ruled.PageTables;
import dev.report.published.ruled.TablePiece;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of text and the tables of one page, from above.
 *
 * @param lines without those in tables
 */
record PageFlow(PageInk page, List<TextLine> lines, List<TablePiece> tables, List<Box> pictures) {

    /** Letters on a page are smaller; a word across the page is no part of the text. */
    private static final double LARGEST = 60;

    /** A smaller picture is a mark or a seal. */
    private static final double SMALLEST = 120;

    static PageFlow of(PageInk page, PageTables tables, boolean hasArtifacts) {
        List<Glyph> body = tables.others().stream()
                .filter(glyph -> glyph.turn() == Turn.ACROSS && glyph.size() < LARGEST)
                .filter(glyph -> !hasArtifacts || glyph.mark() != MarkedContent.ARTIFACT)
                .toList();
        return new PageFlow(
                page,
                TextLine.of(body),
                tables.tables(),
                page.pictures().stream().filter(PageFlow::isLarge).toList());
    }

    private static boolean isLarge(Box picture) {
        return picture.width() > SMALLEST && picture.height() > SMALLEST;
    }

    /** The page with some of its lines made into tables. */
    PageFlow with(AlignedTables.Found aligned) {
        List<TablePiece> all = new ArrayList<>(tables);
        all.addAll(aligned.tables());
        return new PageFlow(page, aligned.others(), List.copyOf(all), pictures);
    }

    PageFlow with(List<TextLine> kept) {
        return new PageFlow(page, List.copyOf(kept), tables, pictures);
    }

    /** What the page holds, from above: lines and tables. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        lines.forEach(line -> items.add(new LineItem(page, line)));
        tables.forEach(table -> items.add(new TableItem(table)));
        pictures.forEach(picture -> items.add(new PictureItem(page, picture)));
        items.sort(Comparator.comparingDouble(item -> item.box().top()));
        return items;
    }

    /** A line or a table on its page. */
    sealed interface Item {
        PageInk page();

        Box box();
    }

    /** A line of text outside of tables. */
    record LineItem(PageInk page, TextLine line) implements Item {
        @Override
        public Box box() {
            return line.box();
        }
    }

    /** A table, or its part on this page. */
    record TableItem(TablePiece table) implements Item {
        @Override
        public PageInk page() {
            return table.page();
        }

        @Override
        public Box box() {
            return table.box();
        }
    }

    /** A picture that may be that of a table. */
    record PictureItem(PageInk page, Box box) implements Item {}
}
