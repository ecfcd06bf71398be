package dev.report.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the text nodes that a reader sees as one line, and those of a cell. */
final class Lines {

    /** What begins and ends a line, of the elements that {@link CleanPage} leaves. */
    private static final Set<String> ENDS = Set.of(
            "article",
            "blockquote",
            "body",
            "br",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private Lines() {}

    /** The texts from one on, up to where its line ends. */
    static List<TextNode> from(TextNode start) {
        List<TextNode> line = new ArrayList<>();
        @Nullable Node node = start;
        while (node != null) {
            if (node instanceof TextNode text) {
                line.add(text);
            }
            node = next(node);
        }
        return line;
    }

    /** The node after one in the same line, in the order of the page; null where the line ends. */
    private static @Nullable Node next(Node node) {
        @Nullable Node next = node.childNodeSize() > 0 ? node.childNode(0) : null;
        @Nullable Node up = node;
        while (next == null && up != null) {
            next = up.nextSibling();
            if (next == null) {
                up = up.parentNode();
                up = up == null || endsLine(up) ? null : up;
            }
        }
        return next == null || endsLine(next) ? null : next;
    }

    private static boolean endsLine(Node node) {
        return ENDS.contains(node.normalName());
    }

    /** The texts of a cell that are not blank, without those of tables in it. */
    static List<TextNode> texts(Element cell) {
        List<TextNode> texts = new ArrayList<>();
        for (Node node : cell.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                texts.add(text);
            } else if (node instanceof Element child && !child.normalName().equals("table")) {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }
}
