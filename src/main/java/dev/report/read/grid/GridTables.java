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
    private final Cells cells;
    private final Iterator<Named> tables;

    /** @param tables in the order of the document */
    private GridTables(String file, Cells cells, List<Named> tables) {
        this.file = file;
        this.cells = cells;
        this.tables = List.copyOf(tables).iterator();
    }

    /** The tables of a text document: its rows have all their cells. */
    public static GridTables ofDocument(String file, List<Named> tables) {
        return new GridTables(file, Cells.LISTED, tables);
    }

    /** The sheets of a workbook. */
    public static GridTables ofWorkbook(String file, List<Named> sheets) {
        return new GridTables(file, Cells.APART, sheets);
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
        return new RawTable(file, table.name() + "!", cells, () -> rows.hasNext() ? row(rows.next(), ++line[0]) : null);
    }

    private static RawRow row(GridRow row, int line) {
        return new RawRow(row.texts().toArray(String[]::new), line, RowPlaces.IN_SQUARES, row.merged());
    }

    @Override
    public void close() {
        // The file was read at once.
    }
}
