package dev.report.marked;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A part of the copy that a finding may name.
 *
 * @param home the element that it is in; a blank cell is marked there
 * @param texts its words in order
 * @param isCell whether it is marked as a whole, as a cell is
 */
record Spot(Element home, List<TextNode> texts, boolean isCell) {

    Spot {
        texts = List.copyOf(texts);
    }

    /** All of an element but what is in tables within it. */
    static Spot cell(Element cell) {
        return new Spot(cell, Lines.texts(cell), true);
    }

    /** The line of a page that begins with a text. */
    static Spot line(TextNode start) {
        return new Spot((Element) start.parentNode(), Lines.from(start), false);
    }
}
