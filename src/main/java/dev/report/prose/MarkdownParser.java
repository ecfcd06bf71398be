package dev.report.prose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Parses bound prose. HTML is no part of prose: what looks like it is printed as the characters it is written with. Pictures
 * leave their alternative text, links other than to the web or to mail leave their words.
 */
public final class MarkdownParser {

    private static final char FIRST_IDEOGRAPHIC = '\u2e80';
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final BoundProse prose;

    private MarkdownParser(BoundProse prose) {
        this.prose = prose;
    }

    /** The blocks of a narrative file in order. */
    public static List<Prose> parse(BoundProse prose) {
        return new MarkdownParser(prose).blocks(PARSER.parse(prose.marked()));
    }

    private List<Prose> blocks(Node parent) {
        List<Prose> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, blocks);
        }
        return blocks;
    }

    private void block(Node node, List<Prose> blocks) {
        if (node instanceof Heading heading) {
            blocks.add(new Prose.Heading(Math.max(2, heading.getLevel()), inlines(heading)));
        } else if (node instanceof Paragraph) {
            blocks.add(new Prose.Paragraph(inlines(node)));
        } else if (node instanceof ListBlock list) {
            blocks.add(items(list));
        } else if (node instanceof BlockQuote) {
            blocks.add(new Prose.Quote(blocks(node)));
        } else if (node instanceof TableBlock) {
            blocks.add(grid(node));
        } else {
            String literal = literal(node);
            if (!literal.isBlank()) {
                blocks.add(new Prose.Paragraph(words(literal.strip())));
            }
        }
    }

    private static String literal(Node node) {
        if (node instanceof HtmlBlock html) {
            return html.getLiteral().startsWith("<!--") ? "" : html.getLiteral();
        }
        if (node instanceof FencedCodeBlock code) {
            return code.getLiteral();
        }
        return node instanceof IndentedCodeBlock code ? code.getLiteral() : "";
    }

    private Prose items(ListBlock list) {
        List<List<Prose>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        return new Prose.Items(!(list instanceof BulletList), start == null ? 1 : start, items);
    }

    private Prose grid(Node table) {
        List<List<Prose.Inline>> head = new ArrayList<>();
        List<List<List<Prose.Inline>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<List<Prose.Inline>> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                    cells.add(inlines(cell));
                }
                if (part instanceof TableHead) {
                    head = cells;
                } else if (part instanceof TableBody) {
                    rows.add(cells);
                }
            }
        }
        return new Prose.Grid(head, rows, GridColumns.of(table));
    }

    private List<Prose.Inline> inlines(Node parent) {
        List<Prose.Inline> inlines = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, inlines);
        }
        return inlines;
    }

    private void inline(Node node, List<Prose.Inline> inlines) {
        if (node instanceof Text text) {
            inlines.addAll(words(text.getLiteral()));
        } else if (node instanceof StrongEmphasis) {
            inlines.add(new Prose.Inline.Strong(inlines(node)));
        } else if (node instanceof Emphasis) {
            inlines.add(new Prose.Inline.Emphasis(inlines(node)));
        } else if (node instanceof Link link && isSafe(link.getDestination())) {
            inlines.add(new Prose.Inline.Link(inlines(node), link.getDestination()));
        } else if (node instanceof HardLineBreak) {
            inlines.add(new Prose.Inline.Break());
        } else if (node instanceof HtmlInline html) {
            inlines.addAll(words(html.getLiteral()));
        } else if (node instanceof Code code) {
            inlines.addAll(words(code.getLiteral()));
        } else if (!(node instanceof SoftLineBreak)) {
            inlines.addAll(inlines(node));
        } else {
            joinLines(node, inlines);
        }
    }

    /** A line break in the source is no blank in Chinese text; between Latin words and figures it is one. */
    private void joinLines(Node node, List<Prose.Inline> inlines) {
        boolean latinBefore = node.getPrevious() instanceof Text before && isLatin(before.getLiteral(), true);
        boolean latinAfter = node.getNext() instanceof Text after && isLatin(after.getLiteral(), false);
        if (latinBefore && latinAfter) {
            inlines.add(new Prose.Inline.Words(" "));
        }
    }

    /** Whether a text ends, or begins, with a character that words part from the next by a blank. */
    private boolean isLatin(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return false;
        }
        char edge = text.charAt(atEnd ? text.length() - 1 : 0);
        int number = prose.citation(edge);
        return number < 0
                ? edge < FIRST_IDEOGRAPHIC
                : isLatin(prose.citations().get(number).text(), atEnd);
    }

    private static boolean isSafe(String url) {
        return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:");
    }

    /** Text with the cited figures in their places. */
    private List<Prose.Inline> words(String text) {
        List<Prose.Inline> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int number = prose.citation(text.charAt(i));
            if (number >= 0) {
                if (i > start) {
                    runs.add(new Prose.Inline.Words(text.substring(start, i)));
                }
                runs.add(cited(prose.citations().get(number)));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            runs.add(new Prose.Inline.Words(text.substring(start)));
        }
        return runs;
    }

    private static Prose.Inline cited(Citation citation) {
        return new Prose.Inline.Cited(citation.text(), citation.figures(), citation.part());
    }
}
