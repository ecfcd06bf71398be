package dev.report.published.ruled;

import dev.report.published.ink.Box;
import dev.report.published.ink.PageInk;
import java.util.List;

/**
 * A table, or the part of one that is on one page.
 *
 * @param box where it is on the page as it is read
 * @param edges where its columns begin and the last one ends, from its left edge
 * @param cells row by row, each row from the left
 */
public record TablePiece(PageInk page, Box box, List<Double> edges, List<PieceCell> cells) {

    public TablePiece {
        edges = List.copyOf(edges);
        cells = List.copyOf(cells);
    }

    /**
     * A cell with its text. Rows and columns are counted from 0.
     *
     * @param box where it is on the page as it is read
     * @param room what its words leave free in it
     */
    public record PieceCell(
            String text, int row, int column, int down, int across, PageInk page, Box box, CellText.Room room) {

        /** The first row after it. */
        public int end() {
            return row + down;
        }

        public PieceCell at(int newRow, int rows) {
            return new PieceCell(text, newRow, column, rows, across, page, box, room);
        }

        public PieceCell in(int newColumn, int columns) {
            return new PieceCell(text, row, newColumn, down, columns, page, box, room);
        }

        public PieceCell saying(String words, CellText.Room left) {
            return new PieceCell(words, row, column, down, across, page, box, left);
        }

        /** Whether two cells of the parts of one table are in the same columns. */
        public boolean isInColumnsOf(PieceCell other) {
            return column == other.column && across == other.across;
        }
    }

    public int rows() {
        return cells.stream().mapToInt(PieceCell::end).max().orElse(0);
    }

    public TablePiece with(List<PieceCell> others) {
        return new TablePiece(page, box, edges, others);
    }

    /** The cells that begin in a row. */
    public List<PieceCell> row(int row) {
        return cells.stream().filter(cell -> cell.row() == row).toList();
    }

    /** The cells that reach into the last row. */
    public List<PieceCell> lastRow() {
        int rows = rows();
        return cells.stream().filter(cell -> cell.end() == rows).toList();
    }
}
