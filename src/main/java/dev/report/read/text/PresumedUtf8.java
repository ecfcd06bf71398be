package dev.report.read.text;

import dev.report.read.raw.MisreadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * That a large file is UTF-8, as its first bytes say: what remains to be proven is proven while the file is read, so that it is read once.
 *
 * <p>Where the proof fails, the file has to be read again, in the encoding that {@link EncodingDetector} finds.
 */
public final class PresumedUtf8 {

    /** A smaller file is looked through in no time. */
    private static final long SMALLEST = 8_000_000;

    private static final int HEAD = 1 << 16;

    private final FileBytes file;
    private final TextEncoding encoding;
    private final Utf8Scan scanned = new Utf8Scan();

    private PresumedUtf8(FileBytes file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /** Presumes it of a large file whose first bytes say nothing else. */
    public static Optional<PresumedUtf8> of(FileBytes file) throws IOException {
        if (file.size() < SMALLEST) {
            return Optional.empty();
        }
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        TextEncoding marked = TextEncoding.marked(head);
        TextEncoding encoding = marked == null ? new TextEncoding(StandardCharsets.UTF_8, 0) : marked;
        PresumedUtf8 presumed = new PresumedUtf8(file, encoding);
        int lines = lastLineEnd(head);
        presumed.see(head, lines);
        boolean isText = lines > 0 && Signature.of(Arrays.copyOf(head, Signature.HEAD)) == Signature.OTHER;
        return isText && encoding.charset().equals(StandardCharsets.UTF_8) && presumed.isProven()
                ? Optional.of(presumed)
                : Optional.empty();
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    public TextEncoding encoding() {
        return encoding;
    }

    /** Takes in bytes of whole lines, on whichever thread has read them; no order is asked for. */
    public void see(byte[] bytes, int length) {
        Utf8Scan scan = new Utf8Scan();
        scan.add(bytes, length, 0);
        scan.end();
        synchronized (scanned) {
            scanned.addPart(scan);
        }
    }

    /** Whether what was seen of the file is UTF-8 by all that is known. */
    private boolean isProven() {
        synchronized (scanned) {
            return scanned.firstZero() < 0 && scanned.isIntact() && (encoding.mark() > 0 || scanned.isCertain());
        }
    }

    /**
     * Asks whether nothing that was seen so far speaks against it.
     *
     * @throws MisreadException if something does
     */
    public void holds() throws MisreadException {
        synchronized (scanned) {
            if (scanned.firstZero() >= 0 || !scanned.isIntact()) {
                throw misread();
            }
        }
    }

    /**
     * Asks whether it is proven, now that the whole file was seen.
     *
     * @throws MisreadException if it is not
     */
    public void holdsForAll() throws MisreadException {
        if (!isProven()) {
            throw misread();
        }
    }

    /** What is thrown where the rest of the file cannot be seen. */
    public MisreadException misread() {
        return new MisreadException(file.name());
    }
}
