package dev.report.published.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is read by the lines around its cells, however a program draws them. */
class RuledTablesTest {

    private static final String[] ROWS = {"项目|自然人|企业|总计", "新收|12|3|15", "结转|0||1.5"};
    private static final List<String> READ = List.of(ROWS);

    @TempDir
    Path folder;

    private List<PdfPart.Table> tables(DrawnFile file) throws IOException {
        DrawnFile.ReadBack read = file.read(folder);
        assertThat(read.findings()).isEmpty();
        return read.parts().stream()
                .filter(PdfPart.Table.class::isInstance)
                .map(PdfPart.Table.class::cast)
                .toList();
    }

    private List<String> onlyTable(DrawnFile file) throws IOException {
        List<PdfPart.Table> tables = tables(file);
        assertThat(tables).hasSize(1);
        return DrawnFile.rows(tables.get(0));
    }

    @ParameterizedTest
    @EnumSource(Lines.class)
    void everyMannerOfLineMakesCells(Lines lines) throws IOException {
        assertThat(onlyTable(new DrawnFile().table(lines, 60, 100, ROWS))).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aRotatedPageIsReadAsItIsShown(int rotation) throws IOException {
        DrawnFile file = new DrawnFile().page(rotation);
        file.document.removePage(0);
        float width = file.page().getMediaBox().getWidth();
        switch (rotation) {
            case 90 ->
                file.turned(new Matrix(0, 1, -1, 0, width, 0))
                        .turned(Matrix.getTranslateInstance(0, width - DrawnFile.HEIGHT));
            case 180 -> file.turned(new Matrix(-1, 0, 0, -1, width, DrawnFile.HEIGHT));
            case 270 ->
                file.turned(new Matrix(0, -1, 1, 0, 0, DrawnFile.HEIGHT))
                        .turned(Matrix.getTranslateInstance(0, width - DrawnFile.HEIGHT));
            default -> {}
        }
        List<PdfPart.Table> tables = tables(file.table(Lines.STROKED, 60, 100, ROWS));

        assertThat(DrawnFile.rows(tables.get(0))).isEqualTo(READ);
        assertThat(tables.get(0).at().x()).isBetween(59.0, 61.0);
        assertThat(tables.get(0).at().y()).isBetween(99.0, 101.0);
    }

    /** A wide table may be set sideways on an upright page; its place is told as the page is shown. */
    @Test
    void aTableSetSidewaysIsRead() throws IOException {
        DrawnFile file = new DrawnFile().turned(new Matrix(0, 1, -1, 0, DrawnFile.HEIGHT, 0));
        List<PdfPart.Table> tables = tables(file.table(Lines.STROKED, 60, 300, ROWS));

        assertThat(DrawnFile.rows(tables.get(0))).isEqualTo(READ);
        assertThat(tables.get(0).at().x()).isBetween(299.0, 301.0);
        assertThat(tables.get(0).at().y())
                .isBetween(
                        DrawnFile.HEIGHT - 60 - 4 * DrawnFile.WIDTH - 1,
                        DrawnFile.HEIGHT - 60 - 4 * DrawnFile.WIDTH + 1);
    }

    @Test
    void aMissingLineMergesCells() throws IOException {
        DrawnFile file = new DrawnFile();
        Lines.STROKED.draw(file, 60, 100, 60 + 3 * DrawnFile.WIDTH, 100);
        Lines.STROKED.draw(file, 60 + DrawnFile.WIDTH, 120, 60 + 3 * DrawnFile.WIDTH, 120);
        Lines.STROKED.draw(file, 60, 140, 60 + 3 * DrawnFile.WIDTH, 140);
        Lines.STROKED.draw(file, 60, 100, 60, 140);
        Lines.STROKED.draw(file, 60 + DrawnFile.WIDTH, 100, 60 + DrawnFile.WIDTH, 140);
        Lines.STROKED.draw(file, 60 + 2 * DrawnFile.WIDTH, 120, 60 + 2 * DrawnFile.WIDTH, 140);
        Lines.STROKED.draw(file, 60 + 3 * DrawnFile.WIDTH, 100, 60 + 3 * DrawnFile.WIDTH, 140);
        file.words(63, 125, "项目")
                .words(140, 114, "申请人情况")
                .words(133, 134, "自然人")
                .words(203, 134, "企业");

        assertThat(onlyTable(file)).containsExactly("项目v2|申请人情况>2", "自然人|企业");
    }

    @Test
    void aTableThatIsOpenAtTheSidesIsClosedWhereItsLinesEnd() throws IOException {
        DrawnFile file = new DrawnFile();
        for (int row = 0; row <= 3; row++) {
            Lines.STROKED.draw(
                    file, 60, 100 + row * DrawnFile.ROW, 60 + 4 * DrawnFile.WIDTH, 100 + row * DrawnFile.ROW);
        }
        for (int column = 1; column < 4; column++) {
            Lines.STROKED.draw(file, 60 + column * DrawnFile.WIDTH, 100, 60 + column * DrawnFile.WIDTH, 160);
        }

        assertThat(onlyTable(file.cells(60, 100, ROWS))).isEqualTo(READ);
    }

    @Test
    void aLabelOnSeveralLinesIsOne() throws IOException {
        DrawnFile file = new DrawnFile().grid(Lines.STROKED, 60, 100, 2, 2);
        file.words(62, 109, "行政规范性文").words(62, 118, "件").words(133, 114, "15");
        file.words(62, 129, "Requests").words(62, 138, "received").words(133, 134, "7");

        assertThat(onlyTable(file)).containsExactly("行政规范性文件|15", "Requests received|7");
    }

    @ParameterizedTest
    @CsvSource({"up, 0 1 -1 0 78 -135", "down, 0 -1 1 0 72 -125"})
    void aLabelThatRunsUpOrDownIsRead(String way, String matrix) throws IOException {
        DrawnFile file = new DrawnFile().grid(Lines.STROKED, 60, 100, 2, 2);
        file.words(133, 114, "15").words(133, 134, "16").words(63, 114, "新收");
        String[] m = matrix.split(" ");
        file.words(
                new Matrix(
                        Float.parseFloat(m[0]),
                        Float.parseFloat(m[1]),
                        Float.parseFloat(m[2]),
                        Float.parseFloat(m[3]),
                        Float.parseFloat(m[4]),
                        DrawnFile.HEIGHT + Float.parseFloat(m[5])),
                8,
                "结");

        assertThat(onlyTable(file)).as(way).containsExactly("新收|15", "结|16");
    }

    @Test
    void aTableWithinAnotherIsReadByItself() throws IOException {
        DrawnFile file = new DrawnFile();
        Lines.STROKED.draw(file, 40, 80, 500, 80);
        Lines.STROKED.draw(file, 40, 300, 500, 300);
        Lines.STROKED.draw(file, 40, 80, 40, 300);
        Lines.STROKED.draw(file, 500, 80, 500, 300);
        Lines.STROKED.draw(file, 40, 200, 500, 200);

        List<PdfPart.Table> tables =
                tables(file.table(Lines.STROKED, 60, 100, ROWS).words(50, 230, "注"));

        assertThat(tables.stream().map(DrawnFile::rows)).contains(READ);
    }

    /** A frame around a page, a line under a title and a box for a stamp are no tables. */
    @Test
    void framesAndUnderlinesAreNoTables() throws IOException {
        DrawnFile file = new DrawnFile().words(60, 100, "示例县政府信息公开工作年度报告");
        Lines.STROKED.draw(file, 60, 104, 300, 104);
        Lines.STROKED.draw(file, 20, 20, 570, 20);
        Lines.STROKED.draw(file, 20, 820, 570, 820);
        Lines.STROKED.draw(file, 20, 20, 20, 820);
        Lines.STROKED.draw(file, 570, 20, 570, 820);

        assertThat(tables(file)).isEmpty();
    }

    @Test
    void everyCellKnowsItsPlace() throws IOException {
        PdfPart.Table table = tables(new DrawnFile().page(0).table(Lines.STROKED, 60, 100, ROWS))
                .get(0);

        assertThat(table.cells().get(5).text()).isEqualTo("12");
        assertThat(table.cells().get(5).at()).isEqualTo(new PdfPart.Spot(2, 130, 120));
    }

    /** Where a column is too narrow, a number is wrapped after as many digits as fit. */
    @Test
    void aNumberOnSeveralLinesIsOne() throws IOException {
        DrawnFile file = new DrawnFile().grid(Lines.STROKED, 60, 100, 1, 2);
        Lines.STROKED.draw(file, 155, 100, 155, 120);
        file.words(63, 114, "新收")
                .words(134, 106, 6, "12345")
                .words(134, 112, 6, "67890")
                .words(134, 118, 6, "12");

        assertThat(onlyTable(file)).containsExactly("新收|123456789012|");
    }

    @Test
    void twoNumbersInACellStayTwo() throws IOException {
        DrawnFile file = new DrawnFile().grid(Lines.STROKED, 60, 100, 1, 2);
        file.words(63, 114, "新收").words(134, 109, 8, "12").words(134, 118, 8, "34");

        assertThat(onlyTable(file)).containsExactly("新收|12 34");
    }

    /** A line that runs through a digit shows that the number is one, and wider than its cell; a line between digits shows nothing. */
    @Test
    void aNumberThatReachesOverALineIsWholeOrUnknown() throws IOException {
        DrawnFile file = new DrawnFile().grid(Lines.STROKED, 60, 100, 2, 3);
        file.words(63, 114, "新收").words(134, 114, 20, "1234567").words(63, 134, "结转");
        double digit = 0.555 * DrawnFile.SIZE;
        file.words(200 - 2 * digit, 134, "1234");
        List<String> rows = onlyTable(file);

        assertThat(rows.get(0)).isEqualTo("新收|1234567|");
        assertThat(rows.get(1)).isEqualTo("结转|12\uFFFD|34\uFFFD");
    }
}
