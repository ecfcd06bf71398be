package dev.report.render.pdf;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.lang.reflect.Field;

/**
 * Keeps the engine from writing metadata that {@link PdfCatalog} replaces.
 *
 * <p>The engine builds them with xmpbox and an XSLT processor, which costs a tenth of a short run. No setting turns that
 * off without turning off tags and embedded faces too, so the two fields that ask for it are cleared once the rest of the
 * engine has read them. Where a later engine has no such fields, the run takes longer and the file is the same.
 */
final class PdfShortcut implements PDFCreationListener {

    @Override
    public void preOpen(PdfBoxRenderer engine) {
        // Nothing is written yet.
    }

    @Override
    public void preWrite(PdfBoxRenderer engine, int pages) {
        set(engine, "_pdfAConformance", PdfAConformance.NONE);
        set(engine, "_pdfUaConformance", false);
    }

    @Override
    public void onClose(PdfBoxRenderer engine) {
        // Nothing is left to close.
    }

    private static void set(PdfBoxRenderer engine, String name, Object value) {
        try {
            Field field = PdfBoxRenderer.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(engine, value);
        } catch (ReflectiveOperationException e) {
            // A later engine without the field: it does the work, and the work is replaced.
            return;
        }
    }
}
