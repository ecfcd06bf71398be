package dev.report.render.face;

/**
 * One face (字体) a document is set in, by the part it plays on the page.
 *
 * @param role {@code title}, {@code body}, {@code heading1}, {@code heading2} or {@code figures}
 * @param family the name the style sheet calls it by, e.g. {@code Report Body}; the same whoever supplies the file
 * @param source {@code bundled}, or the name of the office's own file
 */
public record Face(String role, String family, String source) {

    /** The source of a face that comes with the program. */
    public static final String BUNDLED = "bundled";
}
