package dev.report.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a Markdown text into blocks.
 *
 * <p>A line indented by blanks or a tab is no code here: word processors begin each paragraph so.
 */
public final class MarkdownReader {

    private static final Set<Class<? extends org.commonmark.node.Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            org.commonmark.node.Heading.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ThematicBreak.class,
            ListBlock.class));

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String source;
    private final RunReader runs;

    private MarkdownReader(String source) {
        this.source = source;
        this.runs = new RunReader(source);
    }

    /** The blocks of a text in order. */
    public static List<Block> read(String markdown) {
        return new MarkdownReader(markdown).blocks(PARSER.parse(markdown));
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, blocks);
        }
        return blocks;
    }

    private void block(Node node, List<Block> blocks) {
        if (node instanceof org.commonmark.node.Heading heading) {
            blocks.add(new Block.Heading(heading.getLevel(), runs.of(heading)));
        } else if (node instanceof Paragraph) {
            blocks.addAll(TypedParagraphs.of(runs.of(node)));
        } else if (node instanceof ListBlock list) {
            blocks.add(items(list));
        } else if (node instanceof BlockQuote) {
            blocks.add(new Block.Quote(blocks(node)));
        } else if (node instanceof TableBlock) {
            blocks.add(grid(node));
        } else if (node instanceof FencedCodeBlock code) {
            blocks.add(new Block.Verbatim(true, runs.verbatim(code.getLiteral(), afterLine(code))));
        } else if (node instanceof HtmlBlock html && !html.getLiteral().startsWith("<!--")) {
            blocks.add(new Block.Verbatim(false, runs.verbatim(html.getLiteral(), RunReader.start(html))));
        }
    }

    /** Behind the fence that opens a code block. */
    private int afterLine(Node node) {
        int end = source.indexOf('\n', RunReader.start(node));
        return end < 0 ? source.length() : end + 1;
    }

    private Block items(ListBlock list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int start = RunReader.start(item);
            items.add(new Block.Item(marker(start), start, blocks(item)));
        }
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        return new Block.Items(!(list instanceof BulletList), start == null ? 1 : start, items);
    }

    private String marker(int start) {
        int end = start;
        while (end < source.length() && !Character.isWhitespace(source.charAt(end))) {
            end++;
        }
        return source.substring(start, end);
    }

    private Block grid(Node table) {
        List<List<Run>> head = new ArrayList<>();
        List<List<List<Run>>> rows = new ArrayList<>();
        List<String> alignments = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<List<Run>> cells = new ArrayList<>();
                for (Node node = row.getFirstChild(); node instanceof TableCell cell; node = node.getNext()) {
                    cells.add(runs.of(cell));
                    if (part instanceof TableHead) {
                        alignments.add(
                                cell.getAlignment() == null
                                        ? ""
                                        : cell.getAlignment().name().toLowerCase(Locale.ROOT));
                    }
                }
                if (part instanceof TableHead) {
                    head = cells;
                } else {
                    rows.add(cells);
                }
            }
        }
        return new Block.Grid(head, rows, alignments);
    }
}
