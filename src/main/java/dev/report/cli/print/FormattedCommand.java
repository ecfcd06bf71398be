package dev.report.cli.print;

import java.nio.file.Path;

/** A command that prints findings in a format of the caller's choice. */
public interface FormattedCommand {

    OutputFormat format();

    /** What the files in findings are relative to. */
    Path root();

    /** Is told when a fault ended the command, after it was printed. */
    default void failed(int code, String message) {}
}
