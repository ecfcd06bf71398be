package dev.report.read.raw;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One table of a submission: a CSV or JSON file, a worksheet or a document's table, read row by row. */
public final class RawTable {

    private final String file;
    private final String within;
    private final Cells cells;
    private final RowSource rows;

    public RawTable(String file, String within, Cells cells, RowSource rows) {
        this.file = file;
        this.within = within;
        this.cells = cells;
        this.rows = rows;
    }

    /** The file's path relative to the project, with {@code /}. */
    public String file() {
        return file;
    }

    /** {@code 表三!} for a worksheet of that name, empty for CSV and JSON. */
    public String within() {
        return within;
    }

    /** Whether the rows are already (unit, year, indicator, breakdown, value, note), in that order: so they are in JSON. */
    public boolean isKeyed() {
        return cells == Cells.KEYED;
    }

    /** Whether commas part the cells, so that an unquoted {@code 1,204} is two. */
    public boolean isPartedByCommas() {
        return cells == Cells.COMMAS;
    }

    /** Whether a row has all its cells, so that one with fewer than its header lacks some. */
    public boolean hasAllCells() {
        return cells == Cells.COMMAS || cells == Cells.LISTED;
    }

    public Cells cells() {
        return cells;
    }

    /**
     * The next row that is not wholly blank, or null at the end.
     *
     * <p>Errors: a fault in the data ends the table and is found in {@link RawFile#findings}.
     *
     * @throws IOException if the file cannot be read on
     */
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    /**
     * The rows from here on as far as they are plain, or null if they cannot be read so, or not yet.
     *
     * @param table what is known of them
     */
    public <B> @Nullable PlainRows<B> plain(PlainTable<B> table) {
        return rows.plain(table);
    }
}
