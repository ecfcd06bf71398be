package dev.report.read.grid;

import dev.report.read.raw.Cells;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.RowPlaces;
import dev.report.read.raw.TableSource;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a document that was read at once; a place is named as in a sheet: {@code 表2!C5} is the third cell of the fifth row. */
public final class GridTables implements TableSource {

    private final String file;
    private final Iterator<Named> tables;

    /** @param tables in the order of the document */
    public GridTables(String file, List<Named> tables) {
        this.file = file;
        this.tables = List.copyOf(tables).iterator();
    }

    /**
     * A table and what places in it are called by.
     *
     * @param name the sheet's name, or {@code 表2} for the second table of a document
     * @param rows its rows; rows and columns are counted from the first
     */
    public record Named(String name, List<GridRow> rows) {}

    @Override
    public @Nullable RawTable next() {
        if (!tables.hasNext()) {
            return null;
        }
        Named table = tables.next();
        Iterator<GridRow> rows = table.rows().iterator();
        int[] line = {0};
        return new RawTable(
                file, table.name() + "!", Cells.APART, () -> rows.hasNext() ? row(rows.next(), ++line[0]) : null);
    }

    private static RawRow row(GridRow row, int line) {
        return new RawRow(row.texts().toArray(String[]::new), line, RowPlaces.IN_SQUARES, row.merged());
    }

    @Override
    public void close() {
        // The file was read at once.
    }
}
