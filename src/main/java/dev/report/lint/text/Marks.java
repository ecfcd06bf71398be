package dev.report.lint.text;

/** Punctuation as the rules read it: half-width marks count as the full-width ones that were meant. */
public final class Marks {

    private static final String HALF = ",;:()?!";
    private static final String FULL = "，；：（）？！";

    private Marks() {}

    /** The same text with full-width marks, character for character; a comma between digits is left alone. */
    public static String full(String text) {
        StringBuilder full = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int mark = HALF.indexOf(text.charAt(i));
            boolean thousands = mark == 0
                    && i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (mark >= 0 && !thousands) {
                full.setCharAt(i, FULL.charAt(mark));
            }
        }
        return full.toString();
    }
}
