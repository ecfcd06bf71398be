package dev.report.published.ruled;

import dev.report.published.ink.Box;
import dev.report.published.ink.Glyph;
import dev.report.published.ink.Turn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a cell: its lines joined, those that run up or down too.
 *
 * @param room what they leave free in the cell
 */
public record CellText(String text, Room room) {

    /** About as wide is a digit, in the size of the face. */
    private static final double DIGIT = 0.55;

    /** What is left blank beside a line that takes no digit more. */
    private static final double PADDING = 0.75;

    /**
     * What the words of a cell leave free, in the size of the face.
     *
     * @param right of the last line
     * @param below the last line
     */
    public record Room(double right, double below) {
        public static final Room NONE_TOLD = new Room(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /**
     * What a cell says.
     *
     * @param inset how much is left blank beside the text at either side
     */
    public static CellText of(List<Glyph> glyphs, Box cell, double inset) {
        Map<Turn, List<Glyph>> turns = new EnumMap<>(Turn.class);
        for (Glyph glyph : glyphs) {
            turns.computeIfAbsent(glyph.turn(), key -> new ArrayList<>()).add(glyph);
        }
        turns.remove(Turn.SLANTED);
        List<String> texts = new ArrayList<>();
        Room room = Room.NONE_TOLD;
        double width = cell.width() - 2 * inset;
        for (Map.Entry<Turn, List<Glyph>> run : turns.entrySet()) {
            List<TextLine> lines = TextLine.of(upright(run.getValue(), run.getKey()));
            boolean isAcross = run.getKey() == Turn.ACROSS;
            texts.add(joined(lines, isAcross, cell.width()));
            if (isAcross && !lines.isEmpty()) {
                TextLine last = lines.get(lines.size() - 1);
                room = new Room(
                        roomRight(last, width), (cell.bottom() - last.box().bottom()) / last.size());
            }
        }
        return new CellText(String.join(" ", texts).strip(), room);
    }

    private static String joined(List<TextLine> lines, boolean isAcross, double width) {
        double longest =
                lines.stream().mapToDouble(line -> line.box().width()).max().orElse(0);
        LineJoin join = new LineJoin();
        boolean isFull = false;
        for (TextLine line : lines) {
            join.add(line.text(), isFull);
            isFull = isAcross
                    && roomRight(line, width) < DIGIT + PADDING
                    && longest - line.box().width() < DIGIT * line.size();
        }
        return join.toString();
    }

    private static double roomRight(TextLine line, double width) {
        return (width - line.box().width()) / line.size();
    }

    /** Glyphs of one turn, turned so that they run across. */
    private static List<Glyph> upright(List<Glyph> glyphs, Turn turn) {
        return turn == Turn.ACROSS
                ? glyphs
                : glyphs.stream()
                        .map(glyph -> glyph.in(turn.upright(glyph.box(), 0, 0), Turn.ACROSS))
                        .toList();
    }
}
