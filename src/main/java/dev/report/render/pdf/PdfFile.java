package dev.report.render.pdf;

import dev.report.render.proof.PageFault;
import dev.report.render.proof.Shown;
import java.util.List;

/**
 * A PDF, and what was seen while it was made.
 *
 * @param content the file's bytes; none if a character has no face
 * @param faults what a reader would stumble over, in the order of the pages
 * @param shown its cells and its text
 */
public record PdfFile(byte[] content, List<PageFault> faults, Shown shown) {
    public PdfFile {
        faults = List.copyOf(faults);
    }
}
