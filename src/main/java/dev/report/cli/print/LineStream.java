package dev.report.cli.print;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream to people: each line that is printed stays one line, and nothing in it but colours is obeyed by a terminal. */
public final class LineStream extends PrintStream {

    private final Charset encoding;

    /** In UTF-8. */
    public LineStream(PrintStream stream) {
        this(stream, StandardCharsets.UTF_8);
    }

    /** @param encoding what the other end reads */
    public LineStream(PrintStream stream, Charset encoding) {
        super(stream, false, encoding);
        this.encoding = encoding;
    }

    @Override
    public void println(String line) {
        super.println(Visible.painted(line));
    }

    /** Writes a whole document, which is in UTF-8. */
    @Override
    public void write(byte[] document) {
        if (encoding.equals(StandardCharsets.UTF_8)) {
            write(document, 0, document.length);
        } else {
            print(new String(document, StandardCharsets.UTF_8));
        }
    }

    /** The same stream, for a library that writes characters. */
    public PrintWriter writer() {
        return new PrintWriter(this, true, encoding);
    }
}
