package dev.report.read.csv;

import org.jspecify.annotations.Nullable;

/**
 * Recently seen texts: a table repeats the same words, and gets the same object for them, whose hash is known already. A
 * long file takes less memory and time by it.
 */
final class RecentTexts {

    private static final int LONGEST = 64;

    private final @Nullable String[] texts = new @Nullable String[1 << 9];

    /** The text of these characters. */
    String of(char[] chars, int from, int length) {
        if (length == 0) {
            return "";
        }
        int mix = 7 * chars[from] + 31 * chars[from + length / 2] + 131 * chars[from + length - 1] + length;
        int slot = mix & texts.length - 1;
        String known = texts[slot];
        if (known != null && known.length() == length && isAt(known, chars, from)) {
            return known;
        }
        String text = new String(chars, from, length);
        if (length <= LONGEST) {
            texts[slot] = text;
        }
        return text;
    }

    private static boolean isAt(String text, char[] chars, int from) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
