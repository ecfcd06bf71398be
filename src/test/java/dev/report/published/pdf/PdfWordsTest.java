package dev.report.published.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines become the paragraphs and headings that a reader sees. */
class PdfWordsTest {

    private static final String FULL = "政府信息制作时同步明确公开属性公开前完成保密审查已公开的信息按季度清理更新逐条";

    @TempDir
    Path folder;

    private List<String> words(DrawnFile file) throws IOException {
        return file.read(folder).words();
    }

    @Test
    void linesOfAParagraphAreJoinedWithoutABlankInChinese() throws IOException {
        DrawnFile file = new DrawnFile()
                .words(80, 100, FULL.substring(0, FULL.length() - 2))
                .words(60, 116, FULL)
                .words(60, 132, "办结40件。")
                .words(80, 148, "另起一段。");

        assertThat(words(file)).containsExactly(FULL.substring(0, FULL.length() - 2) + FULL + "办结40件。", "另起一段。");
    }

    @Test
    void aNumberAtALinesEndGoesOnInChinese() throws IOException {
        DrawnFile file = new DrawnFile().words(60, 100, FULL + "11").words(60, 116, "3件");

        assertThat(words(file)).containsExactly(FULL + "113件");
    }

    @Test
    void latinWordsKeepTheirBlanks() throws IOException {
        DrawnFile file = new DrawnFile()
                .font(new PDType1Font(Standard14Fonts.FontName.HELVETICA))
                .words(60, 100, "The components of the department received requests in the fiscal year")
                .words(60, 114, "2023 and processed more than in the year before, among them re-")
                .words(60, 128, "opened requests.");

        assertThat(words(file))
                .containsExactly(
                        "The components of the department received requests in the fiscal year 2023 and processed more "
                                + "than in the year before, among them re-opened requests.");
    }

    @Test
    void aParagraphGoesOnOverThePage() throws IOException {
        DrawnFile file = new DrawnFile()
                .words(80, 780, FULL.substring(0, FULL.length() - 2))
                .words(290, 815, "— 1 —")
                .page(0)
                .words(60, 80, "清理更新。")
                .words(290, 815, "— 2 —");

        assertThat(words(file)).containsExactly(FULL.substring(0, FULL.length() - 2) + "清理更新。");
    }

    @Test
    void headingsAreToldByTheirNumbersOrTheirSize() throws IOException {
        DrawnFile file = new DrawnFile()
                .words(180, 60, 16, "示例县年度报告")
                .words(60, 100, "一、总体情况")
                .words(60, 116, "（一）主动公开")
                .words(60, 132, FULL)
                .words(60, 148, "一、二项合计。");

        assertThat(words(file)).containsExactly("1 示例县年度报告", "2 一、总体情况", "3 （一）主动公开", FULL + "一、二项合计。");
    }

    @Test
    void watermarksAreNoText() throws IOException {
        DrawnFile file = new DrawnFile().words(60, 100, "办结40件。");
        file.words(new Matrix(0.7f, 0.7f, -0.7f, 0.7f, 200, 300), 80, "草稿").words(100, 500, 90, "草稿");

        assertThat(words(file)).containsExactly("办结40件。");
    }

    /** Programs imitate a bold face by drawing a word twice, all but at the same place. */
    @Test
    void whatIsDrawnTwiceIsReadOnce() throws IOException {
        DrawnFile file = new DrawnFile().words(60, 100, "办结11件。").words(60.3, 100, "办结11件。");

        assertThat(words(file)).containsExactly("办结11件。");
    }
}
