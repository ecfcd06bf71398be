package dev.report.published.page;

import dev.report.published.shown.BoxGrid;
import dev.report.published.shown.BoxRows;
import dev.report.published.shown.HtmlText;
import dev.report.published.shown.TypedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/** Goes through a web page and takes down its headings, paragraphs, tables and pictures in the order of the page. */
final class HtmlFlow {

    private static final Set<String> LINES = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "br",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Place origin;
    private Place start = Place.NONE;
    private int heading;

    HtmlFlow() {
        this(Place.onLine(1, 1));
    }

    /** @param origin where the page begins, in a file that holds it */
    HtmlFlow(Place origin) {
        this.origin = origin;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Adds what is in an element. */
    void add(Element element) {
        walk(element);
        endLine();
    }

    private void walk(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                words(text);
            } else if (node instanceof Element child && !HtmlText.isHidden(child)) {
                enter(child);
            }
        }
    }

    private void words(TextNode text) {
        if (line.toString().isBlank() && !text.isBlank()) {
            start = place(text);
        }
        line.append(text.getWholeText());
    }

    private void enter(Element element) {
        String name = element.normalName();
        List<BoxGrid.Cell> grid = BoxGrid.of(element);
        List<List<Element>> boxes = grid.isEmpty() ? BoxRows.of(element) : List.of();
        if (!grid.isEmpty()) {
            grid(element, grid);
        } else if (!boxes.isEmpty()) {
            boxes(element, boxes);
        } else if (name.equals("img")) {
            picture(element);
        } else if (name.equals("input")) {
            line.append(HtmlText.ofInput(element));
        } else if (name.matches("h[1-6]")) {
            heading(element, name.charAt(1) - '0');
        } else if (name.equals("table") && HtmlTable.holdsData(element)) {
            table(element);
        } else if (name.equals("pre")) {
            endLine();
            typed(element);
        } else {
            boolean ends = LINES.contains(name);
            if (ends) {
                endLine();
            }
            int from = line.length();
            walk(element);
            HtmlText.keepApart(element, line, Math.min(from, line.length()));
            if (ends) {
                endLine();
            }
        }
    }

    private void heading(Element element, int level) {
        endLine();
        heading = level;
        walk(element);
        endLine();
        heading = 0;
    }

    private void table(Element element) {
        endLine();
        element.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .forEach(this::add);
        blocks.add(HtmlTable.read(element, this::place));
        HtmlTable.inner(element).forEach(this::table);
    }

    /** A table of boxes. */
    private void boxes(Element element, List<List<Element>> rows) {
        endLine();
        TableBuilder table = new TableBuilder(place(element));
        for (List<Element> row : rows) {
            table.row();
            row.forEach(cell -> table.cell(HtmlText.ofCell(cell), 1, 1, place(cell)));
        }
        blocks.add(table.build());
    }

    /** A table of boxes that have their places. */
    private void grid(Element element, List<BoxGrid.Cell> boxes) {
        endLine();
        List<Block.Cell> cells = new ArrayList<>();
        for (BoxGrid.Cell box : boxes) {
            String text = HtmlText.ofCell(box.element());
            cells.add(new Block.Cell(text, box.row(), box.column(), box.across(), box.down(), place(box.element())));
        }
        cells.sort(Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column));
        blocks.add(new Block.Table(cells, place(element)));
    }

    /** Text that is shown as it was typed. */
    private void typed(Element element) {
        Place at = place(element);
        for (TypedRows typed : TypedRows.of(element.wholeText())) {
            if (typed.isTable()) {
                TableBuilder table = new TableBuilder(at);
                for (List<String> row : typed.rows()) {
                    table.row();
                    row.forEach(cell -> table.cell(cell, 1, 1, at));
                }
                blocks.add(table.build());
            } else {
                typed.rows().stream()
                        .map(row -> String.join(" ", row))
                        .filter(words -> !words.isBlank())
                        .forEach(words -> blocks.add(new Block.Paragraph(words, at)));
            }
        }
    }

    private void picture(Element image) {
        String words = image.attr("alt").isBlank() ? image.attr("title") : image.attr("alt");
        String source = image.attr("src");
        String file = source.startsWith("data:") ? "" : source.substring(source.lastIndexOf('/') + 1);
        blocks.add(new Block.Picture(words.isBlank() ? file : words.strip(), place(image)));
    }

    private void endLine() {
        String text = HtmlText.oneLine(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(heading > 0 ? new Block.Heading(heading, text, start) : new Block.Paragraph(text, start));
        }
    }

    /** Where a node begins in the source; none for an element that the parser had to add. */
    Place place(Node node) {
        Range range = node.sourceRange();
        return range.isTracked() && range.start().lineNumber() > 0
                ? at(range.start().lineNumber(), range.start().columnNumber())
                : Place.NONE;
    }

    private Place at(int line, int column) {
        return Place.onLine(origin.line() + line - 1, line == 1 ? origin.column() + column - 1 : column);
    }
}
