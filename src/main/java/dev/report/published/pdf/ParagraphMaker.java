package dev.report.published.pdf;

import dev.report.published.ink.Glyph;
import dev.report.published.pdf.PageFlow.Item;
import dev.report.published.pdf.PageFlow.LineItem;
import dev.report.published.ruled.Script;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which lines are one paragraph: a line that is not filled ends one, an indented one or a larger gap begins one. */
final class ParagraphMaker {

    private static final double LARGE_GAP = 1.35;
    private static final double INDENT = 1;

    /** How much of a line may be left blank where lines end at words. */
    private static final double RAGGED = 0.35;

    /** Marks that do not begin a line. */
    private static final String CLOSING = "，。、；：！？）〕】》〉”’,.;:!?)]";

    private final BodyType body;
    private final List<Item> flow;
    private final TagTree tags;

    ParagraphMaker(List<Item> flow, TagTree tags) {
        this.flow = flow;
        this.tags = tags;
        body = BodyType.of(flow);
    }

    BodyType body() {
        return body;
    }

    /** The flow with the lines of each paragraph together; a table is by itself. */
    List<List<Item>> parts() {
        List<List<Item>> parts = new ArrayList<>();
        Item before = null;
        for (Item item : flow) {
            boolean goesOn = before instanceof LineItem one && item instanceof LineItem two && goesOn(one, two);
            if (!goesOn) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(item);
            before = item;
        }
        return parts;
    }

    /** By the tags if both lines have one, but for a line that was ended on purpose; else by how they are set. */
    private boolean goesOn(LineItem one, LineItem two) {
        Optional<TagTree.Tag> tag = tags.block(one);
        Optional<TagTree.Tag> next = tags.block(two);
        if (tag.isPresent() && next.isPresent()) {
            return tag.equals(next) && !isShort(one, two.line());
        }
        return looksGoneOn(one, two);
    }

    private boolean looksGoneOn(LineItem one, LineItem two) {
        if (!BodyType.areAlike(one.line(), two.line())) {
            return false;
        }
        double size = two.line().size();
        if (one.page() == two.page()
                && two.box().bottom() - one.box().bottom() > LARGE_GAP * Math.max(body.pitch(), size)) {
            return false;
        }
        if (size > body.size() * INDENT && isCentred(one) && isCentred(two)) {
            return true;
        }
        boolean isIndented = two.box().left() > body.edges(two).left() + INDENT * size
                || two.box().left() > one.box().left() + INDENT * size && one.page() == two.page();
        return !isIndented && !isShort(one, two.line());
    }

    /** Whether a line ends before the edge, though the first word of the next would have fitted. */
    private boolean isShort(LineItem item, TextLine next) {
        BodyType.Edges edges = body.edges(item);
        double room = edges.right() - item.box().right();
        if (isLatin(item.line(), next) && room < RAGGED * (edges.right() - edges.left())) {
            return endsSentence(item.line(), next) && room > next.size() + firstWord(next);
        }
        return room > next.size() + firstWord(next);
    }

    private static boolean isLatin(TextLine one, TextLine two) {
        return !Script.isWide(Script.last(one.text())) && !Script.isWide(Script.first(two.text()));
    }

    private static boolean endsSentence(TextLine one, TextLine two) {
        return ".!?:;".indexOf(Script.last(one.text())) >= 0 && Character.isUpperCase(Script.first(two.text()));
    }

    /** How wide the part of a line is that could not be parted from its beginning: a sign, or a word with the marks after it. */
    private static double firstWord(TextLine line) {
        double end = line.box().left();
        boolean isWord = false;
        for (Glyph glyph : line.glyphs()) {
            int sign = Script.first(glyph.text());
            boolean isApart = glyph.box().left() - end > glyph.size() / 5;
            boolean isWide = Script.isWide(sign);
            boolean closes = CLOSING.indexOf(sign) >= 0;
            if (end > line.box().left() && !closes && (isApart || isWide || !isWord)) {
                break;
            }
            isWord |= !isWide;
            end = glyph.box().right();
        }
        return end - line.box().left();
    }

    private boolean isCentred(LineItem item) {
        BodyType.Edges edges = body.edges(item);
        double left = item.box().left() - edges.left();
        double right = edges.right() - item.box().right();
        return left > item.line().size() && Math.abs(left - right) < item.line().size();
    }
}
