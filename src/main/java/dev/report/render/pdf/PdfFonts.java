package dev.report.render.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import dev.report.render.face.Face;
import dev.report.render.face.FaceCut;
import dev.report.render.face.FaceFile;
import dev.report.render.face.FaceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Offers the faces of a set to the layout engine, each cut to one document's characters.
 *
 * <p>The cutting runs on a thread of its own, while the engine reads the style sheet; it keeps to our own classes and
 * fontbox, which the engine leaves alone until it asks for the first face.
 */
final class PdfFonts {

    private final List<Cut> cuts;

    private record Cut(Face face, FutureTask<TrueTypeFont> font) {}

    /**
     * @param language that of the document, which says how wide quotation marks and the like are
     */
    PdfFonts(FaceSet faces, SortedSet<Integer> characters, String language) {
        boolean isLatin = !language.startsWith("zh");
        this.cuts = faces.faces().stream()
                .map(face -> new Cut(face, new FutureTask<>(() -> cut(faces.file(face), face, characters, isLatin))))
                .toList();
    }

    private static TrueTypeFont cut(FaceFile file, Face face, SortedSet<Integer> characters, boolean isLatin)
            throws IOException {
        byte[] bytes = FaceCut.of(file, file.name().orElse(face.family().replace(" ", "")), characters, isLatin);
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    /** Starts to cut the faces that a page names. */
    PdfFonts prepare(String xhtml) {
        Thread cutter = new Thread(
                () -> cuts.stream()
                        .filter(cut -> xhtml.contains(cut.face.family()))
                        .forEach(cut -> cut.font.run()),
                "faces");
        cutter.setDaemon(true);
        cutter.start();
        return this;
    }

    /** Registers each face under its family, and all of them as the last resort for a character its family lacks. */
    void register(PdfBoxFontResolver resolver, PDDocument pdf) {
        for (Cut cut : cuts) {
            Supplier supplier = new Supplier(pdf, cut);
            String family = cut.face.family();
            resolver.addFont(supplier, family, 400, IdentValue.NORMAL, true, FontGroup.MAIN);
            resolver.addFont(supplier, family, 400, IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
        }
    }

    /** Makes a face part of one PDF when the first character asks for it. */
    private static final class Supplier extends PDFontSupplier {
        private final PDDocument pdf;
        private final Cut cut;
        private @Nullable PDFont font;

        Supplier(PDDocument pdf, Cut cut) {
            super(null);
            this.pdf = pdf;
            this.cut = cut;
        }

        @Override
        public PDFont supply() {
            PDFont known = font;
            if (known == null) {
                known = embed();
                font = known;
            }
            return known;
        }

        private PDFont embed() {
            try {
                return PDType0Font.load(pdf, FaceSet.result(cut.font, cut.face), true);
            } catch (IOException e) {
                throw new UncheckedIOException(cut.face.family() + " (" + cut.face.source() + ")", e);
            }
        }
    }

    /**
     * One set of line metrics for every face, in thousandths of the size.
     *
     * <p>The engine takes the largest of all faces a line might use, and would open each for it. With equal metrics a
     * line keeps its position when an office replaces our faces with its own, and a face is opened for its glyphs
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
