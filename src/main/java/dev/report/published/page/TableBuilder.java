package dev.report.published.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the cells of a table that come row by row with their spans, as in HTML.
 *
 * <p>Spans that do not add up are followed as far as they go, as a browser does; but no two cells cover the same square, and none
 * reaches beyond the last row.
 */
final class TableBuilder {

    /** More than any form has; what a damaged file claims beyond is not followed. */
    private static final int MOST_COLUMNS = 1_000;

    private final List<Block.Cell> cells = new ArrayList<>();
    private final List<Integer> coveredUntil = new ArrayList<>();
    private final Place at;
    private int row = -1;
    private int column;

    TableBuilder(Place at) {
        this.at = at;
    }

    /** Begins a row. */
    TableBuilder row() {
        row++;
        column = 0;
        return this;
    }

    /**
     * Puts a cell into the next square of the row that no cell covers.
     *
     * @param across how many columns it covers
     * @param down how many rows it covers
     */
    TableBuilder cell(String text, int across, int down, Place place) {
        while (isCovered(column)) {
            column++;
        }
        int height = Math.max(1, down);
        int width = 0;
        while (width < Math.max(1, Math.min(across, MOST_COLUMNS)) && !isCovered(column + width)) {
            cover(column + width, row + height);
            width++;
        }
        cells.add(new Block.Cell(text, row, column, width, height, place));
        column += width;
        return this;
    }

    /** Puts what continues the cell above into the next squares: that one covers them too. Without one above it is a blank cell. */
    TableBuilder continued(int across, Place place) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Block.Cell above = cells.get(i);
            if (above.column() == column && above.row() + above.down() == row) {
                cells.set(
                        i,
                        new Block.Cell(
                                above.text(), above.row(), column, above.across(), above.down() + 1, above.at()));
                column += Math.max(1, across);
                return this;
            }
        }
        return cell("", across, 1, place);
    }

    private boolean isCovered(int at) {
        return at < coveredUntil.size() && coveredUntil.get(at) > row;
    }

    private void cover(int at, int until) {
        while (coveredUntil.size() <= at) {
            coveredUntil.add(0);
        }
        coveredUntil.set(at, until);
    }

    Block.Table build() {
        return new Block.Table(
                cells.stream()
                        .map(cell -> new Block.Cell(
                                cell.text(),
                                cell.row(),
                                cell.column(),
                                cell.across(),
                                Math.min(cell.down(), row + 1 - cell.row()),
                                cell.at()))
                        .toList(),
                at);
    }
}
