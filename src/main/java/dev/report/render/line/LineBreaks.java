package dev.report.render.line;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of the printed page may end: where Java's rules and the engine's for addresses say, but for what a typesetter keeps
 * together.
 *
 * <p>That is: the last character of a paragraph and the one before it (单字不成行), a section sign with its number and brackets
 * ({@code § 552(e)(1)}), the two parts of a telephone number, a number and its measure (113件), the letters of {@code U.S.C.} Of two words with a slash between, the
 * slash stays with the first; an address ends a line after a slash or before a dot, so that the dot is not taken for a full stop.
 */
public final class LineBreaks implements FSTextBreaker {

    /** A line shorter than this, in characters, is one of a table's cell, where a single character may be all that fits. */
    private static final int LINE = 20;

    /** A character and the marks that may close a paragraph after it. */
    private static final int TAIL = 4;

    private static final String CLOSING = "。！？；：，、”’）》〉】〕…";
    private static final String OPENING = "（《〈“‘【〔";

    private final FSTextBreaker rules = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
    private String text = "";
    private int last;

    @Override
    public void setText(String newText) {
        rules.setText(newText);
        text = newText;
        last = 0;
    }

    @Override
    public int next() {
        for (int at = rules.next(); at != BreakIterator.DONE; at = rules.next()) {
            int place = isBeforeSlash(at) ? at + 1 : isInName(at) ? at - 1 : at;
            if (place > last && !isKept(place)) {
                last = place;
                return place;
            }
        }
        return BreakIterator.DONE;
    }

    private boolean isKept(int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        char earlier = at > 1 ? text.charAt(at - 2) : ' ';
        return after == '(' && (isWord(before) || before == ')')
                || before == ' ' && earlier == '§'
                || before == '-' && isDigit(after) && isDigit(earlier)
                || before == '.' && isWord(after)
                || after == '/'
                || text.length() > LINE && isDigit(before) && Character.isIdeographic(after)
                || at >= LINE && isLastCharacter(at);
    }

    /** Whether but one character is left, with the marks that close the paragraph. */
    private boolean isLastCharacter(int at) {
        if (text.length() - at > TAIL || !Character.isIdeographic(text.charAt(at))) {
            return false;
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (!isClosing(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a slash between two words follows. */
    private boolean isBeforeSlash(int at) {
        return at > 0
                && at < text.length() - 1
                && text.charAt(at) == '/'
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** Whether a dot goes before and the next part of a name follows, as of a host; {@code e.g.} is none. */
    private boolean isInName(int at) {
        return at > 2
                && at < text.length()
                && text.charAt(at - 1) == '.'
                && text.charAt(at) >= 'a'
                && text.charAt(at) <= 'z'
                && isWord(text.charAt(at - 2))
                && isWord(text.charAt(at - 3));
    }

    /** Whether no line begins with a mark. */
    static boolean isClosing(char character) {
        return CLOSING.indexOf(character) >= 0;
    }

    /** Whether no line ends with a mark. */
    static boolean isOpening(char character) {
        return OPENING.indexOf(character) >= 0;
    }

    private static boolean isWord(char character) {
        return character < 0x7F && Character.isLetterOrDigit(character);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
