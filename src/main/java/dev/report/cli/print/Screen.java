package dev.report.cli.print;

import dev.report.finding.Messages;
import dev.report.finding.PeriodWords;
import dev.report.model.Text;
import java.io.PrintStream;

/**
 * What a command prints to: data to standard output, talk to standard error, in one language.
 *
 * @param out standard output
 * @param err standard error
 * @param language {@code zh} or {@code en}
 * @param color whether colours are wanted
 * @param live whether a person watches standard error
 */
public record Screen(PrintStream out, PrintStream err, String language, boolean color, boolean live) {

    private static final Messages MESSAGES = new Messages(Screen.class);

    /** A sentence of this package in the screen's language. */
    public String say(String key, Object... namesAndValues) {
        return Visible.line(MESSAGES.text(key, namesAndValues).in(language));
    }

    /** The same in the words for a report's time. */
    public String say(PeriodWords words, String key, Object... namesAndValues) {
        return Visible.line(MESSAGES.in(words).text(key, namesAndValues).in(language));
    }

    /** Says on standard error why a command ended without its result. */
    public void error(String message) {
        err.println(paint("31", say("word.error")) + say("word.colon") + message);
    }

    /** A word of the program's own, as {@code error} or {@code waived}, in the screen's language. */
    public String word(String wireName) {
        return say("word." + wireName);
    }

    /** A text in the screen's language, on one line. */
    public String in(Text text) {
        return Visible.line(text.in(language));
    }

    /** A name, a cell or a path as it can be shown, on one line. */
    public static String plain(Object words) {
        return Visible.line(words.toString());
    }

    /** Words in a colour, if colours are wanted. */
    public String paint(String ansi, String words) {
        return color ? "\u001b[" + ansi + "m" + words + "\u001b[0m" : words;
    }

    /** Pads words to a width in columns, where a Chinese character takes two. */
    public static String pad(String words, int width) {
        return words + " ".repeat(Math.max(0, width - width(words)));
    }

    public static int width(String words) {
        int width = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            width += isWide(words.codePointAt(i)) ? 2 : 1;
        }
        return width;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe4f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x20000 && c <= 0x3fffd;
    }
}
