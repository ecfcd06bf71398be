package dev.report.published.ruled;

import java.lang.Character.UnicodeScript;

/** Tells whether a blank belongs between two characters: Chinese is written without, Latin words and numbers with. */
public final class Script {

    private Script() {}

    /** Whether a character is as wide as a Han character, and needs no blank beside it. */
    public static boolean isWide(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || 0x3000 <= codePoint && codePoint <= 0x303F
                || 0xFE30 <= codePoint && codePoint <= 0xFE4F
                || 0xFF00 <= codePoint && codePoint <= 0xFFEF
                || "“”‘’…—·①②③④⑤⑥⑦⑧⑨⑩".indexOf(codePoint) >= 0;
    }

    public static boolean isDigit(int codePoint) {
        return Character.isDigit(codePoint);
    }

    public static int first(String text) {
        return text.codePointAt(0);
    }

    public static int last(String text) {
        return text.codePointBefore(text.length());
    }
}
