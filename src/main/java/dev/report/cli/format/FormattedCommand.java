package dev.report.cli.format;

import java.nio.file.Path;

/** A command that prints findings in a format of the caller's choice. */
public interface FormattedCommand {

    OutputFormat format();

    /** The folder that the files in findings are relative to. */
    Path root();

    /** How these files are called outside. */
    default FilePaths paths() {
        return new FilePaths(root(), "");
    }

    /** Is told when a fault ended the command, after it was printed. */
    default void failed(int code, String message) {}
}
