package dev.report.published.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.render.PdfTestPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags tell what lines do not: tables without lines, the level of headings, where a paragraph ends. */
class TaggedPdfTest {

    private static final String TABLE =
            """
            <table><thead><tr><th rowspan="2">项目</th><th colspan="3">申请人情况</th></tr>
            <tr><th>自然人</th><th>企业</th><th>总计</th></tr></thead><tbody>
            <tr><th>新收</th><td>12</td><td>3</td><td>15</td></tr>
            <tr><th>结转</th><td>0</td><td>1</td><td>1</td></tr>
            <tr><th>办结</th><td>12</td><td>4</td><td>16</td></tr></tbody></table>""".replaceAll("<(table|tr|thead|t[dh])\\b", "<$1 style=\"border: none; padding: 4px 12px\"");

    @TempDir
    Path folder;

    private Path page(String body) throws IOException {
        return Files.write(folder.resolve("tagged.pdf"), PdfTestPage.write(PdfTestPage.page(body)));
    }

    @Test
    void aTableWithoutLinesIsReadByItsTags() throws IOException {
        DrawnFile.ReadBack read = DrawnFile.read(page(TABLE), "tagged.pdf");

        assertThat(read.findings()).isEmpty();
        assertThat(read.tables())
                .containsExactly(List.of("项目v2|申请人情况>3", "自然人|企业|总计", "新收|12|3|15", "结转|0|1|1", "办结|12|4|16"));
    }

    /** A file that says nothing of merged cells would move figures to other columns; where the words stand tells more. */
    @Test
    void tagsThatTellNoWholeGridAreNotBelieved() throws IOException {
        Path file = page(TABLE);
        Path changed = folder.resolve("changed.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            withoutAttributes(document.getDocumentCatalog().getStructureTreeRoot());
            document.save(changed.toFile());
        }
        DrawnFile.ReadBack read = DrawnFile.read(changed, "changed.pdf");

        assertThat(read.tables()).containsExactly(List.of("项目|自然人|企业|总计", "新收|12|3|15", "结转|0|1|1", "办结|12|4|16"));
    }

    private static void withoutAttributes(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                element.getCOSObject().removeItem(COSName.A);
                withoutAttributes(element);
            }
        }
    }

    @Test
    void headingsHaveTheLevelsOfTheirTags() throws IOException {
        DrawnFile.ReadBack read = DrawnFile.read(
                page("<h1>年度报告</h1><h2>一、总体情况</h2><h3>主动公开</h3><p>全年新收申请40件。</p><p>办结</p>"), "tagged.pdf");

        assertThat(read.words()).containsExactly("1 年度报告", "2 一、总体情况", "3 主动公开", "全年新收申请40件。", "办结");
    }
}
