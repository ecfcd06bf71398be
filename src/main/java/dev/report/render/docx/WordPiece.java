package dev.report.render.docx;

import java.util.List;

/** A paragraph or a table of a Word document. */
public sealed interface WordPiece {

    /** The piece's name for templates: {@code paragraph} or {@code table}. */
    String kind();

    /**
     * A paragraph.
     *
     * @param style the id of its style
     * @param list the id of the list that it is an item of; 0 for none
     * @param kept whether it stays on the page of what follows
     */
    record Paragraph(String style, int list, List<WordRun> runs, boolean kept) implements WordPiece {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /**
     * A table.
     *
     * @param title its name for readers who cannot see it
     * @param look how it is set: {@code form}, {@code dense}, {@code wide}, {@code units}, {@code grid} or {@code chart}
     * @param columns the widths of the columns of its grid, in twentieths of a point
     */
    record Table(String title, String look, List<Integer> columns, List<Row> rows) implements WordPiece {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public String kind() {
            return "table";
        }

        /** Its width in twentieths of a point. */
        public int width() {
            return columns.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A row.
     *
     * @param head whether it is repeated on each page that the table goes on
     * @param kept whether it stays on the page of the next row
     */
    record Row(boolean head, boolean kept, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param across how many columns of the grid it covers
     * @param merge {@code restart} if the cells below belong to it, {@code continue} if it belongs to the one above, else empty
     * @param width in twentieths of a point
     */
    record Cell(int across, String merge, int width, Content content) {}

    /**
     * What a cell shows.
     *
     * @param align {@code left}, {@code center} or {@code right}
     * @param downwards whether it is written from the top down
     */
    record Content(String align, boolean downwards, List<WordRun> runs, Bar bar) {

        /** What a cell shows that has nothing to show. */
        static final Content NONE = new Content("center", false, List.of(), Bar.NONE);

        public Content {
            runs = List.copyOf(runs);
        }

        /** Text alone. */
        Content(String align, WordRun run) {
            this(align, false, List.of(run), Bar.NONE);
        }
    }

    /**
     * A bar of a picture.
     *
     * @param tone {@code dark}, {@code light}, {@code none} for a bar of no length, or empty for a cell of text
     * @param rest how much of the cell's width it leaves free, in twentieths of a point
     */
    record Bar(String tone, int rest) {

        /** No bar: a cell of text. */
        static final Bar NONE = new Bar("", 0);
    }
}
