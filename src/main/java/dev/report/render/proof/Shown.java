package dev.report.render.proof;

import java.util.List;

/**
 * What a reader finds in a finished document.
 *
 * @param namesFigures whether the document keeps, out of sight, which figure a cell shows
 * @param cells the cells of its tables, in order, those of heads and labels too
 * @param text all its text, in order
 */
public record Shown(boolean namesFigures, List<Cell> cells, String text) {

    /** What is found in a document that could not be made. */
    public static final Shown NOTHING = new Shown(false, List.of(), "");

    public Shown {
        cells = List.copyOf(cells);
    }

    /**
     * A cell of a table.
     *
     * @param figure the id of the figure it shows; empty if it shows none, or the format keeps no ids
     * @param text its text
     */
    public record Cell(String figure, String text) {}
}
