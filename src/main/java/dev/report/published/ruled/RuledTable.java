package dev.report.published.ruled;

import dev.report.published.ink.Box;
import java.util.List;

/**
 * A table as its lines draw it.
 *
 * @param edges where its columns begin and the last one ends, from its left edge
 * @param cells row by row, each row from the left
 * @param isRegular whether the lines part it into rectangles
 * @param isCut whether a line closes it at one side only, so that the other may be cut off
 */
record RuledTable(Box box, List<Double> edges, List<RuledCell> cells, boolean isRegular, boolean isCut) {

    /** A rectangle between lines. Rows and columns are counted from 0. */
    record RuledCell(int row, int column, int down, int across, Box box) {}
}
