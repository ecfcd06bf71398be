package dev.report.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Outcome;
import dev.report.read.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell's text is what a person sees in it. */
class CellTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "行政_x0020_许可|'行政 许可'",
                "行政_X0020_许可|行政_X0020_许可",
                "_x4EF6_|件",
                "_x005F_x0041_|_x0041_",
                "_x41_|_x41_",
                "a_x|a_x",
                "_xD83D__xDE00_|😀",
            })
    void escapedCharactersAreGivenAsThemselves(String stored, String text) throws IOException {
        assertThat(XmlText.decoded(stored)).isEqualTo(text);
        String inline = "<c r='A1' t='inlineStr'><is><t>" + stored + "</t></is></c>";
        String shared = "<c r='B1' t='s'><v>0</v></c>";
        String formula = "<c r='C1' t='str'><f>D1</f><v>" + stored + "</v></c>";
        Outcome outcome = Workbooks.read(
                folder, "<row r='1'>" + inline + shared + formula + "</row>", "<si><t>" + stored + "</t></si>");
        assertThat(outcome.texts()).containsExactly(String.join("|", text, text, text));
    }

    @Test
    void aCarriageReturnBeforeALineFeedIsOneLineBreak() {
        assertThat(XmlText.decoded("行政_x000D_\n许可")).isEqualTo("行政\r\n许可");
    }

    @Test
    void thePronunciationOfWordsIsNoPartOfThem() throws IOException {
        Outcome outcome = Workbooks.read(
                folder,
                "<row r='2'><c r='A2' t='inlineStr'><is><r><t>其他</t></r><rPh sb='0' eb='2'><t>qita</t></rPh>"
                        + "<r><t>处理_x0020_</t></r><rPh sb='2' eb='4'><t>chuli</t></rPh><phoneticPr fontId='1'/></is></c>"
                        + "<c r='B2'><v>7</v></c></row>");

        assertThat(outcome.texts()).containsExactly("其他处理 |7");
    }

    /** In a spreadsheet a raised 1 behind 8 is the number of a note, and nobody reads 81; what is struck through is not read. A text that is all raised is no mark. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<r><t>8</t></r><r><rPr><vertAlign val='superscript'/><sz val='9'/></rPr><t>1</t></r>|8¹",
                "<r><t>8</t></r><r><rPr><vertAlign val='superscript'/></rPr><t xml:space='preserve'>注12</t></r>|8¹²",
                "<r><t>8</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>1</t></r>|81",
                "<r><rPr><vertAlign val='superscript'/></rPr></r><r><t>81</t></r>|81",
                "<r><rPr><vertAlign val='superscript'/></rPr><t>8</t></r><r><t>1</t></r>|⁸1",
                "<r><rPr><vertAlign val='superscript'/></rPr><t>81</t></r>|81",
                "<r><rPr><sz val='9'/></rPr><t>8</t></r><r><t>1</t></r>|81",
                "<r><rPr><strike/><sz val='9'/></rPr><t>62</t></r><r><t>26</t></r>|26",
                "<r><rPr><strike val='1'/></rPr><t xml:space='preserve'>6 </t></r><r><t>26</t></r>|26",
                "<r><rPr><strike val='0'/></rPr><t>6</t></r><r><t>2</t></r>|62",
            })
    void raisedDigitsStandApart(String runs, String text) throws IOException {
        String inline = "<c r='A1' t='inlineStr'><is>" + runs + "</is></c>";
        String shared = "<c r='B1' t='s'><v>1</v></c>";
        Outcome outcome = Workbooks.read(
                folder, "<row r='1'>" + inline + shared + "</row>", "<si><t>x</t></si><si>" + runs + "</si>");

        assertThat(outcome.texts()).containsExactly(text + "|" + text);
    }

    @Test
    void whatIsHiddenUnderAMergedCellIsNoCell() throws IOException {
        Outcome outcome = Workbooks.readWith(
                folder,
                "",
                "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>99</v></c><c r='C1'><v>3</v></c></row>"
                        + "<row r='2'><c r='A2'><v>98</v></c><c r='B2'><f>A1</f><v>97</v></c><c r='C2'><f>SUM(A1:B1)</f><v>100</v></c></row>"
                        + "<row r='3'><c r='A3'><v>6</v></c><c r='B3'><v>96</v></c></row>",
                "<mergeCells count='2'><mergeCell ref='A1:B2'/><mergeCell ref='A3:B3'/></mergeCells>");

        assertThat(outcome.texts()).containsExactly("1||3", "||100", "6");
        assertThat(outcome.rows()).allMatch(row -> row.isCovered(1) && !row.isCovered(0) && !row.isCovered(2));
    }

    @ParameterizedTest
    @CsvSource({"27", "36", "50", "58"})
    void aDateFormatThatOnlyAChineseExcelKnowsShowsADate(String id) throws IOException {
        assertThat(date("<xf numFmtId='" + id + "'/>", "")).isEqualTo("2026-03-15");
    }

    @ParameterizedTest
    @CsvSource({"26", "37", "49", "59", "0", "1"})
    void otherFormatsWithoutADefinitionShowTheNumber(String id) throws IOException {
        assertThat(date("<xf numFmtId='" + id + "'/>", "")).isEqualTo("46096");
    }

    @Test
    void aFormatThatTheWorkbookDefinesItselfIsWhatItSays() throws IOException {
        assertThat(date("<xf numFmtId='58'/>", "<numFmt numFmtId='58' formatCode='#,##0'/>"))
                .isEqualTo("46096");
        assertThat(date("<xf numFmtId='200'/>", "<numFmt numFmtId='200' formatCode='aaaa'/>"))
                .isEqualTo("2026-03-15");
    }

    private String date(String xf, String numFmt) throws IOException {
        return Workbooks.readStyled(folder, numFmt, xf, "<row r='1'><c r='A1' s='0'><v>46096</v></c></row>")
                .rows()
                .get(0)
                .text(0);
    }

    @Test
    void aWorkbookSavedAsStrictOpenXmlIsReadLikeAnyOther() throws IOException {
        Outcome outcome = Workbooks.readStrict(
                folder,
                "<row r='1'><c r='A1' t='inlineStr'><is><t>新收 t=\"d\"</t></is></c><c r='B1'><v>54</v></c>"
                        + "<c r='C1' s=\"0\" t=\"d\"><v>2026-03-15</v></c></row>",
                "<mergeCells><mergeCell ref='B1:C1'/></mergeCells>");

        assertThat(outcome.tables()).containsExactly("表三!");
        assertThat(outcome.texts()).containsExactly("新收 t=\"d\"|54");
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void aDateThatIsStoredAsSuchIsNoNumber() throws IOException {
        Outcome outcome =
                Workbooks.read(folder, "<row r='1'><c r='A1' t='d'><v>2026-03-15</v></c><c r='B1'><v>1</v></c></row>");

        assertThat(outcome.texts()).containsExactly("2026-03-15|1");
    }
}
