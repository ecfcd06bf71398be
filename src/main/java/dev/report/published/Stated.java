package dev.report.published;

import dev.report.model.SourceLocation;

/**
 * Something that a report says of itself, or that was said of it.
 *
 * @param value e.g. {@code 2024}
 * @param words the words that say so; empty if whoever reads it said so
 * @param at where they are; the file if whoever reads it said so
 */
public record Stated(String value, String words, SourceLocation at) {

    /** Whether it was read in the document. */
    public boolean isRead() {
        return !words.isEmpty();
    }
}
