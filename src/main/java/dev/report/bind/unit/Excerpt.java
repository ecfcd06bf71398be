package dev.report.bind.unit;

import dev.report.definition.label.LookAlikes;

/** Quotes a text of a file in a message; a character that nobody would see, or that faces draw as they like, is named by its number: {@code 318<U+202C>}. */
public final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    /** The text in one line and without the white space around it; a long one is cut, since the place leads to the whole. */
    public static String of(String text) {
        String line = inOneLine(text.strip());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** The same with the white space around it, which may be all that is worth saying. */
    static String withSpace(String text) {
        return text.length() <= LONGEST ? inOneLine(text) : of(text);
    }

    private static String inOneLine(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isHidden = LookAlikes.isInvisible(c)
                    || c != '\t' && Character.isISOControl(c)
                    || Character.getType(c) == Character.PRIVATE_USE;
            shown.append(isHidden ? String.format("<U+%04X>", (int) c) : String.valueOf(c));
        }
        return shown.toString();
    }
}
