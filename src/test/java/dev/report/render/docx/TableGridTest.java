package dev.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.render.docx.TableGrid.Square;
import dev.report.render.docx.WordPiece.Cell;
import dev.report.render.docx.WordPiece.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableGridTest {

    private static Square square(int across, int down, String text) {
        return new Square(across, down, new Content("left", WordRun.of(text)));
    }

    private static String show(Cell cell) {
        String text = cell.content().runs().isEmpty()
                ? ""
                : cell.content().runs().get(0).text();
        return text + ":" + cell.across() + cell.merge() + ":" + cell.width();
    }

    private static List<List<String>> shown(List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(TableGridTest::show).toList())
                .toList();
    }

    @Test
    void cellOverTwoRowsIsContinuedInTheSecond() {
        int[] edges = TableGrid.edges(300, 1, 1, 1);
        TableGrid grid = new TableGrid(List.of(edges));

        List<List<Cell>> rows = grid.rows(
                edges,
                List.of(List.of(square(1, 2, "a"), square(2, 1, "b")), List.of(square(1, 1, "c"), square(1, 1, "d"))));

        assertThat(grid.columns()).containsExactly(100, 100, 100);
        assertThat(shown(rows))
                .containsExactly(List.of("a:1restart:100", "b:2:200"), List.of(":1continue:100", "c:1:100", "d:1:100"));
    }

    @Test
    void blocksUnderEachOtherShareTheEdgesOfAll() {
        int[] two = TableGrid.edges(300, 1, 1);
        int[] three = TableGrid.edges(300, 1, 1, 1);
        TableGrid grid = new TableGrid(List.of(two, three));

        assertThat(grid.columns()).containsExactly(100, 50, 50, 100);
        assertThat(shown(grid.rows(two, List.of(List.of(square(1, 1, "a"), square(1, 1, "b"))))))
                .containsExactly(List.of("a:2:150", "b:2:150"));
        assertThat(shown(grid.rows(three, List.of(List.of(square(1, 1, "c"), square(1, 1, "d"), square(1, 1, "e"))))))
                .containsExactly(List.of("c:1:100", "d:2:100", "e:1:100"));
    }

    @Test
    void rowWithoutAllItsCellsIsFilledUp() {
        int[] edges = TableGrid.edges(200, 1, 1);

        assertThat(shown(new TableGrid(List.of(edges)).rows(edges, List.of(List.of(square(1, 1, "a"))))))
                .containsExactly(List.of("a:1:100", ":1:100"));
    }
}
