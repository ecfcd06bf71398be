package dev.report.read.text;

import dev.report.project.Gb18030;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a text file's bytes become characters.
 *
 * @param charset the encoding
 * @param mark the length of the byte order mark at the start, in bytes, 0 without
 */
public record TextEncoding(Charset charset, int mark) {

    static final int HEAD = 4;

    /** The encoding that a byte order mark names, or null without a mark. */
    static @Nullable TextEncoding marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
            return new TextEncoding(Gb18030.charset(), 4);
        }
        return null;
    }

    /** Opens the file behind its byte order mark; bytes outside the encoding were reported before, so none is left. */
    public Reader open(FileBytes file) throws IOException {
        Optional<String> text = file.text(this);
        if (text.isPresent()) {
            return new StringReader(text.get());
        }
        return isNational() ? Gb18030.reader(bytes(file)) : new InputStreamReader(bytes(file), charset.newDecoder());
    }

    private boolean isNational() {
        return !charset.equals(StandardCharsets.UTF_8) && charset.equals(Gb18030.charset());
    }

    /** Whether digits, line ends and most delimiters are written as in ASCII, and are a part of no other character. */
    public boolean isOfBytes() {
        return charset.equals(StandardCharsets.UTF_8) || isNational();
    }

    /** Makes the characters that were meant of those that the encoding's decoder gives. */
    public void mend(char[] text, int from, int to) {
        if (isNational()) {
            Gb18030.mend(text, from, to);
        }
    }

    /** The text of a whole file behind its byte order mark. */
    String decode(byte[] bytes) {
        return decode(bytes, mark, bytes.length - mark);
    }

    /** The text of some bytes. */
    public String decode(byte[] bytes, int from, int count) {
        return isNational() ? Gb18030.decode(bytes, from, count) : new String(bytes, from, count, charset);
    }

    /** The bytes of a file behind its mark. */
    public InputStream bytes(FileBytes file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(mark);
        return in;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
