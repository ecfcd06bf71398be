package dev.report.published.ink;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is drawn on one page: glyphs, straight lines and pictures, turned so that most of the text runs across.
 *
 * @param number the page, counted from 1
 * @param width of the page as it is read, in points
 * @param reading the way in which most of the text runs on the page as it is shown
 * @param glyphs in the order in which they are drawn
 * @param pictures where pictures are
 */
public record PageInk(
        int number,
        double width,
        double height,
        Turn reading,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Box> pictures,
        Gaps gaps) {

    /**
     * What of a page cannot be read.
     *
     * @param hidden glyphs that the page does not show, as a scanner's software puts behind the picture
     * @param shapes drawn with curves, as letters are that were made into outlines
     * @param isDamaged whether a part of it could not be opened
     */
    public record Gaps(int hidden, int shapes, boolean isDamaged) {}

    /** A page that could not be opened. */
    public static PageInk damaged(int number) {
        return new PageInk(number, 0, 0, Turn.ACROSS, List.of(), List.of(), List.of(), new Gaps(0, 0, true));
    }

    /** Turns a page of which the text runs up or down, as that of a wide table set sideways. */
    public PageInk upright() {
        Map<Turn, Integer> counts = new EnumMap<>(Turn.class);
        glyphs.forEach(glyph -> counts.merge(glyph.turn(), 1, Integer::sum));
        counts.remove(Turn.SLANTED);
        Turn most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Turn.ACROSS);
        return most == Turn.ACROSS ? this : turned(most);
    }

    private PageInk turned(Turn most) {
        List<Glyph> turned = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            turned.add(glyph.in(
                    most.upright(glyph.box(), width, height), glyph.turn().seenFrom(most)));
        }
        boolean swaps = most != Turn.UPSIDE_DOWN;
        return new PageInk(
                number,
                swaps ? height : width,
                swaps ? width : height,
                most,
                List.copyOf(turned),
                rulings.stream()
                        .map(ruling -> ruling.upright(most, width, height))
                        .toList(),
                pictures.stream()
                        .map(picture -> most.upright(picture, width, height))
                        .toList(),
                gaps);
    }

    /** Where something is on the page as it is shown. */
    public Box shown(Box box) {
        boolean swaps = reading == Turn.DOWN || reading == Turn.UP;
        return reading.shown(box, swaps ? height : width, swaps ? width : height);
    }
}
