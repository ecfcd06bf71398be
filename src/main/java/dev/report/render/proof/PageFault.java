package dev.report.render.proof;

/**
 * Something on a finished page that a reader would stumble over (印前检查).
 *
 * @param rule {@code missing-glyph}, {@code page-overflow}, {@code lost-figure}, {@code broken-link} or {@code page-structure}
 * @param page the page's number from 1; 0 if the fault has none
 * @param what the text, figure, address or part at fault
 * @param found what stands there instead; for {@code lost-figure} the document that lacks it
 * @param cited for {@code lost-figure} the words in which prose cites the figure; empty for a table's
 */
public record PageFault(String rule, int page, String what, String found, String cited) {

    public static final String MISSING_GLYPH = "missing-glyph";
    static final String OVERFLOW = "page-overflow";
    static final String LOST_FIGURE = "lost-figure";
    static final String BROKEN_LINK = "broken-link";
    static final String STRUCTURE = "page-structure";

    public PageFault(String rule, int page, String what, String found) {
        this(rule, page, what, found, "");
    }
}
