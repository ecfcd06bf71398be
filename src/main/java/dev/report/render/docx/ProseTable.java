package dev.report.render.docx;

import dev.report.prose.Prose;
import dev.report.prose.Prose.Inline;
import dev.report.render.docx.TableGrid.Square;
import dev.report.render.docx.WordPiece.Bar;
import dev.report.render.docx.WordPiece.Content;
import java.util.ArrayList;
import java.util.List;

/** Sets a table of the clerk's own: columns as wide as their words ask for. */
final class ProseTable {

    private static final double NARROWEST = 4;
    private static final double WIDEST = 24;

    private final RunMaker runs;

    ProseTable(RunMaker runs) {
        this.runs = runs;
    }

    /**
     * The table.
     *
     * @param title its name for readers who cannot see it
     * @param width of the text, in twentieths of a point
     */
    WordPiece of(Prose.Grid grid, String title, int width) {
        List<List<List<WordRun>>> rows = new ArrayList<>();
        rows.add(cells(grid.head()));
        grid.rows().forEach(row -> rows.add(cells(row)));
        int[] edges = TableGrid.edges(width, shares(rows, grid.head().size()));
        TableGrid columns = new TableGrid(List.of(edges));
        List<List<Square>> squares = new ArrayList<>();
        rows.forEach(row -> squares.add(squares(row, grid.columns(), squares.isEmpty())));
        List<WordPiece.Row> set = new ArrayList<>();
        columns.rows(edges, squares)
                .forEach(cells -> set.add(new WordPiece.Row(set.isEmpty(), set.size() < rows.size() - 1, cells)));
        return new WordPiece.Table(title, "grid", columns.columns(), set);
    }

    private List<List<WordRun>> cells(List<List<Inline>> row) {
        return row.stream().map(runs::of).toList();
    }

    private static double[] shares(List<List<List<WordRun>>> rows, int columns) {
        double[] shares = new double[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            shares[i] = rows.stream()
                    .filter(row -> column < row.size())
                    .mapToDouble(row -> Math.min(WIDEST, Math.max(NARROWEST, length(row.get(column)))))
                    .max()
                    .orElse(NARROWEST);
        }
        return shares;
    }

    private static int length(List<WordRun> cell) {
        return 1 + cell.stream().mapToInt(run -> run.text().length()).sum();
    }

    private static List<Square> squares(List<List<WordRun>> row, List<String> columns, boolean isHead) {
        List<Square> squares = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String column = i < columns.size() ? columns.get(i).split(" ")[0] : "left";
            squares.add(Square.of(new Content(isHead ? "center" : column, false, row.get(i), Bar.NONE)));
        }
        return squares;
    }
}
