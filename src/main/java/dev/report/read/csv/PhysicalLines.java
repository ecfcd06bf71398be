package dev.report.read.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The physical lines of a CSV file, one in memory at a time, cut at the delimiters.
 *
 * <p>Shape: LF, CR, and CR with LF each end a line. Whether a cut is valid is for the reader to decide: a line with a quotation mark needs
 * more than cutting.
 */
public final class PhysicalLines {

    /** The longest line, in characters: an order of magnitude above what a worksheet row of figures takes. */
    public static final int LONGEST = 1 << 20;

    /** A byte order mark: where files were joined, each line that was the first of its file begins with one. */
    private static final char MARK = '\uFEFF';

    private final Reader in;
    private final char delimiter;
    private final int mostCuts;
    private final RecentTexts recent = new RecentTexts();
    private char[] buffer;
    private int limit;
    private int start;
    private int end;
    private int next;
    private int number;
    private int[] cuts = new int[64];
    private int cutCount;
    private boolean quoted;

    /**
     * The lines of a text.
     *
     * @param room how many characters are read at a time, unless a line takes more
     * @param mostCuts how many cuts of a line are kept, though all are counted
     */
    PhysicalLines(Reader in, int room, char delimiter, int mostCuts) {
        this.in = in;
        this.buffer = new char[room];
        this.delimiter = delimiter;
        this.mostCuts = mostCuts;
    }

    /**
     * Goes to the next line; false at the end of the file.
     *
     * @throws TooLongException if the line is too long; {@link #number} is then its number
     */
    boolean next() throws IOException {
        start = next;
        end = next;
        if ((start < limit || fill()) && buffer[start] == MARK) {
            start++;
        }
        cutCount = 0;
        quoted = false;
        number++;
        end = scan(start);
        while (end == limit && fill()) {
            end = scan(end);
        }
        guard(end - start);
        if (end == limit) {
            next = limit;
            number -= end > start ? 0 : 1;
            return end > start;
        }
        boolean mayBePair = buffer[end] == '\r' && (end + 1 < limit || fill());
        next = mayBePair && buffer[end + 1] == '\n' ? end + 2 : end + 1;
        return true;
    }

    /** The line's number, 1-based. */
    int number() {
        return number;
    }

    /** Whether nothing is left of what was read from the file. */
    boolean isDrained() {
        return next == limit;
    }

    /** Counts lines that somebody else read; a negative number takes them back. */
    void pass(int lines) {
        number += lines;
    }

    boolean holdsQuote() {
        return quoted;
    }

    int fieldCount() {
        return cutCount + 1;
    }

    /** The texts between the delimiters. */
    String[] fields() {
        String[] fields = new String[cutCount + 1];
        int from = 0;
        for (int i = 0; i < cutCount; i++) {
            fields[i] = recent.of(buffer, start + from, cuts[i] - from);
            from = cuts[i] + 1;
        }
        fields[cutCount] = recent.of(buffer, start + from, end - start - from);
        return fields;
    }

    /** The line's length with the characters that end it. */
    int length() {
        return next - start;
    }

    /** Copies a part of the line, the characters that end it included. */
    void copy(int from, char[] target, int offset, int count) {
        System.arraycopy(buffer, start + from, target, offset, count);
    }

    /**
     * Looks for the end of the line from here on and notes what it passes; the limit if there is no end yet.
     *
     * <p>The hottest loop of the program: it reads from local variables, since the fast-starting compiler reloads fields each time.
     */
    private int scan(int from) {
        char[] chars = buffer;
        char cut = delimiter;
        int to = limit;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == cut) {
                cut(i - start);
            } else if (c <= '"') {
                if (c == '\n' || c == '\r') {
                    return i;
                }
                quoted |= c == '"';
            }
        }
        return to;
    }

    private void cut(int at) {
        if (cutCount < mostCuts) {
            if (cutCount == cuts.length) {
                cuts = Arrays.copyOf(cuts, cutCount * 2);
            }
            cuts[cutCount] = at;
        }
        cutCount++;
    }

    /** Reads more characters behind the line, which moves to the start of the buffer; false at the end of the file. */
    private boolean fill() throws IOException {
        guard(limit - start - 1);
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        end -= start;
        start = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(count, 0);
        return count > 0;
    }

    private static void guard(int length) throws TooLongException {
        if (length > LONGEST) {
            throw new TooLongException(true);
        }
    }
}
