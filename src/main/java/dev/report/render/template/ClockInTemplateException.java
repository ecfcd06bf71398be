package dev.report.render.template;

import java.io.IOException;

/** A template asks for the time of day, or runs text as a template, which could: the same inputs would give other bytes. */
final class ClockInTemplateException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String[] OPENERS = {"${", "#{", "<#", "<@", "[="};

    /** What reaches the clock: the variable itself, and what turns text into a template. */
    private static final String[] FORBIDDEN = {".now", "?eval", "?interpret"};

    private final String template;
    private final int line;
    private final int column;

    private ClockInTemplateException(String template, String word, int line, int column) {
        super(word + " is not open to templates: a report is the same on any day; use ${report.published}");
        this.template = template;
        this.line = line;
        this.column = column;
    }

    String template() {
        return template;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Looks through the expressions of a template; text and comments may hold any word. */
    static void check(String template, String source) throws ClockInTemplateException {
        String text = source.contains("<#--") ? withoutComments(source) : source;
        for (String word : FORBIDDEN) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                boolean alone = at > 0
                        && (word.charAt(0) != '.' || !isName(text, at - 1) && ")]".indexOf(text.charAt(at - 1)) < 0);
                boolean ends = word.equals("?eval") || !isName(text, at + word.length());
                if (alone && ends && isExpression(text, at)) {
                    int lineStart = text.lastIndexOf('\n', at) + 1;
                    int line = (int) text.substring(0, at)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                            + 1;
                    throw new ClockInTemplateException(template, word, line, at - lineStart + 1);
                }
            }
        }
    }

    private static boolean isName(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    /** Whether something that opened before a place, an expression or a directive, is still open there. */
    private static boolean isExpression(String text, int at) {
        for (String opener : OPENERS) {
            int open = text.lastIndexOf(opener, at);
            if (open >= 0 && isOpen(text, open, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(String text, int open, int at) {
        char close = text.charAt(open) == '<' ? '>' : text.charAt(open) == '[' ? ']' : '}';
        boolean quoted = false;
        for (int i = open + 2; i < at; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' || c == '\'';
            if (c == close && !quoted) {
                return false;
            }
        }
        return true;
    }

    /** The same text, line for line, with blanks for comments. */
    private static String withoutComments(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int open = text.indexOf("<#--"); open >= 0; open = text.indexOf("<#--", open + 1)) {
            int close = text.indexOf("-->", open);
            for (int i = open; i < (close < 0 ? text.length() : close); i++) {
                plain.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return plain.toString();
    }
}
