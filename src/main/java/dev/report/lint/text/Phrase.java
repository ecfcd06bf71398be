package dev.report.lint.text;

/** Compares words with a phrase of {@code sentences.yaml}: {@code [a|b]} is optional, one of {@code (a|b)} is required. */
public final class Phrase {

    private static final int NONE = -1;

    private final String phrase;
    private final String text;
    private final boolean whole;

    private Phrase(String phrase, String text, boolean whole) {
        this.phrase = phrase;
        this.text = text;
        this.whole = whole;
    }

    /** Whether the text is the phrase and nothing else. */
    public static boolean matches(String phrase, String text) {
        return new Phrase(phrase, text, true).end(0, 0) >= 0;
    }

    /** Where the phrase ends if it begins at a place of the text; −1 if it does not. */
    public static int endAt(String phrase, String text, int at) {
        return new Phrase(phrase, text, false).end(0, at);
    }

    private int end(int from, int at) {
        if (from == phrase.length()) {
            return !whole || at == text.length() ? at : NONE;
        }
        char c = phrase.charAt(from);
        if (c == '[' || c == '(') {
            return choice(from, at, c == '[');
        }
        return at < text.length() && text.charAt(at) == c ? end(from + 1, at + 1) : NONE;
    }

    private int choice(int open, int at, boolean optional) {
        int close = phrase.indexOf(optional ? ']' : ')', open);
        if (close < 0) {
            return NONE;
        }
        for (String word : phrase.substring(open + 1, close).split("\\|", -1)) {
            int end = text.startsWith(word, at) ? end(close + 1, at + word.length()) : NONE;
            if (end >= 0) {
                return end;
            }
        }
        return optional ? end(close + 1, at) : NONE;
    }
}
