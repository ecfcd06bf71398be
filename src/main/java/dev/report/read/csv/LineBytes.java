package dev.report.read.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a text file that are not read yet, a piece at a time, so that a file of any size takes the memory of one piece.
 *
 * <p>A line feed never is a part of another character in UTF-8 and GB18030: a piece is whole lines, but for a last one that the next
 * piece goes on with.
 */
final class LineBytes implements Closeable {

    private static final int PIECE = 1 << 20;

    private final InputStream in;
    private byte[] bytes;
    private int at;
    private int limit;
    private int lineLimit;
    private boolean isEnded;

    /** The bytes of a file that is in memory. */
    LineBytes(byte[] bytes, int from) {
        this.in = InputStream.nullInputStream();
        this.bytes = bytes;
        this.at = from;
        this.limit = bytes.length;
        this.lineLimit = lastLineEnd();
        this.isEnded = true;
    }

    /** The bytes of a stream. */
    LineBytes(InputStream in) throws IOException {
        this.in = in;
        this.bytes = new byte[PIECE];
        more();
    }

    /** What holds the piece at hand. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the first byte is that is not read. */
    int at() {
        return at;
    }

    /** Where the piece ends. */
    int limit() {
        return limit;
    }

    /** Where the last whole line of the piece ends. */
    int lineLimit() {
        return lineLimit;
    }

    /** Whether the first byte that is not read is the first of a line that is whole in the piece. */
    boolean isAtWholeLine() {
        return at < lineLimit && (at == 0 || bytes[at - 1] == '\n');
    }

    /** Goes on to another byte of the piece. */
    void moveTo(int next) {
        at = next;
    }

    /** Where the line at hand ends, its line feed included; the limit if it goes on in the next piece. */
    int lineEnd() {
        int end = at;
        while (end < limit && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, limit);
    }

    /**
     * Brings more bytes behind those that are not read, which move to another place.
     *
     * @return whether there were more
     */
    boolean more() throws IOException {
        if (isEnded) {
            return false;
        }
        int left = limit - at;
        // One byte before the first that is not read stays, and tells whether a line begins.
        int kept = Math.min(at, 1);
        byte[] next = left + kept > PIECE / 2 ? new byte[bytes.length * 2] : new byte[PIECE];
        System.arraycopy(bytes, at - kept, next, 0, kept + left);
        int count = in.readNBytes(next, kept + left, next.length - kept - left);
        isEnded = kept + left + count < next.length;
        bytes = next;
        at = kept;
        limit = kept + left + count;
        lineLimit = lastLineEnd();
        return count > 0;
    }

    private int lastLineEnd() {
        int end = limit;
        while (end > at && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
