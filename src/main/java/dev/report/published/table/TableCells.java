package dev.report.published.table;

import dev.report.model.FigureTable;
import dev.report.model.SourceLocation;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import java.util.List;
import java.util.Optional;

/** Names the places of cells, and finds the cell that a place names. */
public final class TableCells {

    private TableCells() {}

    public static Optional<Block.Cell> at(PublishedDocument document, List<ReadTable> tables, SourceLocation at) {
        for (ReadTable table : tables) {
            for (Block.Cell cell : table.table().cells()) {
                if (place(document, table, cell).equals(at)) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /** What findings call a cell of a table. */
    public static SourceLocation place(PublishedDocument document, ReadTable table, Block.Cell cell) {
        if (document.about().format().isReadByLines()) {
            return SourceLocation.of(
                    document.file(), cell.at().line(), cell.at().column());
        }
        int row = cell.row() + 1;
        int column = cell.column() + 1;
        return new SourceLocation(
                document.file(), row, column, table.name() + "!" + FigureTable.columnName(column) + row);
    }
}
