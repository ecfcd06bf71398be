package dev.report.published.pdf;

import dev.report.published.ink.Glyph;
import dev.report.published.ruled.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees that lines of text are a table without lines around its cells.
 *
 * <p>Which figure belongs to which column is then told by nothing but distances: a blank cell, a wrapped label or a merged head would move
 * figures to other cells. Such a table is not read.
 */
final class UnruledTable {

    /** From how wide a gap on, in the size of the face, words are in different columns. */
    private static final double GAP = 1;

    private static final int LEAST_COLUMNS = 3;
    private static final int LEAST_ROWS = 3;
    private static final int LEAST_NUMBERS = 2;

    private UnruledTable() {}

    /** @param lines from above, without those in ruled tables */
    static boolean isAmong(List<TextLine> lines) {
        int rows = 0;
        for (TextLine line : lines) {
            List<String> words = words(line);
            long numbers = words.stream()
                    .filter(word -> word.matches("-?\\d[\\d,]*(\\.\\d+)?|[-—/]"))
                    .count();
            rows += words.size() >= LEAST_COLUMNS && numbers >= LEAST_NUMBERS ? 1 : 0;
            if (rows >= LEAST_ROWS) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(TextLine line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : line.glyphs()) {
            if (before != null && glyph.box().left() - before.box().right() > GAP * glyph.size()) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(glyph.text());
            before = glyph;
        }
        words.add(word.toString());
        return words;
    }
}
