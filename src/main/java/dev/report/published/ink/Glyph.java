package dev.report.published.ink;

/**
 * A character as it is drawn on a page.
 *
 * @param text what it says; {@link #UNKNOWN} where the file does not tell
 * @param box from its origin to its advance, from below the baseline to the height of the face
 * @param size of the face, in points
 * @param mark the number of the marked content that it belongs to; -1 if none
 */
public record Glyph(String text, Box box, double size, Turn turn, boolean isBold, int mark) {

    /** What stands for a character that the file does not name. */
    public static final String UNKNOWN = "\uFFFD";

    public boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0") || text.equals("\u200b");
    }

    public Glyph in(Box place, Turn seen) {
        return new Glyph(text, place, size, seen, isBold, mark);
    }
}
