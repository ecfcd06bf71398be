package dev.report.render.pdf;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a PDF says about itself, apart from its pages.
 *
 * @param title the document's title, shown in the window's bar and read first by a screen reader
 * @param author the issuer's name
 * @param subject one sentence on what the document is
 * @param language e.g. {@code zh-CN}
 * @param date when the report's own day begins; the clock of the machine stays out of the file
 * @param attachments the files that travel inside, in the order a reader lists them
 */
public record PdfMetadata(
        String title,
        String author,
        String subject,
        String language,
        OffsetDateTime date,
        List<PdfAttachment> attachments) {

    public PdfMetadata {
        if (title.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("PDF/UA asks for a title and a language");
        }
        attachments = List.copyOf(attachments);
    }
}
