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
import org.junit.jupiter.params.provider.ValueSource;

/** A formula whose result was never calculated gives the formula itself, which no reader takes for a number. */
class FormulaTest {

    private static final String CALCULATE = "<calcPr calcId='124519' fullCalcOnLoad='1'/>";

    @TempDir
    Path folder;

    /** The text of B1; A1 to A4 hold 2, 3, text and nothing, A5 a sum of the first two. */
    private String result(String workbook, String attributes, String content) throws IOException {
        Outcome outcome = Workbooks.readWith(
                folder,
                workbook,
                "<row r='1'><c r='A1'><v>2</v></c><c r='B1' " + attributes + ">" + content + "</c></row>"
                        + "<row r='2'><c r='A2'><v>3</v></c></row>"
                        + "<row r='3'><c r='A3' t='inlineStr'><is><t>件</t></is></c></row>"
                        + "<row r='5'><c r='A5'><f>SUM(A1:A4)</f><v>5</v></c></row>");
        assertThat(outcome.findings()).isEmpty();
        return outcome.rows().get(0).text(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据!B1", "A1", "6*2", "6/2", "\"12\"", "12", "IF(A1=0,\"\",A1)", "SUM(A1:A4)"})
    void aFormulaWithoutAResultIsNoBlankCell(String formula) throws IOException {
        assertThat(result("", "", "<f>" + formula + "</f><v></v>")).isEqualTo("=" + formula);
        assertThat(result("", "", "<f>" + formula + "</f>")).isEqualTo("=" + formula);
        assertThat(result("", "t='e'", "<f>" + formula + "</f>")).isEqualTo("=" + formula);
    }

    /** A program that fills in a form and calculates nothing leaves the form's totals without results. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IF(COUNT($A$1:$A$4)=0,\"\",SUM($A$1:$A$4))|5",
                "IF(COUNT($A$1,$A$2)=0,\"\",SUM($A$1,$A$2))|5",
                "IF(COUNT($A$3:$A$4)=0,\"\",SUM($A$3:$A$4))|''",
                "IF(COUNT($A$1:$A$2)<2,\"\",SUM($A$1:$A$2)*2)|10",
                "IF(COUNT($A$2:$A$3)<2,\"\",SUM($A$2:$A$3)*2)|''",
                "IF(COUNT($A$5)=0,\"\",SUM($A$5))|5",
                "IF(COUNT($B$1)=0,\"\",SUM($B$1))|''",
            })
    void aTotalOfOurFormsIsWhatItsPartsGive(String formula, String total) throws IOException {
        assertThat(result(CALCULATE, "", "<f>" + formula.replace("<", "&lt;") + "</f><v></v>"))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据!B1", "IF(A1=0,\"\",A1)", "A4"})
    void aFormulaThatGaveEmptyTextIsABlankCell(String formula) throws IOException {
        assertThat(result("", "t='str'", "<f>" + formula + "</f><v></v>")).isEmpty();
        assertThat(result(CALCULATE, "t='str'", "<f>" + formula + "</f><v></v>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1*3|0",
                "A1*3|5",
                "A1-A2+20|0",
                "SUM(A1:A4)|4",
                "SUM($A$1:$A$4,A5)|5",
                "A5*2|0",
                "(A1+A2)/2|2",
                "-A1|2",
            })
    void aStoredNumberThatTheCellsDoNotGiveIsNoResult(String formula, String stored) throws IOException {
        assertThat(result("", "", "<f>" + formula + "</f><v>" + stored + "</v>"))
                .isEqualTo("=" + formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1*3|6|6",
                "A1-A2+20|19|19",
                "sum(A1:A4)|5|5",
                "SUM($A$1:$A$4, A5)|10|10",
                "A5*2|10|10",
                "(A1+A2)/3|1.6666666666666667|1.66666666666667",
                "A1/A2*A2|2|2",
                "-A1+A4|-2|-2",
                "SUM(A4)|0|0",
            })
    void aStoredNumberThatTheCellsGiveIsAResultWhateverTheWorkbookSays(String formula, String stored, String text)
            throws IOException {
        String cell = "<f>" + formula + "</f><v>" + stored + "</v>";

        assertThat(result("", "", cell)).isEqualTo(text);
        assertThat(result(CALCULATE, "", cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ROUND(A1,0)", "数据!B1", "A1+A3", "SUM(A:A)", "A1/A4", "T1!A1", "LOG10(A1)", "B1+1", "A1%", "2^2"
            })
    void whatCannotBeCalculatedHereIsBelievedUnlessTheWorkbookSaysThatItIsToBeCalculated(String formula)
            throws IOException {
        assertThat(result("", "", "<f>" + formula + "</f><v>7</v>")).isEqualTo("7");
        assertThat(result(CALCULATE, "", "<f>" + formula + "</f><v>0</v>")).isEqualTo("=" + formula);
        assertThat(result("<calcPr fullCalcOnLoad='0'/>", "", "<f>" + formula + "</f><v>0</v>"))
                .isEqualTo("0");
    }

    @Test
    void noSpreadsheetStoresAZeroWithADecimal() throws IOException {
        assertThat(result("", "", "<f>ROUND(A1,0)</f><v>0.0</v>")).isEqualTo("=ROUND(A1,0)");
        assertThat(result("", "", "<f>SUM(A4:A4)</f><v>0.0</v>")).isEqualTo("0");
    }

    @Test
    void aWorkbookThatCalculatesWithShownNumbersIsNotCalculatedAnew() throws IOException {
        assertThat(result("<calcPr fullPrecision='0'/>", "", "<f>A1/A2</f><v>0.67</v>"))
                .isEqualTo("0.67");
        assertThat(result("<calcPr fullPrecision='1'/>", "", "<f>A1/A2</f><v>0.67</v>"))
                .isEqualTo("=A1/A2");
    }

    @Test
    void runningSumsAndCirclesEnd() throws IOException {
        StringBuilder rows = new StringBuilder("<row r='1'><c r='A1'><f>A2</f><v>1</v></c></row>");
        rows.append("<row r='2'><c r='A2'><f>A1</f><v>1</v></c></row>");
        rows.append("<row r='3'><c r='A3'><v>1</v></c></row>");
        for (int row = 4; row <= 20_000; row++) {
            rows.append("<row r='" + row + "'><c r='A" + row + "'><f>A" + (row - 1) + "+1</f><v>" + (row - 2)
                    + "</v></c><c r='B" + row + "'><f>SUM(A$3:A" + row + ")</f><v>0</v></c></row>");
        }

        Outcome outcome = Workbooks.read(folder, rows.toString());

        assertThat(outcome.texts()).startsWith("1", "1", "1", "2|=SUM(A$3:A4)").endsWith("19998|0");
    }

    @Test
    void aLongChainFromTheTopDownEndsWithoutAnAnswer() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 5_000; row++) {
            rows.append("<row r='" + row + "'><c r='A" + row + "'><f>A" + (row + 1) + "</f><v>7</v></c></row>");
        }
        rows.append("<row r='5001'><c r='A5001'><v>7</v></c></row>");

        assertThat(Workbooks.read(folder, rows.toString()).texts())
                .hasSize(5_001)
                .containsOnly("7");
    }
}
