package dev.report.read.csv;

import java.io.IOException;

/** Stops the reading of a CSV file whose line or record grows beyond all measure; distinguishes that from a fault of the disk. */
final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean line;

    TooLongException(boolean line) {
        super(line ? "line too long" : "record too long");
        this.line = line;
    }

    /** Whether one physical line is too long, rather than a record of several. */
    boolean isLine() {
        return line;
    }
}
