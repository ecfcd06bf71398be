package dev.report.published.pdf;

import java.util.List;

/**
 * What a PDF file holds.
 *
 * @param title the title in its metadata; empty if it has none
 * @param parts its text, tables and pictures, without page numbers, heads and feet of pages and watermarks
 */
public record PdfContent(String title, List<PdfPart> parts) {

    public PdfContent {
        parts = List.copyOf(parts);
    }
}
