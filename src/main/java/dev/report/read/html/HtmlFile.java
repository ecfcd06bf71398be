package dev.report.read.html;

import dev.report.read.grid.DocumentTables;
import dev.report.read.grid.Grid;
import dev.report.read.grid.GridTables;
import dev.report.read.grid.NoteMark;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a web page, and of pages that a business system saved under a spreadsheet's name.
 *
 * <p>Shape: the innermost tables in the order of the page; one that only lays out others is none. What the page hides is not read.
 *
 * <p>Errors: {@code unreadable-file} where there is no table, or the file is too large; {@code unread-number} for text of a table that
 * is in none of its cells.
 */
public final class HtmlFile {

    private static final long LARGEST_FILE = 64L << 20;
    private static final int MOST_ERRORS = 1_000;
    private static final Pattern SPAN = Pattern.compile("\\s*\\+?([0-9]{1,6})");
    private static final Set<String> LINES = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "br", "td", "th", "tr", "caption", "section",
            "center");

    private final DocumentTables tables = new DocumentTables();
    private final StringBuilder line = new StringBuilder();

    private final PageStyles styles;

    private HtmlFile(PageStyles styles) {
        this.styles = styles;
    }

    /** Reads a page, or returns null with a finding. */
    public static @Nullable TableSource open(Path path, Faults faults) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            faults.file("unreadable-file.document-too-large").values("most", LARGEST_FILE >> 20);
            return null;
        }
        String source = PageText.of(Files.readAllBytes(path)).text();
        Parser parser = Parser.htmlParser().setTrackPosition(true).setTrackErrors(MOST_ERRORS);
        Document page = Jsoup.parse(source, "", parser);
        StrayText.report(page, source, parser.getErrors(), faults);
        HtmlFile file = new HtmlFile(new PageStyles(page));
        file.walk(page.body());
        file.endLine();
        if (file.tables.all().isEmpty()) {
            faults.file(
                    page.select("img").isEmpty()
                            ? "unreadable-file.no-table"
                            : "unreadable-file.no-table-but-pictures");
            return null;
        }
        return GridTables.ofDocument(faults.file(), file.tables.all());
    }

    private void walk(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element child && isSeen(child)) {
                enter(child);
            }
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (name.equals("table") && element.select("table").size() == 1) {
            endLine();
            tables.table(grid(element));
            return;
        }
        boolean ends = LINES.contains(name);
        if (ends) {
            endLine();
        }
        walk(element);
        if (ends) {
            endLine();
        }
    }

    private void endLine() {
        tables.line(line.toString().replace('\u00a0', ' '));
        line.setLength(0);
    }

    private Grid grid(Element table) {
        Grid grid = new Grid();
        for (Element caption : table.select("> caption")) {
            grid.row().cell(caption.text(), 1, 1);
        }
        Element part = null;
        for (Element row : table.select("tr")) {
            if (styles.isHidden(row)) {
                continue;
            }
            if (part != null && part != row.parent()) {
                grid.group();
            }
            part = row.parent();
            grid.row();
            for (Element cell : row.select("> td, > th")) {
                if (!styles.isHidden(cell)) {
                    boolean isBlank = styles.isBlanked(row) || styles.isBlanked(cell);
                    grid.cell(
                            isBlank ? "" : StoredAttribute.orShown(cell, NoteMark.orAll(text(cell))),
                            Math.max(1, span(cell, "colspan")),
                            down(cell));
                }
            }
        }
        return grid;
    }

    /** What a reader sees in a cell; the blanks that wrap a line in the source are one. */
    private String text(Element cell) {
        StringBuilder text = new StringBuilder();
        for (Node node : cell.childNodes()) {
            if (node instanceof TextNode plain) {
                text.append(plain.text());
            } else if (node instanceof Element child && isSeen(child)) {
                String seen = styles.shown(child, text(child));
                text.append(LINES.contains(child.normalName()) ? " " + seen + " " : seen);
            }
        }
        return text.toString().replace('\u00a0', ' ').replaceAll(" +", " ").strip();
    }

    private boolean isSeen(Element element) {
        return !styles.isHidden(element) && !styles.isBlanked(element);
    }

    private static int span(Element cell, String attribute) {
        Matcher digits = SPAN.matcher(cell.attr(attribute));
        return digits.lookingAt() ? Integer.parseInt(digits.group(1)) : 1;
    }

    /** How many rows a cell covers; 0 is all that follow in its part of the table. */
    private static int down(Element cell) {
        int span = span(cell, "rowspan");
        return span == 0 ? Integer.MAX_VALUE : span;
    }
}
