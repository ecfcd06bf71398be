package dev.report.read.raw;

import java.io.IOException;

/** A file turned out to be written otherwise than its first bytes said: what was read of it counts for nothing, and it is to be read with care. */
public final class MisreadException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param file its path */
    public MisreadException(String file) {
        super(file);
    }
}
