package dev.report.compare;

import java.nio.file.FileSystemException;

/** A published document is of a format that is not read. */
public final class UnknownFormatException extends FileSystemException {

    private static final long serialVersionUID = 1;

    UnknownFormatException(String file) {
        super(file);
    }
}
