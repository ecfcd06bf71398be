package dev.report.render;

/**
 * A finished document.
 *
 * @param name the file's name in {@code out/}, e.g. {@code report.pdf}
 * @param content its bytes
 */
public record RenderedDocument(String name, byte[] content) {}
