package dev.report.read.text;

import dev.report.project.Gb18030;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a text file is encoded by reading its bytes once, a piece at a time.
 *
 * <p>In this order: the byte order mark; UTF-8, if its bytes agree, or most do; else GB18030. A file of few Chinese words that may be
 * either is GB18030.
 *
 * <p>Errors: {@code unreadable-file} where the file is no text, or has a character that its encoding does not know.
 */
public final class EncodingDetector {

    private static final int CHUNK = 1 << 16;

    private final FileBytes file;
    private final Faults faults;
    private final int longestLine;

    /** Looks no further than a line that is longer than this: the reader stops there too. */
    public EncodingDetector(FileBytes file, Faults faults, int longestLine) {
        this.file = file;
        this.faults = faults;
        this.longestLine = longestLine;
    }

    /** The encoding, or null with a finding; {@code extension} is what the file's name calls it. */
    public @Nullable TextEncoding detect(String extension) throws IOException {
        return detectAs(extension);
    }

    /** The encoding, or null with a finding, of a file that is known to be text. */
    public @Nullable TextEncoding detect() throws IOException {
        return detectAs(null);
    }

    private @Nullable TextEncoding detectAs(@Nullable String extension) throws IOException {
        if (file.kept().isPresent()) {
            byte[] all = file.kept().get();
            return detect(extension, InputStream.nullInputStream(), all, all.length);
        }
        try (InputStream in = file.open()) {
            byte[] bytes = new byte[CHUNK];
            return detect(extension, in, bytes, in.readNBytes(bytes, 0, bytes.length));
        }
    }

    /**
     * The encoding, by the first bytes and what follows them.
     *
     * @param in what follows, which overwrites the first bytes
     */
    private @Nullable TextEncoding detect(@Nullable String extension, InputStream in, byte[] bytes, int count)
            throws IOException {
        byte[] head = Arrays.copyOf(bytes, Math.min(count, Signature.HEAD));
        if (extension != null && isForeign(Signature.of(head), extension)) {
            return null;
        }
        TextEncoding marked = TextEncoding.marked(head);
        if (marked != null && !marked.charset().equals(StandardCharsets.UTF_8)) {
            return decoded(marked);
        }
        Optional<Utf8Scan> inParts = file.kept().isPresent()
                ? Optional.empty()
                : ScannedParts.of(file, longestLine).scan();
        return unmarked(inParts.isPresent() ? inParts.get() : scan(in, bytes, count), marked);
    }

    private boolean isForeign(Signature signature, String extension) {
        switch (signature) {
            case ZIP, OLE, PDF, HTML, XML, IMAGE, ARCHIVE:
                faults.file("unreadable-file.text-is-" + signature.name().toLowerCase(Locale.ROOT))
                        .values("extension", extension);
                return true;
            default:
                return false;
        }
    }

    private Utf8Scan scan(InputStream in, byte[] bytes, int first) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        long offset = 0;
        long withoutEnd = 0;
        for (int count = first; count > 0; count = in.readNBytes(bytes, 0, bytes.length)) {
            scan.add(bytes, count, offset);
            offset += count;
            withoutEnd = hasLineEnd(bytes, count) ? 0 : withoutEnd + count;
            // A character takes four bytes at most.
            if (scan.firstZero() >= 0 || withoutEnd / 4 > longestLine) {
                return scan;
            }
        }
        scan.end();
        return scan;
    }

    static boolean hasLineEnd(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    private @Nullable TextEncoding unmarked(Utf8Scan scan, @Nullable TextEncoding marked) throws IOException {
        if (scan.firstZero() >= 0) {
            zero(lineAt(scan.firstZero()));
            return null;
        }
        if (marked == null && !scan.isCertain()) {
            TextEncoding national = new TextEncoding(Gb18030.charset(), 0);
            if (!scan.isLikely() || isWhole(national)) {
                return decoded(national);
            }
        }
        if (!scan.isIntact()) {
            int line = lineAt(scan.firstDamage());
            faults.line("unreadable-file.damaged-utf8", line, 0).values("line", line, "count", scan.damages());
            return null;
        }
        return marked != null ? marked : new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    private boolean isWhole(TextEncoding encoding) throws IOException {
        DecodingScan scan = new DecodingScan(longestLine);
        scan.scan(file, encoding);
        return scan.damagedLine() == 0;
    }

    private @Nullable TextEncoding decoded(TextEncoding encoding) throws IOException {
        DecodingScan scan = new DecodingScan(longestLine);
        scan.scan(file, encoding);
        if (scan.damagedLine() > 0) {
            boolean marked = encoding.mark() == 2;
            faults.line(
                            marked ? "unreadable-file.damaged-utf16" : "unreadable-file.damaged-gb18030",
                            scan.damagedLine(),
                            0)
                    .values("line", scan.damagedLine());
            return null;
        }
        if (scan.zeroLine() > 0) {
            zero(scan.zeroLine());
            return null;
        }
        return encoding;
    }

    private void zero(int line) {
        faults.line("unreadable-file.zero-byte", line, 0).values("line", line);
    }

    /** The physical line of a byte. Reads the file again, which is rarely needed. */
    private int lineAt(long offset) throws IOException {
        LineCounter lines = new LineCounter();
        try (InputStream in = file.open()) {
            byte[] bytes = file.buffer(CHUNK);
            long left = offset;
            while (left > 0) {
                int count = in.readNBytes(bytes, 0, (int) Math.min(left, bytes.length));
                for (int i = 0; i < count; i++) {
                    lines.add((char) bytes[i]);
                }
                left = count == 0 ? 0 : left - count;
            }
        }
        return lines.line();
    }
}
