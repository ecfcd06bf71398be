package dev.report.render.pdf;

import dev.report.render.proof.PageFault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PDF, and what was seen while it was made.
 *
 * @param content the file's bytes; none if a character has no face
 * @param faults what a reader would stumble over, in the order of the pages
 * @param figures the text that each figure's cell shows, by the figure's id
 * @param text all text of the pages, in order
 */
public record PdfFile(byte[] content, List<PageFault> faults, Map<String, String> figures, String text) {
    public PdfFile {
        faults = List.copyOf(faults);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
