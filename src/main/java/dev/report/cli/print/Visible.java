package dev.report.cli.print;

/**
 * Makes what a terminal or a parser would obey something to look at.
 *
 * <p>Names, cells and files come from strangers: an escape character could repaint the screen, and a line feed could begin a line
 * that a CI system takes for a command.
 */
public final class Visible {

    private static final char PICTURES = '\u2400';
    private static final char DELETE = '\u007f';
    private static final char DELETE_PICTURE = '\u2421';
    private static final char UNKNOWN = '\ufffd';
    private static final char ESCAPE = '\u001b';

    private Visible() {}

    /** Words on one line: a control character becomes its picture (␊ for a line feed), what turns the text around U+FFFD. */
    public static String line(String words) {
        return text(words, "");
    }

    /** Words whose line feeds are meant: other control characters as in {@link #line}. */
    public static String lines(String words) {
        return text(words, "\n");
    }

    /** A line that this program may have painted: colours stay, all else is as in {@link #line}. */
    static String painted(String line) {
        return isPlain(line) ? line : text(line, String.valueOf(ESCAPE));
    }

    private static String text(String words, String kept) {
        if (isPlain(words)) {
            return words;
        }
        StringBuilder visible = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int c = words.codePointAt(i);
            if (kept.indexOf(c) >= 0 && (c != ESCAPE || isColor(words, i))) {
                visible.appendCodePoint(c);
            } else {
                visible.appendCodePoint(picture(c));
            }
        }
        return visible.toString();
    }

    private static boolean isPlain(String words) {
        return words.chars()
                .allMatch(c -> c >= ' ' && c < DELETE || c > 0x9f && c < 0x2000 || c > 0x206f && c < 0xd800);
    }

    private static boolean isColor(String words, int at) {
        int end = at + 1;
        if (end < words.length() && words.charAt(end) == '[') {
            end++;
            while (end < words.length() && (Character.isDigit(words.charAt(end)) || words.charAt(end) == ';')) {
                end++;
            }
            return end < words.length() && words.charAt(end) == 'm';
        }
        return false;
    }

    private static int picture(int c) {
        if (c == '\t') {
            return ' ';
        }
        if (c < ' ') {
            return PICTURES + c;
        }
        if (c == DELETE) {
            return DELETE_PICTURE;
        }
        boolean isControl = c > DELETE && c <= 0x9f || c == 0x2028 || c == 0x2029;
        boolean turnsAround = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        boolean isNoCharacter = c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) == 0xfffe;
        return isControl || turnsAround || isNoCharacter ? UNKNOWN : c;
    }
}
