package dev.report.marked;

import dev.report.finding.Messages;
import dev.report.model.SourceLocation;
import dev.report.published.named.NamedPart;
import dev.report.published.page.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Lays out what was read of a document that is no web page: headings, paragraphs and tables in order, page by page where it has pages. */
final class BlockCopy {

    private static final Messages MESSAGES = new Messages(BlockCopy.class);

    private final Element root = new Element("div");
    private final Map<SourceLocation, Spot> spots = new LinkedHashMap<>();

    private BlockCopy() {}

    static Copy of(List<NamedPart> parts, String language) {
        BlockCopy copy = new BlockCopy();
        int page = 0;
        for (NamedPart part : parts) {
            int own = part.block().at().page();
            if (own > page) {
                page = own;
                String words = MESSAGES.text("page", "page", page).in(language);
                copy.root.appendElement("p").attr("class", "page").text(words);
            }
            copy.add(part);
        }
        return new Copy(copy.root, copy.spots);
    }

    private void add(NamedPart part) {
        if (part.block() instanceof Block.Table table) {
            table(part, table);
        } else if (part.block() instanceof Block.Heading heading) {
            line(part, "h" + Math.min(6, 2 + heading.level()), heading.text());
        } else if (part.block() instanceof Block.Paragraph paragraph) {
            line(part, "p", paragraph.text());
        } else if (part.block() instanceof Block.Picture picture) {
            line(part, "p", ("▧ " + picture.words()).strip());
        }
    }

    private void line(NamedPart part, String element, String words) {
        Element line = root.appendElement(element).text(words);
        spots.put(part.at(), new Spot(line, line.textNodes(), false));
    }

    private void table(NamedPart part, Block.Table table) {
        Element shown = root.appendElement("table");
        Element body = shown.appendElement("tbody");
        Element row = body.appendElement("tr");
        int number = 0;
        for (Map.Entry<SourceLocation, Block.Cell> each : part.cells().entrySet()) {
            Block.Cell cell = each.getValue();
            while (number < cell.row()) {
                number++;
                row = body.appendElement("tr");
            }
            Element square = row.appendElement("td").text(cell.text());
            span(square, "colspan", cell.across());
            span(square, "rowspan", cell.down());
            spots.put(each.getKey(), Spot.cell(square));
        }
        Tables.frame(shown, part.name(), table.columns());
    }

    private static void span(Element square, String attribute, int squares) {
        if (squares > 1) {
            square.attr(attribute, Integer.toString(squares));
        }
    }
}
