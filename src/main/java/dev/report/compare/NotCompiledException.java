package dev.report.compare;

import java.nio.file.FileSystemException;

/** A project that was to be compared has no report yet. */
public final class NotCompiledException extends FileSystemException {

    private static final long serialVersionUID = 1;

    NotCompiledException(String project) {
        super(project);
    }
}
