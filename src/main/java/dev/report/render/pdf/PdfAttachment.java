package dev.report.render.pdf;

/**
 * A file that travels inside the PDF, e.g. the report's figures as JSON.
 *
 * @param name the file's name as a reader sees it, with its extension
 * @param mimeType e.g. {@code application/json}
 * @param description one sentence on what the file holds
 * @param content the bytes of the file, which the caller leaves unchanged
 */
public record PdfAttachment(String name, String mimeType, String description, byte[] content) {}
