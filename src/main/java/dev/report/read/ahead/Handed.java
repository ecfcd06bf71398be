package dev.report.read.ahead;

import dev.report.discover.SubmissionFolder;
import dev.report.finding.Finding;
import dev.report.read.raw.Cells;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.List;

/**
 * What the reading thread hands over, in this order: the folder, then each file, either open, or as its tables with their rows, and its
 * end.
 */
sealed interface Handed
        permits Handed.Folder, Handed.Opened, Handed.Ready, Handed.Table, Handed.Row, Handed.Closed, Handed.Failed {

    /** Whether this is the first item of the file of a name. */
    default boolean begins(String file) {
        return this instanceof Opened opened && opened.name().equals(file)
                || this instanceof Ready ready && ready.name().equals(file);
    }

    /** Nobody wants this item. */
    default void close() throws IOException {
        if (this instanceof Ready ready) {
            ready.file().close();
        }
    }

    /** What was found to be read. */
    record Folder(SubmissionFolder folder) implements Handed {}

    /** A file of this name begins. */
    record Opened(String name) implements Handed {}

    /** A file of this name that is open: its rows are read where they are wanted. */
    record Ready(String name, RawFile file) implements Handed {}

    /** A table begins; its rows follow. */
    record Table(String file, String within, Cells cells) implements Handed {}

    /** The next row of the table. */
    record Row(RawRow row) implements Handed {}

    /**
     * The file has ended.
     *
     * @param findings its faults
     */
    record Closed(List<Finding> findings) implements Handed {}

    /**
     * Reading had to be given up.
     *
     * @param cause an {@link IOException}, or a fault of the program
     */
    record Failed(Throwable cause) implements Handed {}
}
