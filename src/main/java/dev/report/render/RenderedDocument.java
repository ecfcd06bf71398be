package dev.report.render;

import dev.report.render.proof.PageFault;
import dev.report.render.proof.Shown;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A finished document, and what a reader finds in it.
 *
 * @param name the file's name in {@code out/}, e.g. {@code report.pdf}
 * @param content its bytes; none if it could not be made
 * @param shown its figures and its text, read back from the document
 * @param faults what was seen to be wrong while it was made
 */
public record RenderedDocument(String name, byte[] content, Shown shown, List<PageFault> faults) {
    public RenderedDocument {
        faults = List.copyOf(faults);
    }

    /** A document of text, in UTF-8. */
    static RenderedDocument text(String name, String content, Shown shown) {
        return new RenderedDocument(name, content.getBytes(StandardCharsets.UTF_8), shown, List.of());
    }

    boolean isMade() {
        return content.length > 0;
    }
}
