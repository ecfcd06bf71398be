package dev.report.read.grid;

/**
 * Keeps the number of a note apart from the text that it stands at: a raised 1 behind 8 in a document is 8¹ here, and never 81.
 *
 * <p>Other raised text, as 注, is left out: it belongs to no label and no value.
 */
public final class NoteMark {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NoteMark() {}

    /** Raised text: its digits as characters of their own. */
    public static String raised(String text) {
        StringBuilder marks = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(digit -> marks.append(RAISED.charAt(digit - '0')));
        return marks.toString();
    }

    /** A cell's text; if all of it was raised, it is no mark and stands for itself. */
    public static String orAll(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> RAISED.indexOf(c) >= 0)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(mark -> plain.append(RAISED.indexOf(mark)));
        return plain.toString();
    }
}
