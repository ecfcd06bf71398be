package dev.report.read.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Documents;
import dev.report.read.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxFileTest {

    @TempDir
    Path folder;

    private Outcome read(String body) throws IOException {
        return Outcome.of(Documents.docx(folder.resolve("a.docx"), body));
    }

    private static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + content + "</w:p></w:tc>";
    }

    private static String text(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    @Test
    void mergedCellsAreOneAndWhatIsLeftUnderAMergeIsNoText() throws IOException {
        Outcome outcome = read("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", text("复议"))
                + cell("<w:gridSpan w:val=\"2\"/>", text("结果")) + "</w:tr><w:tr>" + cell("<w:vMerge/>", text("旧值"))
                + cell("", text("1")) + cell("", text("2")) + "</w:tr></w:tbl>");

        assertThat(outcome.tables()).containsExactly("表1!");
        assertThat(outcome.texts()).containsExactly("复议|结果|", "|1|2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:del><w:r><w:delText>40</w:delText></w:r></w:del><w:ins><w:r><w:t>41</w:t></w:r></w:ins> | 41",
                "<w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r> | 12",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>8</w:t></w:r> | 8",
                "<w:r><w:rPr><w:strike/></w:rPr><w:t>62</w:t></w:r><w:r><w:t>26</w:t></w:r> | 26",
                "<w:r><w:rPr><w:dstrike w:val='true'/></w:rPr><w:t>62</w:t></w:r><w:r><w:t>26</w:t></w:r> | 26",
                "<w:r><w:rPr><w:strike w:val='false'/></w:rPr><w:t>6</w:t></w:r><w:r><w:t>2</w:t></w:r> | 62",
                "<w:r><w:t>8</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>[1]</w:t></w:r> | 8¹",
                "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>54</w:t></w:r> | 54",
                "<w:r><w:t>8</w:t></w:r><w:r><w:rPr><w:position w:val='8'/><w:sz w:val='19'/></w:rPr><w:t>1</w:t></w:r> | 8¹",
                "<w:r><w:rPr><w:position w:val='8'/></w:rPr><w:t>5</w:t></w:r><w:r><w:rPr><w:position w:val='8'/></w:rPr><w:t>4</w:t></w:r> | 54",
                "<w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:position w:val='0'/></w:rPr><w:t>4</w:t></w:r> | 54",
                "<w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom><w:r><w:t>6</w:t></w:r> | 6",
                "<w:sdt><w:sdtContent><w:r><w:t>35</w:t></w:r></w:sdtContent></w:sdt> | 35",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>SEQ</w:instrText></w:r><w:r><w:t>3</w:t></w:r> | 3",
                "<w:r><w:ruby><w:rt><w:r><w:t>xin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>新</w:t></w:r></w:rubyBase></w:ruby></w:r> | 新"
            })
    void cellIsReadAsAReaderOfTheAcceptedDocumentSeesIt(String content, String shown) throws IOException {
        Outcome outcome = read("<w:tbl><w:tr>" + cell("", text("新收")) + cell("", content) + "</w:tr></w:tbl>");

        assertThat(outcome.texts()).containsExactly("新收|" + shown);
    }

    /** A lenient reading would leave out what hangs on the lost mark, without a word. */
    @Test
    void documentWhoseXmlIsBrokenIsDamaged() throws IOException {
        assertThat(read("<w:tbl><w:tr>" + cell("", text("新收")) + "<w:tc<w:p/></w:tc></w:tr></w:tbl>")
                        .sentences())
                .singleElement()
                .asString()
                .contains("unreadable-file");
    }

    @Test
    void deletedRowIsNotRead() throws IOException {
        Outcome outcome = read("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("", text("旧")) + "</w:tr><w:tr>"
                + cell("", text("新收")) + "</w:tr></w:tbl>");

        assertThat(outcome.texts()).containsExactly("新收");
    }

    @Test
    void tableInATextBoxIsReadOnce() throws IOException {
        String table = "<w:tbl><w:tr>" + cell("", text("新收")) + cell("", text("8")) + "</w:tr></w:tbl>";
        Outcome outcome = read("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + table
                + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + table
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        assertThat(outcome.texts()).containsExactly("新收|8");
    }

    @Test
    void titleAboveAndSignatureBelowAreRowsOfTheTable() throws IOException {
        Outcome outcome = read("<w:p>" + text("填报单位：民政局") + "</w:p><w:tbl><w:tr>" + cell("", text("新收"))
                + cell("", text("8")) + "</w:tr></w:tbl><w:p>" + text("填表人：某某") + "</w:p>");

        assertThat(outcome.texts()).containsExactly("填报单位：民政局", "新收|8", "填表人：某某");
    }

    @Test
    void documentWithoutATableAndDamagedOneSaySo() throws IOException {
        assertThat(read("<w:p>" + text("见附件") + "</w:p>").sentences())
                .singleElement()
                .asString()
                .contains("没有表格");

        Path cut = folder.resolve("b.docx");
        byte[] whole = Files.readAllBytes(Documents.docx(folder.resolve("a.docx"), "<w:p/>".repeat(1000)));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(Outcome.of(cut).sentences()).singleElement().asString().contains("unreadable-file");
    }

    @Test
    void textUnderTheNameOfADocumentIsReadAsText() throws IOException {
        Path file = Files.writeString(folder.resolve("a.doc"), "指标,数值\n许可,8\n", StandardCharsets.UTF_8);

        assertThat(Outcome.of(file).texts()).containsExactly("指标|数值", "许可|8");
    }
}
