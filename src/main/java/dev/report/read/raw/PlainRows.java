package dev.report.read.raw;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that are plain, read from the bytes of the file: no text is made of them.
 *
 * <p>A row that is not plain is left where it is: {@link RawTable#next} gives it, as it gives any row, and afterwards plain rows may go on.
 *
 * @param <B> what rows come to that were bound on another thread
 */
public interface PlainRows<B> extends PlainRow {

    /**
     * Goes to the next row, if it is plain and its words are known.
     *
     * @throws IOException if the file cannot be read on
     */
    boolean next() throws IOException;

    /**
     * The rows from here on that another thread has bound, as {@link #next} would give them one after the other; null if there are none.
     *
     * @throws IOException if the file cannot be read on
     */
    @Nullable
    Stretch<B> ahead() throws IOException;

    /** Goes on to the last row of what {@link #ahead} gave. */
    void pass(Stretch<B> rows);

    /** From now on no rows are bound on other threads. */
    void alone();

    /** Leaves the row at hand to {@link RawTable#next}. */
    void leave();

    /** The physical line of the row at hand; between rows that of the line before. */
    int line();

    /** Whether the row at hand names the unit that {@link #unit} was asked for last. */
    boolean isSameUnit();

    /** What stands in the field of the unit; empty without one. */
    String unit();

    /**
     * Takes words for known from now on: those that a row has which was read with care.
     *
     * @param number gives them their number, if they have none
     */
    void know(List<String> words, IntSupplier number);

    /** Shows the first and the last of the rows that were passed, each time when they end. */
    void watch(Consumer<Passed> watcher);

    /** Plain rows that were passed without a break. */
    interface Passed {

        /**
         * The first rows, at most so many.
         *
         * @param isAsciiEmpty whether a row that is nothing but ASCII comes without its texts
         */
        List<RawRow> first(int most, boolean isAsciiEmpty);

        /** The last rows, at most so many, likewise. */
        List<RawRow> last(int most, boolean isAsciiEmpty);
    }
}
