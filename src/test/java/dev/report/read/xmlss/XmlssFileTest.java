package dev.report.read.xmlss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Documents;
import dev.report.read.Outcome;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlssFileTest {

    @TempDir
    Path folder;

    private Outcome parts(String parts) throws IOException {
        return Outcome.of(folder, "a.xls", Documents.xmlss(parts));
    }

    private Outcome rows(String rows) throws IOException {
        return parts("<Worksheet ss:Name=\"表三\"><Table>" + rows + "</Table></Worksheet>");
    }

    private Outcome cells(String cells) throws IOException {
        return rows("<Row>" + cells + "</Row>");
    }

    private static String words(String text) {
        return "<Cell><Data ss:Type=\"String\">" + text + "</Data></Cell>";
    }

    @Test
    void rowsAndCellsStandWhereTheirIndexSays() throws IOException {
        Outcome outcome = rows("<Row ss:Index=\"3\"><Cell ss:Index=\"2\"><Data ss:Type=\"String\">新收</Data></Cell>"
                + "<Cell ss:Index=\"5\"><Data ss:Type=\"Number\">8</Data></Cell>" + words("件") + "</Row>"
                + "<Row ss:Span=\"2\"/><Row>" + words("总计") + "</Row>");

        assertThat(outcome.tables()).containsExactly("表三!");
        assertThat(outcome.texts()).containsExactly("|新收|||8|件", "总计");
        assertThat(Outcome.place(outcome.rows().get(0), 4)).isEqualTo("3:5");
        assertThat(outcome.lines()).containsExactly(3, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Data ss:Type=\"Number\">59237.244899999998</Data> | 59237.2449",
                "<Data ss:Type=\"Number\">1.2E3</Data> | 1200",
                "<Data ss:Type=\"Number\"></Data> | ''",
                "<Data ss:Type=\"Number\">五件</Data> | 五件",
                "<Data ss:Type=\"DateTime\">2026-03-15T00:00:00.000</Data> | 2026-03-15",
                "<Data ss:Type=\"Boolean\">1</Data> | TRUE",
                "<Data ss:Type=\"Boolean\">0</Data> | FALSE",
                "<Data ss:Type=\"Error\">#DIV/0!</Data> | #DIV/0!",
                "<Data ss:Type=\"String\">  新收&#10;申请 </Data> | '新收\n申请'",
                "<Data ss:Type=\"String\"><![CDATA[<5>]]></Data> | <5>",
                "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>新</B>收</ss:Data> | 新收",
                "<Data ss:Type=\"Number\">8</Data><Comment ss:Author=\"张\"><ss:Data><Font>原为9</Font></ss:Data></Comment> | 8",
                "<PhoneticText>shin</PhoneticText><Data ss:Type=\"String\">新</Data><NamedCell ss:Name=\"n\"/> | 新",
                "'' | ''",
            })
    void cellGivesItsStoredValue(String content, String shown) throws IOException {
        Outcome outcome = cells(words("数") + "<Cell>" + content + "</Cell>" + words("止"));

        assertThat(outcome.texts()).containsExactly("数|" + shown + "|止");
        assertThat(outcome.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Data ss:Type=\"Number\">12</Data>|12",
                "<Data ss:Type=\"String\"></Data>|''",
                "''|=RC[-1]*2",
            })
    void formulaGivesWhatIsStoredAndItselfWhereNothingIs(String stored, String shown) throws IOException {
        assertThat(cells("<Cell ss:Formula=\"=RC[-1]*2\">" + stored + "</Cell>" + words("止"))
                        .texts())
                .containsExactly(shown + "|止");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<S>62</S>26|26",
                "<Font html:Color=\"#FF0000\"><S>62</S></Font>26|26",
                "<html:S>62</html:S><html:Font>2</html:Font>6|26",
                "26<Sup>1</Sup>|26¹",
                "26<Font><Sup>注1</Sup></Font>|26¹",
                "<Sup>26</Sup>|26",
                "26<Sub>1</Sub>|261",
            })
    void charactersThatAreStruckThroughOrRaisedAreNoDigits(String words, String shown) throws IOException {
        Outcome outcome = cells("<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\""
                + " xmlns:html=\"http://www.w3.org/TR/REC-html40\">" + words + "</ss:Data></Cell>");

        assertThat(outcome.texts()).containsExactly(shown);
    }

    /** A cell's style goes before its row's, and that before its column's; a style without a format has its parent's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|ss:StyleID=\"p\"|12.5%",
                "''|''|ss:StyleID=\"child\"|12.5%",
                "''|''|ss:StyleID=\"named\"|12.5%",
                "''|ss:StyleID=\"p\"|''|12.5%",
                "ss:StyleID=\"p\"|''|''|12.5%",
                "ss:StyleID=\"p\"|''|ss:StyleID=\"plain\"|0.125",
                "''|''|ss:StyleID=\"lost\"|0.125",
                "''|''|ss:StyleID=\"circle\"|0.125",
            })
    void percentageIsReadAsItIsShown(String column, String row, String cell, String shown) throws IOException {
        Outcome outcome = parts("<Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"0.0%\"/></Style>"
                + "<Style ss:ID=\"child\" ss:Parent=\"p\"><Font/></Style>"
                + "<Style ss:ID=\"named\"><NumberFormat ss:Format=\"Percent\"/></Style>"
                + "<Style ss:ID=\"plain\"><NumberFormat ss:Format=\"General Number\"/></Style>"
                + "<Style ss:ID=\"circle\" ss:Parent=\"circle\"/></Styles>"
                + "<Worksheet ss:Name=\"s\"><Table><Column ss:Index=\"2\" ss:Span=\"1\" " + column + "/><Row "
                + row + "><Cell ss:Index=\"3\" " + cell
                + "><Data ss:Type=\"Number\">0.125</Data></Cell></Row></Table></Worksheet>");

        assertThat(outcome.texts()).containsExactly("||" + shown);
    }

    @Test
    void mergedCellsReachOverTheSquaresAfterAndBelow() throws IOException {
        Outcome outcome = rows("<Row>" + words("新收")
                + "<Cell ss:MergeAcross=\"2\" ss:MergeDown=\"1\"><Data ss:Type=\"Number\">1</Data></Cell>" + words("8")
                + "</Row><Row>" + words("结转") + "<Cell ss:Index=\"5\"><Data ss:Type=\"Number\">9</Data></Cell></Row>");

        RawRow row = outcome.rows().get(0);
        assertThat(outcome.texts()).containsExactly("新收|1|||8", "结转||||9");
        assertThat(row.merged(1)).hasToString("B1:D2");
        assertThat(IntStream.range(0, row.size()).filter(row::isCovered)).containsExactly(2, 3);
        assertThat(outcome.rows().get(1).merged(4)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SheetHidden,true", "SheetVeryHidden,true", "SheetVisible,false"})
    void hiddenSheetIsPassedOverAndSaid(String visible, boolean isHidden) throws IOException {
        Outcome outcome = parts("<Worksheet ss:Name=\"草稿\"><Table><Row>" + words("旧") + "</Row></Table>"
                + "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Print/><Visible>" + visible
                + "</Visible></WorksheetOptions></Worksheet><Worksheet ss:Name=\"表三\"><Names><NamedRange"
                + " ss:Name=\"n\"/></Names><Table><Row>" + words("新收") + "</Row></Table></Worksheet>");

        assertThat(outcome.texts()).isEqualTo(isHidden ? List.of("新收") : List.of("旧", "新收"));
        assertThat(outcome.sentences()).hasSize(isHidden ? 1 : 0).allMatch(said -> said.contains("草稿"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Row>~<Cell><Data>5</Cell></Row>|6",
                "<Row>~~<Cell><Data>5 & 6</Data></Cell></Row>|7",
                "<Row>~<Cell><Data>5&nbsp;6</Data></Cell></Row>|6",
                "<Row>~<Cell ss:Index=5/></Row>|6",
                "</Table></Worksheet></Workbook>~~more|7",
            })
    void brokenXmlIsOneFindingAtItsLine(String rows, int line) throws IOException {
        Outcome outcome = rows(rows.replace('~', '\n'));

        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.sentences())
                .singleElement()
                .asString()
                .contains("unreadable-file", "已损坏", "第 " + line + " 行");
        assertThat(outcome.findings().get(0).place().line()).isEqualTo(line);
    }

    @Test
    void fileThatBreaksOffIsOneFinding() throws IOException {
        String whole =
                Documents.xmlss("<Worksheet ss:Name=\"s\"><Table><Row>" + words("新收") + "</Row></Table></Worksheet>");
        Outcome outcome = Outcome.of(folder, "a.xml", whole.substring(0, whole.indexOf("</Row>")));

        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.sentences()).singleElement().asString().contains("已损坏", "第 5 行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Row ss:Index=\"3\"/>~<Row ss:Index=\"2\"/>",
                "<Row ss:Span=\"2\"/>~<Row ss:Index=\"3\"/>",
                "<Row><Cell ss:Index=\"3\"/>~<Cell ss:Index=\"3\"/></Row>",
                "<Row><Cell ss:MergeAcross=\"2\"/>~<Cell ss:Index=\"3\"/></Row>",
                "<Row><Cell ss:MergeDown=\"1\"/></Row><Row>~<Cell><Data>5</Data></Cell></Row>",
                "~<Row ss:Index=\"0\"/>",
                "~<Row ss:Index=\"x\"/>",
                "~<Row ss:Index=\"2000000000\"/>",
                "<Row>~<Cell ss:Index=\"16385\"/></Row>",
                "<Row>~<Cell ss:MergeAcross=\"16384\"/></Row>",
            })
    void cellThatIsWhereNoneCanBeIsNamedAndNoNumberIsPutElsewhere(String rows) throws IOException {
        Outcome outcome = rows(rows.replace('~', '\n'));

        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.sentences()).singleElement().asString().contains("unreadable-file", "第 6 行", "位置");
    }

    /** Excel leaves styled blanks under merged cells. */
    @Test
    void blankCellUnderAMergedOneIsNoFault() throws IOException {
        Outcome outcome = rows("<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"Number\">5</Data></Cell></Row>"
                + "<Row><Cell ss:StyleID=\"s\"/>" + words("6") + "</Row>");

        assertThat(outcome.texts()).containsExactly("5", "|6");
        assertThat(outcome.findings()).isEmpty();
    }

    /** What the file says of its own encoding matters less than its bytes. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "gb2312,GBK",
        "GBK,GBK",
        "UTF-8,GBK",
        "gb2312,UTF-8",
        "UTF-16,UTF-16",
        "UTF-16,x-UTF-16LE-BOM",
    })
    void encodingIsToldByTheBytes(String label, Charset charset) throws IOException {
        String xml = Documents.xmlss("<Worksheet ss:Name=\"表三\"><Table><Row>" + words("本年新收政府信息公开申请镕") + words("8")
                        + "</Row></Table></Worksheet>")
                .replace("version=\"1.0\"", "version=\"1.0\" encoding=\"" + label + "\"");

        Outcome outcome = Outcome.of(folder, "a.xml", xml, charset);

        assertThat(outcome.tables()).containsExactly("表三!");
        assertThat(outcome.texts()).containsExactly("本年新收政府信息公开申请镕|8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void damagedCharacterIsOneFindingAndNoOtherIsReadInItsPlace(Charset charset) throws IOException {
        String xml = Documents.xmlss("<Worksheet ss:Name=\"表三\"><Table><Row>" + words("本年新收政府信息公开申请数量")
                + "</Row>\n<Row>" + words("上年结转#政府信息公开申请数量") + "</Row></Table></Worksheet>");
        byte[] bytes = xml.getBytes(charset);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("#")] = (byte) 0xFF;

        Outcome outcome = Outcome.of(folder, "a.xml", bytes);

        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.places()).containsExactly("unreadable-file 6:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">%s</Workbook>",
                "\uFEFF<?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">%s</Workbook>",
                "<?xml version=\"1.0\"?><!-- 导出 --><ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">%s</ss:Workbook>",
            })
    void workbookIsKnownWhateverItsBeginning(String workbook) throws IOException {
        String sheet = "<Worksheet ss:Name=\"s\"><Table><Row>" + words("8") + "</Row></Table></Worksheet>";

        assertThat(Outcome.of(folder, "a.xls", workbook.formatted(sheet)).texts())
                .containsExactly("8");
    }

    @Test
    void documentTypeAndItsEntitiesAreNotFollowed() throws IOException {
        String xml = Documents.xmlss(
                        "<Worksheet ss:Name=\"s\"><Table><Row>" + words("&x;") + "</Row></Table></Worksheet>")
                .replace("<Workbook", "<!DOCTYPE Workbook [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<Workbook");

        Outcome outcome = Outcome.of(folder, "a.xml", xml);

        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.places()).singleElement().asString().startsWith("unreadable-file 3:");
    }

    @Test
    void facesNestedBeyondAllMeasureAreAFaultAndNoOverflow() throws IOException {
        Outcome outcome = cells(words("<B>".repeat(100_000) + "5" + "</B>".repeat(100_000)));

        assertThat(outcome.sentences()).singleElement().asString().contains("已损坏");
    }

    @Test
    void rowsThatAllReachFarToTheRightAreRefusedBeforeTheyFillTheMemory() throws IOException {
        Outcome outcome = rows("<Row><Cell ss:Index=\"16384\"><Data>5</Data></Cell></Row>".repeat(1_100));

        assertThat(outcome.sentences()).singleElement().asString().contains("超出了工作表的范围");
    }
}
