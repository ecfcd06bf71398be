package dev.report.render.docx;

import dev.report.compose.Picture;
import dev.report.render.docx.TableGrid.Square;
import dev.report.render.docx.WordPiece.Bar;
import dev.report.render.docx.WordPiece.Content;
import java.util.ArrayList;
import java.util.List;

/** Sets a picture as a table of labels, bars and figures; a bar is the shade of a paragraph, which ends where the bar does. */
final class ChartTable {

    private static final double HUNDRED = 100;

    private final Picture picture;
    private final int[] edges;
    private final ControlTags tags;

    /** @param width of the text, in twentieths of a point */
    ChartTable(Picture picture, int width, ControlTags tags) {
        this.picture = picture;
        this.edges = picture.series().isEmpty()
                ? TableGrid.edges(width, 24, 58, 18)
                : TableGrid.edges(width, 24, 12, 46, 18);
        this.tags = tags;
    }

    WordPiece piece() {
        TableGrid grid = new TableGrid(List.of(edges));
        List<List<Square>> squares = new ArrayList<>();
        for (Picture.Group group : picture.groups()) {
            for (int i = 0; i < group.bars().size(); i++) {
                squares.add(row(group, i));
            }
        }
        List<WordPiece.Row> rows = new ArrayList<>();
        grid.rows(edges, squares)
                .forEach(cells -> rows.add(new WordPiece.Row(false, rows.size() < squares.size() - 1, cells)));
        return new WordPiece.Table(picture.title(), "chart", grid.columns(), rows);
    }

    private List<Square> row(Picture.Group group, int number) {
        List<Square> squares = new ArrayList<>();
        if (number == 0) {
            squares.add(new Square(1, group.bars().size(), new Content("left", WordRun.of(group.label()))));
        }
        if (!picture.series().isEmpty()) {
            squares.add(
                    Square.of(new Content("left", WordRun.of(picture.series().get(number)))));
        }
        Picture.Bar bar = group.bars().get(number);
        boolean isLast = number == group.bars().size() - 1;
        squares.add(Square.of(new Content("left", false, List.of(), bar(bar.width(), isLast ? "dark" : "light"))));
        squares.add(Square.of(new Content("right", WordRun.figure(bar.text(), tags.of(bar.figure()), 100))));
        return squares;
    }

    private Bar bar(String percent, String tone) {
        int room = edges[edges.length - 2] - edges[edges.length - 3];
        int rest = (int) Math.round(room * (HUNDRED - Double.parseDouble(percent)) / HUNDRED);
        return new Bar(percent.equals("0") ? "none" : tone, rest);
    }
}
