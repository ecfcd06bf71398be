package dev.report.published.ruled;

import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.read.grid.NoteMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs that are drawn on one line, as a reader sees it.
 *
 * @param glyphs from the left, without blanks; never empty
 */
public record TextLine(String text, List<Glyph> glyphs, Box box) {

    /** How far from the baseline of a line a raised or lowered character may be, in its size. */
    private static final double RAISED = 0.4;

    private static final double DEPTH = 0.2;

    /** How small the number of a note is at most, and how far from the line at least, in the size of the figure before it. */
    private static final double SMALLER = 0.9;

    private static final double LIFTED = 0.1;

    /** From how wide a gap on, in the size of the face, characters are apart: beside a wide one, between digits, else. */
    private static final double WIDE_GAP = 1;

    private static final double DIGIT_GAP = 0.3;
    private static final double WORD_GAP = 0.18;

    /** The lines of text that runs across, from above. */
    public static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(TextLine::baseline));
        List<TextLine> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || leaves(sorted.get(from), sorted.get(i))) {
                List<Glyph> line = new ArrayList<>(sorted.subList(from, i));
                line.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
                List<Glyph> seen =
                        line.stream().filter(glyph -> !glyph.isBlank()).toList();
                if (!seen.isEmpty()) {
                    lines.add(new TextLine(
                            text(line),
                            seen,
                            Box.around(seen.stream().map(Glyph::box).toList())));
                }
                from = i;
            }
        }
        return lines;
    }

    private static double baseline(Glyph glyph) {
        return glyph.box().bottom() - DEPTH * glyph.size();
    }

    private static boolean leaves(Glyph first, Glyph next) {
        return baseline(next) - baseline(first) > RAISED * Math.max(first.size(), next.size());
    }

    private static String text(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        boolean isApart = false;
        Glyph before = null;
        Glyph figure = null;
        for (Glyph glyph : line) {
            if (glyph.isBlank()) {
                isApart = true;
                figure = null;
                continue;
            }
            boolean isNote = figure != null && isRaised(glyph, figure);
            figure = isNote ? figure : Script.isDigit(Script.first(glyph.text())) ? glyph : null;
            if (before != null && (isApart || areApart(before, glyph))) {
                text.append(' ');
            }
            text.append(isNote ? NoteMark.raised(glyph.text()) : glyph.text());
            before = glyph;
            isApart = false;
        }
        return text.toString();
    }

    /** Whether a digit behind a figure is smaller and above or below its line: the number of a note. */
    private static boolean isRaised(Glyph glyph, Glyph figure) {
        return Script.isDigit(Script.first(glyph.text()))
                && glyph.size() < SMALLER * figure.size()
                && Math.abs(baseline(glyph) - baseline(figure)) > LIFTED * figure.size();
    }

    private static boolean areApart(Glyph one, Glyph two) {
        double gap = two.box().left() - one.box().right();
        int last = Script.last(one.text());
        int first = Script.first(two.text());
        double most = Script.isWide(last) || Script.isWide(first)
                ? WIDE_GAP
                : Script.isDigit(last) && Script.isDigit(first) ? DIGIT_GAP : WORD_GAP;
        return gap > most * Math.min(one.size(), two.size());
    }

    public double size() {
        return glyphs.stream().mapToDouble(Glyph::size).max().orElseThrow();
    }

    public boolean isBold() {
        return glyphs.stream().allMatch(Glyph::isBold);
    }
}
