package dev.report.read.raw;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Yields the tables of one open file one after the other. */
public interface TableSource extends Closeable {

    /** The next table, or null at the end. */
    @Nullable
    RawTable next() throws IOException;
}
