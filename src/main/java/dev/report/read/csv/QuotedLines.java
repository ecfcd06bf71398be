package dev.report.read.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Hands the parser the line at hand and, while its record goes on, the lines after it: each piece ends where a line does.
 *
 * <p>So the parser holds no more than it has read, and the lines behind its record can be read without it again.
 */
final class QuotedLines extends Reader {

    private final PhysicalLines lines;
    private int handed;
    private int remaining;
    private long recordLength;

    QuotedLines(PhysicalLines lines) {
        this.lines = lines;
    }

    /** The current line opens a record that the parser is to read. */
    void offer() {
        handed++;
        remaining = lines.length();
    }

    /** A record starts. */
    void startRecord() {
        recordLength = 0;
    }

    /** How many lines the parser was given. */
    int handed() {
        return handed;
    }

    /**
     * Reads a line, or a part of it.
     *
     * @throws TooLongException if the line or the record is too long
     */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (remaining == 0) {
            if (!lines.next()) {
                return -1;
            }
            offer();
        }
        int count = Math.min(length, remaining);
        lines.copy(lines.length() - remaining, target, offset, count);
        remaining -= count;
        recordLength += count;
        if (recordLength > PhysicalLines.LONGEST) {
            throw new TooLongException(false);
        }
        return count;
    }

    /** The file belongs to whoever opened it. */
    @Override
    public void close() {}
}
