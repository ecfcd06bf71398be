package dev.report.read.csv;

import dev.report.read.text.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** The characters of a file, at most one line at a time: whoever has read a line has read none of the bytes behind it. */
final class LineFeed extends Reader {

    private final LineBytes bytes;
    private final TextEncoding encoding;
    private final CharsetDecoder decoder;

    LineFeed(LineBytes bytes, TextEncoding encoding) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.decoder = encoding.charset().newDecoder();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (out.position() == offset) {
            boolean isEnd = bytes.at() == bytes.limit() && !bytes.more();
            decode(out, isEnd);
            if (isEnd) {
                return -1;
            }
        }
        encoding.mend(target, offset, out.position());
        return out.position() - offset;
    }

    /** Where a character is cut off at the end of a piece, its bytes wait there for the rest. */
    private void decode(CharBuffer out, boolean isEnd) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes(), bytes.at(), bytes.lineEnd() - bytes.at());
        CoderResult result = decoder.decode(in, out, isEnd);
        if (result.isError()) {
            result.throwException();
        }
        boolean isCutOff = in.hasRemaining() && result.isUnderflow();
        bytes.moveTo(in.position());
        if (isCutOff && !bytes.more()) {
            decoder.decode(ByteBuffer.wrap(bytes.bytes(), bytes.at(), bytes.limit() - bytes.at()), out, true)
                    .throwException();
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
