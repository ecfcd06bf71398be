package dev.report.read.text;

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
            return new TextEncoding(gb18030(), 4);
        }
        return null;
    }

    /** What Excel and WPS save in China; it lives in a module of its own, so it is looked up only when needed. */
    static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    /** Opens the file behind its byte order mark; bytes outside the encoding were reported before, so none is left. */
    public Reader open(FileBytes file) throws IOException {
        Optional<String> text = file.text(charset, mark);
        return text.isPresent()
                ? new StringReader(text.get())
                : new InputStreamReader(bytes(file), charset.newDecoder());
    }

    InputStream bytes(FileBytes file) throws IOException {
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
