package dev.report.published.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Documents;
import dev.report.read.raw.Faults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

    private static final String SPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    private Path folder;

    private List<Block> blocks(String body) throws Exception {
        return read(Documents.docx(folder.resolve("a.docx"), body));
    }

    private static List<Block> read(Path file) throws Exception {
        return DocxReader.read(file, new Faults("a.docx")).orElseThrow().blocks();
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, Place.NONE);
    }

    @Test
    void trackedChangesAreReadAsAccepted() throws Exception {
        String body = "<w:p>" + run("新收申请") + "<w:del><w:r><w:delText>40</w:delText></w:r></w:del><w:ins>" + run("41")
                + "</w:ins>" + run("件") + "</w:p>";

        assertThat(blocks(body)).containsExactly(paragraph("新收申请41件"));
    }

    @Test
    void textBoxIsReadOnce() throws Exception {
        String box = "<w:txbxContent><w:p>" + run("办结35件") + "</w:p></w:txbxContent>";
        String body = "<w:p>" + run("一段话") + "<mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
                + box + "</mc:Fallback></mc:AlternateContent></w:p>";

        assertThat(blocks(body)).containsExactly(paragraph("一段话"), paragraph("办结35件"));
    }

    @Test
    void tableThatFramesTextIsText() throws Exception {
        String body =
                "<w:tbl><w:tr><w:tc><w:p>" + run("第一段") + "</w:p><w:p>" + run("第二段") + "</w:p></w:tc></w:tr></w:tbl>";

        assertThat(blocks(body)).containsExactly(paragraph("第一段"), paragraph("第二段"));
    }

    @Test
    void mergedCellsCoverTheirSquares() throws Exception {
        String body = "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "指标")
                + cell("<w:gridSpan w:val=\"2\"/>", "申请人") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "看不见的")
                + cell("", "自然人") + cell("", "总计") + "</w:tr></w:tbl>";

        assertThat(((Block.Table) blocks(body).get(0)).cells())
                .containsExactly(
                        new Block.Cell("指标", 0, 0, 1, 2, Place.NONE),
                        new Block.Cell("申请人", 0, 1, 2, 1, Place.NONE),
                        new Block.Cell("自然人", 1, 1, 1, 1, Place.NONE),
                        new Block.Cell("总计", 1, 2, 1, 1, Place.NONE));
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + run(text) + "</w:p></w:tc>";
    }

    /** The numbers of headings stand nowhere in the text: a style names a list, and the list counts. */
    @Test
    void numbersThatWordGivesArePartOfTheText() throws Exception {
        String styles = "<w:styles " + SPACE + "><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style></w:styles>";
        String numbering = "<w:numbering " + SPACE + "><w:abstractNum w:abstractNumId=\"3\">"
                + level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "（%2）")
                + level(2, "decimal", "%3．") + "</w:abstractNum>"
                + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";
        String body = heading("总体情况")
                + listed(1, "主动公开")
                + listed(2, "政策解读")
                + listed(1, "依申请公开")
                + heading("主动公开政府信息情况")
                + listed(1, "规章");

        assertThat(read(document(body, styles, numbering)))
                .containsExactly(
                        new Block.Heading(1, "一、总体情况", Place.NONE),
                        paragraph("（一）主动公开"),
                        paragraph("1．政策解读"),
                        paragraph("（二）依申请公开"),
                        new Block.Heading(1, "二、主动公开政府信息情况", Place.NONE),
                        paragraph("（一）规章"));
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String heading(String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" + run(text) + "</w:p>";
    }

    private static String listed(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
                + run(text) + "</w:p>";
    }

    private Path document(String body, String styles, String numbering) throws Exception {
        Path file = folder.resolve("b.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "word/document.xml", "<w:document " + SPACE + "><w:body>" + body + "</w:body></w:document>");
            part(zip, "word/styles.xml", styles);
            part(zip, "word/numbering.xml", numbering);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
