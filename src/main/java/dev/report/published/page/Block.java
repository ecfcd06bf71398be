package dev.report.published.page;

import java.util.List;
import java.util.TreeSet;

/** One part of a document's flow, in the order in which a reader meets it. */
public sealed interface Block {

    Place at();

    /**
     * A heading, as far as the document marks it as one.
     *
     * @param level 1 for the document's title; its number is part of the text
     */
    record Heading(int level, String text, Place at) implements Block {}

    /** A paragraph or an item of a list: one run of text without line breaks. */
    record Paragraph(String text, Place at) implements Block {}

    /**
     * A picture, which may be that of a table.
     *
     * @param words what it says for those who do not see it, or its file's name; may be empty
     */
    record Picture(String words, Place at) implements Block {}

    /**
     * A table of data; one that only lays out a page is none.
     *
     * @param name what the document calls it, e.g. the name of a sheet; mostly empty
     * @param cells row by row, each row from the left
     */
    record Table(String name, List<Cell> cells, Place at) implements Block {

        /** A table without a name. */
        public Table(List<Cell> cells, Place at) {
            this("", cells, at);
        }

        public Table {
            cells = List.copyOf(cells);
        }

        public int rows() {
            return cells.stream()
                    .mapToInt(cell -> cell.row() + cell.down())
                    .max()
                    .orElse(0);
        }

        /** The widest row's squares. */
        public int columns() {
            return cells.stream()
                    .mapToInt(cell -> cell.column() + cell.across())
                    .max()
                    .orElse(0);
        }

        /** The rows that a cell begins in, in order. */
        public List<Integer> filledRows() {
            TreeSet<Integer> rows = new TreeSet<>();
            cells.forEach(cell -> rows.add(cell.row()));
            return List.copyOf(rows);
        }
    }

    /**
     * One cell of a table. It covers a rectangle of squares; rows and columns are counted from 0.
     *
     * @param text its words on one line; empty for a blank cell
     * @param across how many columns it covers
     * @param down how many rows it covers
     */
    record Cell(String text, int row, int column, int across, int down, Place at) {}
}
