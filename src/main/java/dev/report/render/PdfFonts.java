package dev.report.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Offers the faces of a set to the layout engine, each cut to one document's characters and built when first used. */
final class PdfFonts {

    private PdfFonts() {}

    /** Registers each face under its family, and all of them as the last resort for a character its family lacks. */
    static void register(PdfBoxFontResolver resolver, PDDocument pdf, FaceSet faces, SortedSet<Integer> characters) {
        for (Face face : faces.faces()) {
            Supplier supplier = new Supplier(pdf, faces, face, characters);
            resolver.addFont(supplier, face.family(), 400, IdentValue.NORMAL, true, FontGroup.MAIN);
            resolver.addFont(supplier, face.family(), 400, IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
        }
    }

    private static final class Supplier extends PDFontSupplier {
        private final PDDocument pdf;
        private final FaceSet faces;
        private final Face face;
        private final SortedSet<Integer> characters;
        private @Nullable PDFont font;

        Supplier(PDDocument pdf, FaceSet faces, Face face, SortedSet<Integer> characters) {
            super(null);
            this.pdf = pdf;
            this.faces = faces;
            this.face = face;
            this.characters = characters;
        }

        @Override
        public PDFont supply() {
            PDFont built = font;
            if (built == null) {
                built = build();
                font = built;
            }
            return built;
        }

        private PDFont build() {
            FaceFile file = faces.file(face);
            byte[] cut = FaceCut.of(file, file.name().orElse(face.family().replace(" ", "")), characters);
            try {
                return PDType0Font.load(pdf, new ByteArrayInputStream(cut), true);
            } catch (IOException e) {
                throw new UncheckedIOException(face.family() + " (" + face.source() + ")", e);
            }
        }
    }

    /**
     * One set of line metrics for every face, in thousandths of the size.
     *
     * <p>The engine takes the largest of all faces a line might use, and would open each for it. With equal metrics a
     * line stands where it stood when an office puts its own faces in place of ours, and a face is opened for its glyphs
     * alone. 880 and 120 are the square of a Chinese character about its base line.
     */
    static final class Metrics implements FSCacheEx<String, FSCacheValue> {
        private static final PdfBoxRawPDFontMetrics SQUARE =
                new PdfBoxRawPDFontMetrics(880f, 120f, -300f, 50f, 120f, 50f, 120f);

        @Override
        public void put(String key, FSCacheValue value) {
            // Every answer is known beforehand.
        }

        @Override
        public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return SQUARE;
        }

        @Override
        public FSCacheValue get(String key) {
            return SQUARE;
        }
    }
}
