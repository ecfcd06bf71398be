package dev.report.published.pdf;

import java.util.List;

/** One part of the flow of a PDF file, in the order in which a reader meets it. */
public sealed interface PdfPart {

    Spot at();

    /**
     * Where something begins.
     *
     * @param page counted from 1
     * @param x the left edge in points from the page's left edge, as the page is shown
     * @param y the upper edge in points from the page's upper edge
     */
    record Spot(int page, double x, double y) {}

    /**
     * A heading or a paragraph, its lines joined.
     *
     * @param level that of a heading, 1 for a title; 0 for a paragraph
     */
    record Words(String text, int level, Spot at) implements PdfPart {}

    /** A picture. */
    record Picture(Spot at) implements PdfPart {}

    /**
     * A table, whole if it goes on over pages.
     *
     * @param cells row by row, each row from the left
     */
    record Table(List<Cell> cells, Spot at) implements PdfPart {
        public Table {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell. Rows and columns are counted from 0.
     *
     * @param across how many columns it covers
     * @param down how many rows it covers
     */
    record Cell(String text, int row, int column, int across, int down, Spot at) {}
}
