package dev.report.published.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a Markdown file at the tables that are written in HTML, as converters leave those with merged cells, and at those in pipes, whose
 * rows may have more cells than their head.
 */
final class MarkdownParts {

    private static final String OPEN = "<table";
    private static final String CLOSE = "</table>";

    private MarkdownParts() {}

    /** What a part of the file is. */
    enum Kind {
        TEXT,
        HTML_TABLE,
        PIPE_TABLE
    }

    /**
     * A part of the file.
     *
     * @param start where it begins, counted from 0
     */
    record Part(Kind kind, int start, String text) {}

    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        for (int open = lower.indexOf(OPEN); open >= 0; open = lower.indexOf(OPEN, at)) {
            addLines(text.substring(at, open), at, parts);
            at = end(lower, open);
            parts.add(new Part(Kind.HTML_TABLE, open, text.substring(open, at)));
        }
        addLines(text.substring(at), at, parts);
        return parts;
    }

    /** Behind the tag that closes a table, the tables in it closed too; the end of the file where it is missing. */
    private static int end(String lower, int open) {
        int depth = 0;
        int at = open;
        do {
            int nextOpen = lower.indexOf(OPEN, at);
            int nextClose = lower.indexOf(CLOSE, at);
            if (nextClose < 0) {
                return lower.length();
            }
            boolean opens = nextOpen >= 0 && nextOpen < nextClose;
            depth += opens ? 1 : -1;
            at = opens ? nextOpen + OPEN.length() : nextClose + CLOSE.length();
        } while (depth > 0);
        return at;
    }

    private static void addLines(String text, int start, List<Part> parts) {
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isRow(text, end)) {
                end = lineEnd(text, end);
            }
            if (end > at) {
                addText(text.substring(from, at), start + from, parts);
                parts.add(new Part(Kind.PIPE_TABLE, start + at, text.substring(at, end)));
                from = end;
                at = end;
            } else {
                at = lineEnd(text, at);
            }
        }
        addText(text.substring(from), start + from, parts);
    }

    private static void addText(String text, int start, List<Part> parts) {
        if (!text.isBlank()) {
            parts.add(new Part(Kind.TEXT, start, text));
        }
    }

    private static boolean isRow(String text, int lineStart) {
        int at = lineStart;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '|';
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
