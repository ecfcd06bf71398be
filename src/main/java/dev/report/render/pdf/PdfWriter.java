package dev.report.render.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import dev.report.config.Bundle;
import dev.report.render.face.FaceSet;
import dev.report.render.line.LineBreaks;
import dev.report.render.proof.PageBoxes;
import dev.report.render.proof.PageFault;
import dev.report.render.proof.PdfProof;
import dev.report.render.proof.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Sets an XHTML page as a PDF that is PDF/A-3a (for the archive) and PDF/UA-1 (for every reader) at once.
 *
 * <p>The same page, metadata and faces give the same bytes, on any Java release, in any locale and time zone. The page
 * is closed in itself: of all addresses it may name for images and style sheets, {@code data:} alone is followed.
 */
public final class PdfWriter {

    static {
        PdfQuiet.begin();
    }

    private static final BiPredicate<String, ExternalResourceType> INSIDE = (uri, type) -> uri.startsWith("data:");

    private final FaceSet faces;
    private final AtomicReference<@Nullable Thread> rehearsal = new AtomicReference<>();

    public PdfWriter(FaceSet faces) {
        this.faces = faces;
    }

    /**
     * Reads the faces and sets a short page on a thread of its own, while the caller prepares the document.
     *
     * <p>A first page takes five times as long as a second one, since Java loads three thousand classes for it.
     */
    public PdfWriter preload() {
        Thread thread = new Thread(this::rehearse, "pdf");
        thread.setDaemon(true);
        if (rehearsal.compareAndSet(null, thread)) {
            thread.start();
        }
        return this;
    }

    private void rehearse() {
        PdfMetadata metadata = new PdfMetadata(
                "-", "-", "-", "zh-CN", LocalDate.EPOCH.atStartOfDay().atOffset(ZoneOffset.UTC), List.of());
        try {
            set(Bundle.text("dev/report/render/rehearsal.xhtml"), metadata);
        } catch (IOException | RuntimeException | Error e) {
            // The performance meets the same fault, and has someone to tell.
            return;
        }
    }

    /**
     * Sets one page.
     *
     * @param xhtml well-formed XHTML with its style sheet inside; entities are numeric or XML's own five
     * @return the file and what is wrong with it; a character that no face shows leaves no file
     * @throws IOException if a face cannot be read
     * @throws IllegalStateException if the page is not well-formed
     */
    public PdfFile write(String xhtml, PdfMetadata metadata) throws IOException {
        awaitRehearsal();
        try {
            return set(xhtml, metadata);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof FileSystemException file ? file : new IOException(e.getMessage(), e);
        }
    }

    private void awaitRehearsal() {
        Thread thread = rehearsal.get();
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the page was set", e);
        }
    }

    private PdfFile set(String xhtml, PdfMetadata metadata) throws IOException {
        Document page = PdfPage.read(xhtml, metadata.language());
        PdfFonts fonts = new PdfFonts(faces, PdfPage.characters(xhtml, page), metadata.language()).prepare(xhtml);
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer engine = engine(page, pdf)) {
            fonts.register(engine.getFontResolver(), pdf);
            engine.setListener(new PdfShortcut());
            List<PageFault> missing = missing(PdfPage.text(page));
            if (!missing.isEmpty()) {
                return new PdfFile(new byte[0], missing, Shown.NOTHING);
            }
            engine.layout();
            PageBoxes boxes = PageBoxes.of(engine);
            List<PageFault> faults = new ArrayList<>(boxes.faults());
            PdfPage.rowGroupsAsRows(page);
            engine.createPDFWithoutClosing();
            PdfWatermark.of(page).draw(pdf, faces);
            new PdfCatalog(pdf, metadata).complete(PdfIdentifier.of(xhtml, metadata, faces));
            ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 18);
            pdf.save(file);
            faults.addAll(PdfProof.of(pdf, page));
            return new PdfFile(file.toByteArray(), faults, boxes.shown());
        }
    }

    private List<PageFault> missing(String text) {
        return faces.missing(text).stream()
                .map(character -> PageFault.on(0, PageFault.Kind.MISSING_GLYPH, Character.toString(character)))
                .toList();
    }

    private static PdfBoxRenderer engine(Document page, PDDocument pdf) {
        return new PdfRendererBuilder()
                .withW3cDocument(page, "")
                .usePDDocument(pdf)
                .usePdfVersion(1.7f)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useUnicodeLineBreaker(new LineBreaks())
                .useCacheStore(CacheStore.PDF_FONT_METRICS, new PdfFonts.Metrics())
                .useExternalResourceAccessControl(INSIDE, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(INSIDE, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .buildPdfRenderer();
    }
}
