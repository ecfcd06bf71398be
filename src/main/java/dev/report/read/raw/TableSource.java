package dev.report.read.raw;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yields the tables of one open file one after the other. */
public interface TableSource extends Closeable {

    /** The next table, or null at the end. */
    @Nullable
    RawTable next() throws IOException;

    /**
     * About how many bytes are held for rows that are read only when they are wanted; 0 if reading a row takes work that is better done
     * ahead.
     */
    default int held() {
        return 0;
    }

    /** All bytes of the file, if they are in memory. */
    default Optional<byte[]> content() {
        return Optional.empty();
    }
}
