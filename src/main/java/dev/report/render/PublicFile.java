package dev.report.render;

/**
 * A file of figures that travels with a document.
 *
 * @param name as a reader sees it, with its extension
 * @param mimeType e.g. {@code application/json}
 * @param description one sentence on what it holds
 * @param content its bytes, which the caller leaves unchanged
 */
public record PublicFile(String name, String mimeType, String description, byte[] content) {

    /** The public part of {@code model.json}. */
    public static PublicFile model(byte[] content) {
        return new PublicFile("model.json", "application/json", "Figures of this report", content);
    }
}
