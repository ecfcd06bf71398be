package dev.report.read.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text file that are not read yet, a piece at a time, so that a file of any size takes the memory of a few pieces.
 *
 * <p>A line feed never is a part of another character in UTF-8 and GB18030: a piece is whole lines, but for a last one that the next
 * piece goes on with.
 */
final class LineBytes implements Closeable {

    private static final int PIECE = 1 << 20;

    private @Nullable FileParts parts;
    private InputStream in = InputStream.nullInputStream();
    private byte[] bytes;
    private long place;
    private int at;
    private int limit;
    private int lineLimit;
    private boolean isEnded;

    /** The bytes of a file that is in memory. */
    LineBytes(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        this.limit = bytes.length;
        this.lineLimit = lastLineEnd();
        this.isEnded = true;
    }

    /** The bytes of a large file: its parts, and what is left of it. */
    LineBytes(FileParts parts) throws IOException {
        this.parts = parts;
        this.bytes = new byte[0];
        more();
    }

    /** What holds the piece at hand. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a piece begins in the file that is one of its parts; the next pieces have what is done with them there. */
    long place() {
        return place;
    }

    /** From now on this is done with each part of a large file before it is a piece; null for nothing. */
    void work(@Nullable LongFunction<FileParts.Work> wanted) {
        if (parts != null) {
            parts.work(wanted);
        }
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
        return parts == null ? moreOfRest() : nextOf(parts) || moreOfRest();
    }

    /** Goes on to the next part: those before are whole lines, so that nothing of them is left. */
    private boolean nextOf(FileParts cut) throws IOException {
        FileParts.Part next = at == limit ? cut.next() : null;
        if (next == null) {
            in = cut.rest();
            cut.close();
            parts = null;
            return false;
        }
        if (bytes.length > 0) {
            cut.free(bytes);
        }
        bytes = next.bytes();
        place = next.from();
        at = 0;
        limit = next.length();
        lineLimit = lastLineEnd();
        return true;
    }

    /** Goes to the end of the file: whoever looks at its parts sees all. */
    void moveToEnd() throws IOException {
        do {
            at = limit;
        } while (parts != null && more());
    }

    private boolean moreOfRest() throws IOException {
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
        place = -1;
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
        if (parts != null) {
            parts.close();
        }
    }
}
