package dev.report.published.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Makes glyphs with their boxes on the page as it is shown, and leaves out those that nobody sees. */
final class GlyphMaker {

    private static final Pattern BOLD = Pattern.compile("(?i).*(bold|black|heavy|simhei|黑体).*");
    private static final double DEPTH = 0.2;
    private static final double INVISIBLE = 0.02;

    /** A bold face is imitated by drawing a glyph twice, all but at the same place. */
    private static final double DOUBLED = 0.15;

    private static final double BAND = 4;

    private final AffineTransform toShown;
    private final GlyphTexts texts;
    private final Clip clip;
    private final List<Glyph> all = new ArrayList<>();
    private final Map<String, List<Glyph>> drawn = new HashMap<>();
    private int hidden;

    GlyphMaker(AffineTransform toShown, GlyphTexts texts, Clip clip) {
        this.toShown = toShown;
        this.texts = texts;
        this.clip = clip;
    }

    List<Glyph> all() {
        return List.copyOf(all);
    }

    int hidden() {
        return hidden;
    }

    /** Hides what was drawn before, where a picture covers the page. */
    void cover() {
        hidden += all.size();
        all.clear();
        drawn.clear();
    }

    /** Adds a glyph. @param place from the face's units to the file's coordinates */
    void add(Matrix place, PDFont font, int code, Vector advance, PDGraphicsState state, MarkedContent marks)
            throws IOException {
        AffineTransform shown = new AffineTransform(toShown);
        shown.concatenate(place.createAffineTransform());
        Glyph glyph = glyph(shown, font, code, advance, marks);
        if (isInvisible(state)) {
            hidden++;
        } else if (clip.shows(glyph.box()) && !isDoubled(glyph)) {
            all.add(glyph);
        }
    }

    private Glyph glyph(AffineTransform place, PDFont font, int code, Vector advance, MarkedContent marks)
            throws IOException {
        double em = em(font);
        double width = font.isVertical() ? font.getWidth(code) / 1000 : advance.getX();
        Point2D origin = place.transform(new Point2D.Double(0, 0), null);
        Point2D along = place.deltaTransform(new Point2D.Double(1, 0), null);
        Point2D up = place.deltaTransform(new Point2D.Double(0, em), null);
        Point2D low = place.transform(new Point2D.Double(0, -DEPTH * em), null);
        Point2D high = place.transform(new Point2D.Double(width, (1 - DEPTH) * em), null);
        Box box = new Box(
                Math.min(low.getX(), high.getX()),
                Math.min(low.getY(), high.getY()),
                Math.max(low.getX(), high.getX()),
                Math.max(low.getY(), high.getY()));
        Turn turn = Turn.of(along.getX(), along.getY());
        boolean isStanding = font.isVertical() && turn == Turn.ACROSS;
        return new Glyph(
                texts.of(font, code),
                box,
                up.distance(0, 0),
                isStanding ? Turn.DOWN : turn,
                BOLD.matcher(String.valueOf(font.getName())).matches(),
                marks.number());
    }

    /** How high the face is, in units of the font's size; a face that is drawn by the file may count otherwise. */
    private static double em(PDFont font) throws IOException {
        if (!(font instanceof PDType3Font drawn)) {
            return 1;
        }
        BoundingBox box = drawn.getBoundingBox();
        double height = box == null
                ? 0
                : Math.abs(box.getHeight() * drawn.getFontMatrix().getScaleY());
        return height > 0 ? height : 1;
    }

    private static boolean isInvisible(PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        return !mode.isFill() && !mode.isStroke() || mode.isFill() && state.getNonStrokeAlphaConstant() < INVISIBLE;
    }

    private boolean isDoubled(Glyph glyph) {
        if (glyph.isBlank()) {
            return false;
        }
        long band = Math.round(glyph.box().top() / BAND);
        for (long near = band - 1; near <= band + 1; near++) {
            for (Glyph other : drawn.getOrDefault(near + glyph.text(), List.of())) {
                double most = DOUBLED * glyph.size();
                if (Math.abs(other.box().left() - glyph.box().left()) < most
                        && Math.abs(other.box().top() - glyph.box().top()) < most) {
                    return true;
                }
            }
        }
        drawn.computeIfAbsent(band + glyph.text(), key -> new ArrayList<>()).add(glyph);
        return false;
    }
}
