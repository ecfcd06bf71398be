package dev.report.render;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Sets an XHTML page as a PDF that is PDF/A-3a (for the archive) and PDF/UA-1 (for every reader) at once.
 *
 * <p>The same page, metadata and faces give the same bytes, on any Java release, in any locale and time zone. The page
 * is closed in itself: of all addresses it may name for images and style sheets, {@code data:} alone is followed.
 */
public final class PdfWriter {

    /** Held here, because a logger that nothing holds forgets its level. */
    private static final List<Logger> LIBRARIES =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private static final BiPredicate<String, ExternalResourceType> INSIDE = (uri, type) -> uri.startsWith("data:");

    private final FaceSet faces;

    public PdfWriter(FaceSet faces) {
        this.faces = faces;
        LIBRARIES.forEach(library -> library.setLevel(Level.OFF));
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Sets one page.
     *
     * @param xhtml well-formed XHTML with its style sheet inside; entities are numeric or XML's own five
     * @return the bytes of the file
     * @throws IOException if a face cannot be read
     * @throws IllegalStateException if the page is not well-formed, or holds a character that no face shows
     */
    public byte[] write(String xhtml, PdfMetadata metadata) throws IOException {
        Document page = PdfPage.read(xhtml, metadata.language());
        refuseMissing(PdfPage.text(page));
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer engine = engine(page, pdf)) {
            PdfFonts.register(engine.getFontResolver(), pdf, faces, PdfPage.characters(xhtml, page));
            engine.setListener(new PdfShortcut());
            engine.layout();
            PdfPage.rowGroupsAsRows(page);
            engine.createPDFWithoutClosing();
            new PdfCatalog(pdf, metadata).complete(PdfIdentifier.of(xhtml, metadata, faces));
            ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 18);
            pdf.save(file);
            return file.toByteArray();
        }
    }

    private void refuseMissing(String text) {
        List<Integer> missing = faces.missing(text);
        if (!missing.isEmpty()) {
            String list = missing.stream()
                    .map(character -> String.format("%s U+%04X", Character.toString(character), character))
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException("no face shows " + list + " (字体中没有此字)");
        }
    }

    private static PdfBoxRenderer engine(Document page, PDDocument pdf) {
        return new PdfRendererBuilder()
                .withW3cDocument(page, "")
                .usePDDocument(pdf)
                .usePdfVersion(1.7f)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, new PdfFonts.Metrics())
                .useExternalResourceAccessControl(INSIDE, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(INSIDE, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .buildPdfRenderer();
    }
}
