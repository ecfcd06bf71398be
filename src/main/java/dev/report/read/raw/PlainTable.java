package dev.report.read.raw;

import org.jspecify.annotations.Nullable;

/**
 * What a reader must know of a table to take its plain rows by their bytes.
 *
 * @param <B> what rows come to that were bound beside the thread that binds the table
 */
public interface PlainTable<B> {

    /** What a plain row looks like. */
    PlainShape shape();

    /** The words that rows of this shape had before. */
    KnownWords<?> known();

    /** Who binds the rows of a part of the file on another thread, by what is known now. */
    Beside<B> beside();

    /**
     * Binds rows on another thread.
     *
     * @param known the words that are known to it; nobody adds to them
     */
    record Beside<B>(KnownWords<?> known, Binder<B> binder) {}

    /** Binds the rows of one unit that follow each other. */
    interface Binder<B> {

        /**
         * Takes a row.
         *
         * @param line its line, counted from the first of these rows, which is 1
         * @return whether it can be taken together with the rows before
         */
        boolean take(PlainRow row, int line);

        /** What the rows came to that were taken since this was asked for last; null for too few. */
        @Nullable
        B end();
    }
}
