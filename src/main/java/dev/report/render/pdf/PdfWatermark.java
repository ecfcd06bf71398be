package dev.report.render.pdf;

import dev.report.render.face.Face;
import dev.report.render.face.FaceCut;
import dev.report.render.face.FaceSet;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A word in pale grey across every page, behind the text, e.g. {@code 草稿}.
 *
 * <p>It is drawn as an outline and marked as an artifact: what is copied from the page, or read aloud, is the report alone.
 *
 * @param word empty for none
 */
record PdfWatermark(String word) {

    /** How many points a segment of a path has: move, line, quadratic curve, cubic curve, close. */
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private static final float GREY = 0.92f;

    /** How much of the page's diagonal the word fills. */
    private static final double SHARE = 0.42;

    /** The word that the page's body asks for in {@code data-watermark}. */
    static PdfWatermark of(Document page) {
        Element body = (Element) page.getElementsByTagName("body").item(0);
        return new PdfWatermark(
                body == null ? "" : body.getAttribute("data-watermark").strip());
    }

    /** Draws the word behind the content of the pages, in the face of level 1 headings. */
    void draw(PDDocument pdf, FaceSet faces) throws IOException {
        if (word.isEmpty()) {
            return;
        }
        GeneralPath outline = outline(faces);
        for (PDPage page : pdf.getPages()) {
            try (PDPageContentStream content =
                    new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.PREPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.saveGraphicsState();
                content.setNonStrokingColor(GREY);
                content.transform(new Matrix(placed(outline, page.getMediaBox())));
                fill(content, outline);
                content.restoreGraphicsState();
                content.endMarkedContent();
            }
        }
    }

    /**
     * From lower left to upper right, in the middle of the page.
     *
     * <p>The word's box is that of all its points. Java's own {@code getBounds2D} leaves the control points of curves out
     * since release 19, and the file would differ between releases.
     */
    private static AffineTransform placed(GeneralPath outline, PDRectangle page) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        float[] to = new float[6];
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int points = POINTS[path.currentSegment(to)];
            for (int i = 0; i < 2 * points; i += 2) {
                left = Math.min(left, to[i]);
                right = Math.max(right, to[i]);
                bottom = Math.min(bottom, to[i + 1]);
                top = Math.max(top, to[i + 1]);
            }
        }
        AffineTransform placed = AffineTransform.getTranslateInstance(page.getWidth() / 2, page.getHeight() / 2);
        placed.rotate(page.getWidth(), page.getHeight());
        double scale = SHARE * Math.hypot(page.getWidth(), page.getHeight()) / (right - left);
        placed.scale(scale, scale);
        placed.translate(-(left + right) / 2, -(bottom + top) / 2);
        return placed;
    }

    private GeneralPath outline(FaceSet faces) throws IOException {
        Face face = faces.faces().stream()
                .filter(candidate -> candidate.role().equals("heading1"))
                .findFirst()
                .orElseThrow();
        SortedSet<Integer> characters = new TreeSet<>(word.codePoints().boxed().toList());
        byte[] cut = FaceCut.of(faces.file(face), "Watermark", characters, false);
        GeneralPath outline = new GeneralPath();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(cut))) {
            double right = 0;
            for (int character : word.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
                if (font.getGlyph().getGlyph(glyph) != null) {
                    GeneralPath shape = font.getGlyph().getGlyph(glyph).getPath();
                    outline.append(shape.getPathIterator(AffineTransform.getTranslateInstance(right, 0)), false);
                }
                right += font.getAdvanceWidth(glyph);
            }
        }
        return outline;
    }

    private static void fill(PDPageContentStream content, GeneralPath outline) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int end = 0;
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> {
                    end = 2;
                    content.curveTo(
                            x + (to[0] - x) * 2 / 3,
                            y + (to[1] - y) * 2 / 3,
                            to[2] + (to[0] - to[2]) * 2 / 3,
                            to[3] + (to[1] - to[3]) * 2 / 3,
                            to[2],
                            to[3]);
                }
                default -> content.closePath();
            }
            x = to[end];
            y = to[end + 1];
        }
        content.fill();
    }
}
