package dev.report.read.raw;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Yields the rows of one table one after the other, blank ones included. */
public interface RowSource {

    /** The next row, or null at the end. */
    @Nullable
    RawRow next() throws IOException;

    /** The rows from here on as far as they are plain, or null if they cannot be read so. */
    default <B> @Nullable PlainRows<B> plain(PlainTable<B> table) {
        return null;
    }
}
