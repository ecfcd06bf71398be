package dev.report.bind.layout;

import dev.report.bind.table.TableContext;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.Optional;

/** One way to lay out figures in a table (版式). */
@FunctionalInterface
interface Layout {

    /**
     * Starts to bind where a row is the first of this layout: its header, or where it has none its first line of figures.
     *
     * @return empty if the row is none; nothing was read beyond it
     */
    Optional<Block> tryStart(RawRow row, TableContext table) throws IOException;

    /** The rows under such a row. */
    @FunctionalInterface
    interface Block {

        /**
         * Binds them, up to one that may begin another table.
         *
         * @return whether there was one with figures
         */
        boolean bind() throws IOException;
    }
}
