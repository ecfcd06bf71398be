package dev.report.marked;

import dev.report.model.SourceLocation;
import dev.report.published.named.NamedPart;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import dev.report.read.html.PageText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Copies a web page: the page itself, cleaned, with the parts that were read from it where they are. */
final class PageCopy {

    private final Map<Place, Node> nodes = new HashMap<>();
    private final Map<SourceLocation, Spot> spots = new LinkedHashMap<>();

    private PageCopy() {}

    /** @param parts as they were read from this file */
    static Copy of(Path file, List<NamedPart> parts) throws IOException {
        Document page = Parser.htmlParser()
                .setTrackPosition(true)
                .parseInput(PageText.of(Files.readAllBytes(file)).text(), "");
        PageCopy copy = new PageCopy();
        copy.remember(page);
        new CleanPage().clean(page.body());
        parts.forEach(copy::add);
        return new Copy(page.body(), copy.spots);
    }

    /** Takes down where each node begins, before cleaning takes what the page says of itself. */
    private void remember(Document page) {
        page.traverse((node, depth) -> {
            Range range = node.sourceRange();
            if (range.isTracked()) {
                nodes.putIfAbsent(
                        Place.onLine(range.start().lineNumber(), range.start().columnNumber()), node);
            }
        });
    }

    private void add(NamedPart part) {
        if (part.block() instanceof Block.Table table) {
            table(part, table);
            return;
        }
        @Nullable Node node = nodes.get(part.block().at());
        if (node instanceof TextNode text) {
            spots.put(part.at(), Spot.line(text));
        } else if (node instanceof Element element && element.hasParent()) {
            spots.put(part.at(), Spot.cell(element));
        }
    }

    private void table(NamedPart part, Block.Table printed) {
        part.cells().forEach((at, cell) -> {
            if (nodes.get(cell.at()) instanceof Element element
                    && !element.normalName().equals("table")) {
                spots.put(at, Spot.cell(element));
            }
        });
        if (nodes.get(part.block().at()) instanceof Element table && table.hasParent()) {
            Tables.frame(table, part.name(), printed.columns());
        }
    }
}
