package dev.report.cli.print;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A stream to people: each line that is printed stays one line, and nothing in it but colours is obeyed by a terminal. */
public final class LineStream extends PrintStream {

    public LineStream(PrintStream stream) {
        super(stream, false, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String line) {
        super.println(Visible.painted(line));
    }
}
