package dev.report.published.pdf;

import dev.report.published.ink.Box;
import dev.report.published.ink.PageInk;
import dev.report.published.pdf.PageFlow.Item;
import dev.report.published.pdf.PageFlow.LineItem;
import dev.report.published.pdf.PageFlow.PictureItem;
import dev.report.published.pdf.PageFlow.TableItem;
import dev.report.published.ruled.LineJoin;
import dev.report.published.ruled.Script;
import dev.report.published.ruled.TablePiece;
import dev.report.published.ruled.TablePiece.PieceCell;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the parts of a document from what is drawn on its pages. */
final class PartMaker {

    private final Headings headings;
    private final TagTree tags;

    private PartMaker(Headings headings, TagTree tags) {
        this.headings = headings;
        this.tags = tags;
    }

    /** @param pages the lines, tables and pictures of each page, in order */
    static List<PdfPart> parts(List<PageFlow> pages, TagTree tags) {
        ParagraphMaker paragraphs = new ParagraphMaker(TableStrands.joined(PageMargins.without(pages)), tags);
        PartMaker maker = new PartMaker(new Headings(paragraphs.body()), tags);
        return paragraphs.parts().stream().map(maker::part).toList();
    }

    private PdfPart part(List<Item> items) {
        Item first = items.get(0);
        if (first instanceof TableItem item) {
            return table(item.table());
        }
        return first instanceof PictureItem ? new PdfPart.Picture(spot(first.page(), first.box())) : words(items);
    }

    private PdfPart words(List<Item> items) {
        List<TextLine> lines = new ArrayList<>();
        int level = 0;
        for (Item item : items) {
            if (item instanceof LineItem line) {
                lines.add(line.line());
                level = Math.max(level, tags.block(line).map(TagTree.Tag::level).orElse(0));
            }
        }
        String text = joined(lines);
        return new PdfPart.Words(
                text,
                level > 0 ? level : headings.level(text, lines),
                spot(items.get(0).page(), items.get(0).box()));
    }

    /** In Chinese a number at a line's end goes on in the next line; words and numbers in other languages are apart. */
    private static String joined(List<TextLine> lines) {
        boolean isChinese =
                lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Script::isWide));
        LineJoin join = new LineJoin();
        lines.forEach(line -> join.add(line.text(), isChinese));
        return join.toString();
    }

    private static PdfPart table(TablePiece table) {
        List<PdfPart.Cell> cells = table.cells().stream()
                .sorted(Comparator.comparingInt(PieceCell::row).thenComparingInt(PieceCell::column))
                .map(cell -> new PdfPart.Cell(
                        cell.text(),
                        cell.row(),
                        cell.column(),
                        cell.across(),
                        cell.down(),
                        spot(cell.page(), cell.box())))
                .toList();
        return new PdfPart.Table(cells, spot(table.page(), table.box()));
    }

    private static PdfPart.Spot spot(PageInk page, Box box) {
        Box shown = page.shown(box);
        return new PdfPart.Spot(page.number(), shown.left(), shown.top());
    }
}
