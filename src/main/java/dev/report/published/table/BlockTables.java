package dev.report.published.table;

import dev.report.published.page.Block;
import dev.report.published.page.Place;
import dev.report.read.raw.CellRange;
import dev.report.read.raw.Cells;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.RowPlaces;
import dev.report.read.raw.TableSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a published document as the rows of sheets, so that they are bound like any submission.
 *
 * <p>Shape: a merged cell is in its first square; the other squares that it covers are blank. A place is {@code 表2!C5}, the third
 * cell of the fifth row of the second table; in a format that is read by lines it is the line and the character.
 */
final class BlockTables implements TableSource {

    private final String file;
    private final boolean isReadByLines;
    private final Iterator<ReadTable> tables;

    BlockTables(String file, boolean isReadByLines, List<ReadTable> tables) {
        this.file = file;
        this.isReadByLines = isReadByLines;
        this.tables = List.copyOf(tables).iterator();
    }

    @Override
    public @Nullable RawTable next() {
        if (!tables.hasNext()) {
            return null;
        }
        ReadTable table = tables.next();
        Iterator<RawRow> rows = rows(table.table()).iterator();
        return new RawTable(
                file, isReadByLines ? "" : table.name() + "!", Cells.APART, () -> rows.hasNext() ? rows.next() : null);
    }

    private List<RawRow> rows(Block.Table table) {
        int width = table.columns();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(new Row(width));
        }
        for (Block.Cell cell : table.cells()) {
            rows.get(cell.row()).texts[cell.column()] = cell.text();
            for (int below = 0; below < cell.down(); below++) {
                Row row = rows.get(cell.row() + below);
                for (int right = 0; right < cell.across(); right++) {
                    row.places[cell.column() + right] = cell.at();
                }
                if (cell.across() > 1 || cell.down() > 1) {
                    row.merged.add(range(cell));
                }
            }
        }
        List<RawRow> raw = new ArrayList<>();
        for (Row row : rows) {
            raw.add(row.raw(raw.size() + 1, isReadByLines));
        }
        return raw;
    }

    private static CellRange range(Block.Cell cell) {
        return new CellRange(
                cell.row() + 1, cell.column(), cell.row() + cell.down(), cell.column() + cell.across() - 1);
    }

    /** A row that is being laid out. */
    private static final class Row {
        private final String[] texts;
        private final Place[] places;
        private final List<CellRange> merged = new ArrayList<>();

        Row(int width) {
            texts = new String[width];
            places = new Place[width];
            Arrays.fill(texts, "");
            Arrays.fill(places, Place.NONE);
        }

        RawRow raw(int number, boolean isReadByLines) {
            return new RawRow(texts, number, isReadByLines ? new InSource(places) : RowPlaces.IN_SQUARES, merged);
        }
    }

    /** Places in the source. */
    private record InSource(Place[] places) implements RowPlaces {
        @Override
        public int line(RawRow row, int field) {
            return field < places.length ? places[field].line() : 0;
        }

        @Override
        public int column(int field) {
            return field < places.length ? places[field].column() : 0;
        }
    }

    @Override
    public void close() {
        // The document was read at once.
    }
}
