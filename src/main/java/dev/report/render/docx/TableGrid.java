package dev.report.render.docx;

import dev.report.render.docx.WordPiece.Cell;
import dev.report.render.docx.WordPiece.Content;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The columns of a Word table. Blocks of one form have columns of their own; where they are set as one table, its grid has every
 * edge of any of them, and cells cover several of its columns.
 */
final class TableGrid {

    /**
     * A cell before it has its place.
     *
     * @param across how many of its block's columns it covers
     * @param down how many rows
     */
    record Square(int across, int down, Content content) {

        private static final Square NONE = new Square(1, 1, Content.NONE);

        /** A cell of one column and row. */
        static Square of(Content content) {
            return new Square(1, 1, content);
        }
    }

    private final List<Integer> edges;

    /** @param blocks the right edge of each column of each block, in twentieths of a point */
    TableGrid(List<int[]> blocks) {
        TreeSet<Integer> all = new TreeSet<>(List.of(0));
        blocks.forEach(block -> IntStream.of(block).forEach(all::add));
        this.edges = List.copyOf(all);
    }

    /** The right edges of columns of some widths, together as wide as a table. */
    static int[] edges(int width, double... shares) {
        double whole =
                IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).sum();
        int[] edges = new int[shares.length];
        double until = 0;
        for (int i = 0; i < shares.length; i++) {
            until += shares[i];
            edges[i] = (int) Math.round(width * until / whole);
        }
        return edges;
    }

    /** The widths of its columns. */
    List<Integer> columns() {
        return IntStream.range(1, edges.size())
                .mapToObj(i -> edges.get(i) - edges.get(i - 1))
                .toList();
    }

    /**
     * Sets the rows of one block.
     *
     * @param block the right edges of its columns
     * @param rows the cells that begin in each row
     */
    List<List<Cell>> rows(int[] block, List<List<Square>> rows) {
        Square[] above = new Square[block.length];
        int[] left = new int[block.length];
        List<List<Cell>> set = new ArrayList<>();
        for (List<Square> row : rows) {
            Iterator<Square> next = row.iterator();
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < block.length; column += above[column].across()) {
                boolean isBegun = left[column] > 0;
                if (!isBegun) {
                    above[column] = next.hasNext() ? next.next() : Square.NONE;
                    left[column] = above[column].down();
                }
                left[column]--;
                cells.add(cell(block, column, above[column], isBegun));
            }
            set.add(cells);
        }
        return set;
    }

    private Cell cell(int[] block, int column, Square square, boolean isBegun) {
        int from = column == 0 ? 0 : block[column - 1];
        int until = block[Math.min(column + square.across(), block.length) - 1];
        String merge = square.down() == 1 ? "" : isBegun ? "continue" : "restart";
        Content content = isBegun ? Content.NONE : square.content();
        return new Cell(edges.indexOf(until) - edges.indexOf(from), merge, until - from, content);
    }
}
