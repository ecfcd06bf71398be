package dev.report.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where a PDF's characters stand, in points from the page's upper left corner. */
final class PdfLines {

    /** A4 and its core (版心) after GB/T 9704: 156 mm by 225 mm, 37 mm from the top, 28 mm from the left. */
    static final double LEFT = mm(28);

    static final double RIGHT = mm(28 + 156);
    static final double TOP = mm(37);
    static final double BOTTOM = mm(37 + 225);

    private PdfLines() {}

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /**
     * One printed character.
     *
     * @param baseline of the line it stands on
     * @param face the PostScript name of its face
     */
    record Glyph(int page, String text, double left, double right, double baseline, double size, String face) {}

    /** The characters of one base line, from left to right. */
    record Line(int page, List<Glyph> glyphs) {

        String text() {
            return String.join("", glyphs.stream().map(Glyph::text).toList());
        }

        double left() {
            return glyphs.get(0).left();
        }

        double right() {
            return glyphs.get(glyphs.size() - 1).right();
        }

        double baseline() {
            return glyphs.get(0).baseline();
        }

        double size() {
            return glyphs.get(0).size();
        }

        boolean isIn(String face) {
            return glyphs.get(0).face().contains(face);
        }

        /** Whether the line stands in the core: neither page number nor a draft's mark. */
        boolean isInCore() {
            return baseline() > TOP && baseline() < BOTTOM;
        }
    }

    /** The lines of a file, page by page from top to bottom; blanks left out. */
    static List<Line> of(byte[] pdf) {
        List<Glyph> glyphs = glyphs(pdf);
        glyphs.sort(Comparator.comparingInt(Glyph::page)
                .thenComparingDouble(glyph -> Math.rint(glyph.baseline()))
                .thenComparingDouble(Glyph::left));
        List<Line> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!line.isEmpty()
                    && (line.get(0).page() != glyph.page()
                            || Math.abs(line.get(0).baseline() - glyph.baseline()) > 1)) {
                lines.add(new Line(line.get(0).page(), List.copyOf(line)));
                line.clear();
            }
            line.add(glyph);
        }
        lines.add(new Line(line.get(0).page(), List.copyOf(line)));
        return lines;
    }

    /** Every printed character in the order of the file. */
    static List<Glyph> glyphs(byte[] pdf) {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    if (!at.getUnicode().isBlank()) {
                        glyphs.add(new Glyph(
                                getCurrentPageNo(),
                                at.getUnicode(),
                                at.getXDirAdj(),
                                at.getXDirAdj() + at.getWidthDirAdj(),
                                at.getYDirAdj(),
                                at.getFontSizeInPt(),
                                at.getFont().getName()));
                    }
                }
            };
            stripper.getText(document);
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
