package dev.report.published.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that goes on over pages is one, whatever the end of a page cuts. */
class PageBreaksTest {

    private static final String HEAD = "项目|自然人|企业|总计";

    @TempDir
    Path folder;

    private List<List<String>> tables(DrawnFile file) throws IOException {
        return file.read(folder).tables();
    }

    @Test
    void aTableGoesOnWithoutItsHead() throws IOException {
        DrawnFile file = new DrawnFile()
                .table(Lines.STROKED, 60, 700, HEAD, "新收|12|3|15")
                .page(0)
                .table(Lines.STROKED, 60, 60, "结转|0|1|1");

        assertThat(tables(file)).containsExactly(List.of(HEAD, "新收|12|3|15", "结转|0|1|1"));
    }

    @Test
    void aRepeatedHeadIsReadOnce() throws IOException {
        DrawnFile file = new DrawnFile()
                .table(Lines.STROKED, 60, 700, HEAD, "新收|12|3|15")
                .page(0)
                .words(60, 40, "续表")
                .table(Lines.STROKED, 60, 60, HEAD, "结转|0|1|1");

        assertThat(tables(file)).containsExactly(List.of(HEAD, "新收|12|3|15", "结转|0|1|1"));
    }

    @Test
    void pageNumbersAndRunningHeadsDoNotPartATable() throws IOException {
        DrawnFile file = new DrawnFile()
                .words(60, 40, "示例县政府信息公开")
                .table(Lines.STROKED, 60, 700, HEAD, "新收|12|3|15")
                .words(290, 810, "— 1 —")
                .page(0)
                .words(60, 40, "示例县政府信息公开")
                .table(Lines.STROKED, 60, 60, "结转|0|1|1")
                .words(290, 810, "— 2 —");
        DrawnFile.ReadBack read = file.read(folder);

        assertThat(read.tables()).containsExactly(List.of(HEAD, "新收|12|3|15", "结转|0|1|1"));
        assertThat(read.words()).isEmpty();
    }

    @Test
    void aMergedCellGoesOnAsAnEmptyOne() throws IOException {
        DrawnFile file = merged(new DrawnFile(), 700, "三、办理结果", "（一）予以公开|20");
        merged(file.page(0), 60, "", "（二）部分公开|3");

        assertThat(tables(file)).containsExactly(List.of("三、办理结果v4|（一）予以公开|20", "其中|0", "（二）部分公开|3", "其中|0"));
    }

    /** A table of two rows with one cell at its left. */
    private static DrawnFile merged(DrawnFile file, double y, String label, String row) {
        for (int line = 0; line <= 2; line++) {
            double left = line == 1 ? 60 + DrawnFile.WIDTH : 60;
            Lines.STROKED.draw(
                    file, left, y + line * DrawnFile.ROW, 60 + 3 * DrawnFile.WIDTH, y + line * DrawnFile.ROW);
        }
        for (int column = 0; column <= 3; column++) {
            Lines.STROKED.draw(file, 60 + column * DrawnFile.WIDTH, y, 60 + column * DrawnFile.WIDTH, y + 40);
        }
        return file.words(62, y + 14, label).cells(60 + DrawnFile.WIDTH, y, row, "其中|0");
    }

    /** The words of a row may go on over the page; its figures are on one of both. */
    @Test
    void aRowThatIsCutIsOne() throws IOException {
        DrawnFile file = new DrawnFile()
                .table(Lines.STROKED, 60, 700, HEAD, "要求行政机关|12|3|15")
                .page(0)
                .table(Lines.STROKED, 60, 60, "确认信息|||", "结转|0|1|1");

        assertThat(tables(file)).containsExactly(List.of(HEAD, "要求行政机关确认信息|12|3|15", "结转|0|1|1"));
    }

    @Test
    void aRowWithoutFiguresUnderAShortLabelStaysARow() throws IOException {
        DrawnFile file = new DrawnFile()
                .table(Lines.STROKED, 60, 700, HEAD, "新收|12|3|15")
                .page(0)
                .table(Lines.STROKED, 60, 60, "结转|||");

        assertThat(tables(file)).containsExactly(List.of(HEAD, "新收|12|3|15", "结转|||"));
    }

    @Test
    void aBlankFigureAtTheTopOfAPageStaysBlank() throws IOException {
        DrawnFile file =
                new DrawnFile().table(Lines.STROKED, 60, 700, HEAD).page(0).table(Lines.STROKED, 60, 60, "结转||1|1");

        assertThat(tables(file)).containsExactly(List.of(HEAD, "结转||1|1"));
    }

    @Test
    void wordsBetweenTwoTablesKeepThemApart() throws IOException {
        DrawnFile file = new DrawnFile()
                .table(Lines.STROKED, 60, 700, HEAD, "新收|12|3|15")
                .page(0)
                .words(60, 100, "四、政府信息公开行政复议、行政诉讼情况")
                .table(Lines.STROKED, 60, 120, HEAD, "结转|0|1|1");

        assertThat(tables(file)).hasSize(2);
    }

    @Test
    void aTableOfOtherColumnsIsAnother() throws IOException {
        DrawnFile file = new DrawnFile()
                .table(Lines.STROKED, 60, 700, HEAD, "新收|12|3|15")
                .page(0)
                .table(Lines.STROKED, 60, 60, "维持|纠正|其他|未结|总计", "1|2|3|4|10");

        assertThat(tables(file)).hasSize(2);
    }
}
