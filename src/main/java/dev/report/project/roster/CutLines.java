package dev.report.project.roster;

import dev.report.project.CsvText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a text without quotation marks: a line each, cut at its delimiters. LF, CR, and CR with LF each end a line. */
final class CutLines implements RosterLines {

    private final String text;
    private final char delimiter;
    private final int end;
    private int at;
    private int line;
    private int last;

    private CutLines(String text, char delimiter, int from, int end, int line) {
        this.text = text;
        this.delimiter = delimiter;
        this.at = from;
        this.end = end;
        this.line = line;
    }

    static CutLines of(String text) {
        return new CutLines(text, CsvText.delimiter(text), 0, text.length(), 1);
    }

    /** The lines that are left in so many parts of about one size, to be read side by side. */
    List<CutLines> parts(int count) {
        List<CutLines> parts = new ArrayList<>();
        int from = at;
        int number = line;
        for (int part = 1; part <= count && from < end; part++) {
            int next = part == count ? end : text.indexOf('\n', Math.max(from, at + left() / count * part)) + 1;
            int to = next == 0 || next > end ? end : next;
            parts.add(new CutLines(text, delimiter, from, to, number));
            while (from < to) {
                from = behindEnd(endOfLine(from));
                number++;
            }
        }
        return parts;
    }

    /** How many characters are left. */
    int left() {
        return end - at;
    }

    @Override
    public int line() {
        return last;
    }

    @Override
    public @Nullable RosterLine next() {
        last = line;
        if (at == end) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        int to = endOfLine(at);
        int from = at;
        for (int i = at; i < to; i++) {
            if (text.charAt(i) == delimiter) {
                fields.add(text.substring(from, i));
                from = i + 1;
            }
        }
        fields.add(text.substring(from, to));
        at = behindEnd(to);
        return new RosterLine(fields, line++);
    }

    private int endOfLine(int from) {
        int to = from;
        while (to < end && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return to;
    }

    private int behindEnd(int to) {
        boolean isPair = to + 1 < end && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n';
        return Math.min(end, isPair ? to + 2 : to + 1);
    }
}
