package dev.report.marked;

import java.util.List;
import org.jsoup.nodes.TextNode;

/** The characters of some text nodes that a reader sees, so that a quotation is found however the page breaks and spaces it. */
final class SeenText {

    /** Stands where a quotation leaves something out, before it or behind. */
    private static final String CUT = "…";

    private final String seen;
    private final int[] nodes;
    private final int[] offsets;

    SeenText(List<TextNode> texts) {
        StringBuilder kept = new StringBuilder();
        int all = texts.stream().mapToInt(text -> text.getWholeText().length()).sum();
        nodes = new int[all];
        offsets = new int[all];
        for (int node = 0; node < texts.size(); node++) {
            String text = texts.get(node).getWholeText();
            for (int i = 0; i < text.length(); i++) {
                if (isSeen(text.charAt(i))) {
                    nodes[kept.length()] = node;
                    offsets[kept.length()] = i;
                    kept.append(text.charAt(i));
                }
            }
        }
        seen = kept.toString();
    }

    /** Some of the characters. @param start the first, counted from 0 @param end the one after the last */
    record Span(int start, int end) {

        boolean touches(Span other) {
            return start < other.end && other.start < end;
        }

        Span with(Span other) {
            return new Span(Math.min(start, other.start), Math.max(end, other.end));
        }
    }

    /** Where some words stand; all of the text if they stand nowhere, since a finding shortens what is long. */
    Span find(String words) {
        String wanted = words.chars()
                .filter(c -> isSeen((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String whole = wanted.startsWith(CUT) ? wanted.substring(1) : wanted;
        whole = whole.endsWith(CUT) ? whole.substring(0, whole.length() - 1) : whole;
        int at = whole.isEmpty() ? -1 : seen.indexOf(whole);
        return at < 0 ? new Span(0, seen.length()) : new Span(at, at + whole.length());
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /** The characters of one text node that are in a span, as offsets in its text; empty ones where there are none. */
    Span in(int node, Span span) {
        int first = -1;
        int last = -2;
        for (int i = span.start(); i < span.end(); i++) {
            if (nodes[i] == node) {
                first = first < 0 ? offsets[i] : first;
                last = offsets[i];
            }
        }
        return new Span(first, last + 1);
    }

    private static boolean isSeen(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }
}
