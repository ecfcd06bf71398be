package dev.report.published.ruled;

import dev.report.published.ruled.TablePiece.PieceCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts the columns of two parts of a table alike. A part may hold only rows in which cells of several columns are merged, and shows fewer.
 *
 * @param above the part on the page before, its columns counted anew
 */
public record ColumnFit(TablePiece above, TablePiece below) {

    private static final double SAME = 4;

    /** Whether both parts are as wide, and all columns of one are in the other. */
    public static boolean fits(TablePiece above, TablePiece below) {
        List<Double> one = above.edges();
        List<Double> two = below.edges();
        return isNear(one.get(one.size() - 1), two.get(two.size() - 1)) && (isWithin(one, two) || isWithin(two, one));
    }

    public static ColumnFit of(TablePiece above, TablePiece below) {
        List<Double> edges = new ArrayList<>();
        Stream.concat(above.edges().stream(), below.edges().stream()).sorted().forEach(edge -> {
            if (edges.isEmpty() || !isNear(edges.get(edges.size() - 1), edge)) {
                edges.add(edge);
            }
        });
        return new ColumnFit(counted(above, edges), counted(below, edges));
    }

    private static TablePiece counted(TablePiece piece, List<Double> edges) {
        List<PieceCell> cells = new ArrayList<>();
        for (PieceCell cell : piece.cells()) {
            int column = nearest(edges, piece.edges().get(cell.column()));
            int end = nearest(edges, piece.edges().get(cell.column() + cell.across()));
            cells.add(cell.in(column, end - column));
        }
        return new TablePiece(piece.page(), piece.box(), edges, cells);
    }

    private static boolean isWithin(List<Double> few, List<Double> many) {
        return few.stream().allMatch(edge -> many.stream().anyMatch(other -> isNear(edge, other)));
    }

    private static int nearest(List<Double> edges, double place) {
        int nearest = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - place) < Math.abs(edges.get(nearest) - place)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static boolean isNear(double one, double two) {
        return Math.abs(one - two) <= SAME;
    }
}
