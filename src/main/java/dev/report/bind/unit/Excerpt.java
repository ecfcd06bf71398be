package dev.report.bind.unit;

/** Quotes a text of a file in a message. */
public final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    /** The text in one line and without the white space around it; a long one is cut: the place tells where the whole stands. */
    public static String of(String text) {
        String line = inOneLine(text.strip());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** The same with the white space around it, which may be all that is worth saying. */
    static String withSpace(String text) {
        return text.length() <= LONGEST ? inOneLine(text) : of(text);
    }

    private static String inOneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
