package dev.report.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Decodes a whole file strictly without keeping it, and finds the line of the first fault. */
final class DecodingScan {

    private static final int CHUNK = 1 << 15;

    private final LineCounter lines = new LineCounter();
    private final int longestLine;
    private int damagedLine;
    private int zeroLine;

    /** Scans no further than a line that is longer than this. */
    DecodingScan(int longestLine) {
        this.longestLine = longestLine;
    }

    /** The line of the first bytes that the encoding does not know, 0 if there is none. */
    int damagedLine() {
        return damagedLine;
    }

    /** The line of the first NUL character, 0 if there is none. */
    int zeroLine() {
        return zeroLine;
    }

    void scan(FileBytes file, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset().newDecoder();
        byte[] bytes = file.buffer(CHUNK);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        try (InputStream stream = encoding.bytes(file)) {
            boolean ended = false;
            while (!ended && damagedLine == 0 && lines.length() <= longestLine) {
                int read = stream.read(bytes, in.position(), in.remaining());
                ended = read < 0;
                in.limit(in.position() + Math.max(read, 0)).rewind();
                CoderResult result = decoder.decode(in, out, ended);
                count(out);
                if (result.isError()) {
                    damagedLine = lines.line();
                }
                in.compact();
            }
        }
    }

    private void count(CharBuffer out) {
        out.flip();
        while (out.hasRemaining()) {
            char c = out.get();
            if (c == 0 && zeroLine == 0) {
                zeroLine = lines.line();
            }
            lines.add(c);
        }
        out.clear();
    }
}
