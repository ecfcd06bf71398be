package dev.report.lint.text;

import dev.report.prose.BoundProse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a Markdown file into passages: marks of headings, lists, quotes, emphasis and links are left out, tables and code skipped. */
public final class PassageReader {

    private static final int LONGEST_LABEL = 200;

    private final String file;
    private final PlacedText source;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int[] offsets;

    private PassageReader(BoundProse prose) {
        this.file = prose.file();
        this.source = PlacedText.of(prose);
        this.offsets = new int[source.length()];
    }

    public static List<Passage> read(BoundProse prose) {
        PassageReader reader = new PassageReader(prose);
        reader.read();
        return reader.passages;
    }

    private void read() {
        boolean code = false;
        int at = 0;
        while (at < source.length()) {
            int end = at;
            while (end < source.length() && source.charAt(end) != '\n') {
                end++;
            }
            int start = skipBlanks(at, end);
            if (starts(start, end, "```") || starts(start, end, "~~~")) {
                close();
                code = !code;
            } else if (starts(start, end, "<!--")) {
                close();
                end = afterComment(start, end);
            } else if (!code) {
                line(start, end);
            }
            at = end + 1;
        }
        close();
    }

    private void line(int from, int end) {
        int start = from;
        if (start == end || source.charAt(start) == '|') {
            close();
            return;
        }
        int marks = start;
        while (marks < end && source.charAt(marks) == '#' && marks - start < 6) {
            marks++;
        }
        if (marks > start && marks < end && isBlank(source.charAt(marks))) {
            close();
            add(skipBlanks(marks, end), end);
            close(marks - start);
            return;
        }
        char first = source.charAt(start);
        if ((first == '-' || first == '*' || first == '+' || first == '>')
                && (start + 1 == end || isBlank(source.charAt(start + 1)))) {
            close();
            start = skipBlanks(start + 1, end);
        } else if (isNumbered(start, end)) {
            close();
        }
        add(start, end);
    }

    /** A line that opens with a number of its own is a paragraph of its own, blank line or not. */
    private boolean isNumbered(int start, int end) {
        String line = line(start, Math.min(end, start + 8), new StringBuilder());
        return SequenceNumber.parse(line).isPresent();
    }

    private String line(int start, int end, StringBuilder into) {
        for (int i = start; i < end; i++) {
            into.append(source.charAt(i));
        }
        return into.toString();
    }

    private int afterComment(int start, int lineEnd) {
        int end = start;
        while (end < source.length() && !starts(end, source.length(), "-->")) {
            end++;
        }
        int after = Math.max(lineEnd, Math.min(source.length(), end + 3));
        while (after < source.length() && source.charAt(after) != '\n') {
            after++;
        }
        return after;
    }

    private void add(int start, int end) {
        int i = start;
        while (i < end) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < end && "\\`*_{}[]()#+-.!|<>~".indexOf(source.charAt(i + 1)) >= 0) {
                i++;
                put(i);
            } else if (c == ']' && i + 1 < end && source.charAt(i + 1) == '(' && linkEnd(i + 2, end) > 0) {
                i = linkEnd(i + 2, end);
            } else if (!(c == '*' || c == '\r' || c == '[' && isLink(i, end))) {
                put(i);
            }
            i++;
        }
    }

    /** The closing bracket of a link's address: an address holds no Chinese text. */
    private int linkEnd(int from, int end) {
        int open = 0;
        for (int i = from; i < end; i++) {
            char c = source.charAt(i);
            open += c == '(' ? 1 : 0;
            if (c == ')' && --open < 0) {
                return i;
            }
            if (c > 0x7e || isBlank(c)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isLink(int open, int end) {
        for (int i = open + 1; i + 2 < end && i < open + LONGEST_LABEL; i++) {
            if (source.charAt(i) == ']') {
                return source.charAt(i + 1) == '(' && linkEnd(i + 2, end) > 0;
            }
        }
        return false;
    }

    private void put(int offset) {
        offsets[text.length()] = offset;
        text.append(source.charAt(offset));
    }

    private void close() {
        close(0);
    }

    private void close(int depth) {
        int length = text.length();
        while (length > 0 && isBlank(text.charAt(length - 1))) {
            length--;
        }
        if (length > 0) {
            passages.add(Passage.of(file, depth, text.substring(0, length), source, Arrays.copyOf(offsets, length)));
        }
        text.setLength(0);
    }

    private boolean starts(int at, int end, String word) {
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (source.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && isBlank(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u3000' || c == '\u00a0';
    }
}
