package dev.report.read.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.read.Outcome;
import dev.report.read.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFileTest {

    @TempDir
    Path folder;

    @Test
    void eachVisibleWorksheetIsATableAndAHiddenOneIsSaid() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill(workbook.newWorksheet("表二"), "制发");
            Worksheet hidden = workbook.newWorksheet("草稿");
            fill(hidden, "旧数");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            fill(workbook.newWorksheet("表三"), "新收");
        }

        Outcome outcome = Outcome.of(file);

        assertThat(outcome.tables()).containsExactly("表二!", "表三!");
        assertThat(outcome.texts()).containsExactly("制发|54|0.3", "新收|54|0.3");
        assertThat(Outcome.place(outcome.rows().get(1), 1)).isEqualTo("2:2");
        assertThat(outcome.sentences()).containsExactly("info[hidden-sheet] submissions/a.xlsx:草稿! 工作表“草稿”是隐藏的，没有读取");
    }

    private static void fill(Worksheet sheet, String label) {
        sheet.value(1, 0, label);
        sheet.value(1, 1, 54);
        sheet.value(1, 2, 0.1 + 0.2);
        sheet.style(1, 9).bold().set();
        sheet.style(20, 1).bold().set();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<v>54</v>|54",
                "<v>54.0</v>|54",
                "<v>-3</v>|-3",
                "<v>-0</v>|0",
                "<v>0.30000000000000004</v>|0.3",
                "<v>59237.244899999998</v>|59237.2449",
                "<v>1.2E3</v>|1200",
                "<v>1E+2</v>|100",
                "<v>1.204E3</v>|1204",
                "<v>1.0000000000000001E-5</v>|0.00001",
                "<v>123456789012345</v>|123456789012345",
                "<v>1.2345678901234568E+17</v>|123456789012345680",
                "<v>12345678901234567</v>|12345678901234567",
                "<v>99999999999.999996</v>|100000000000",
                "<v>1E+999999999</v>|1E+999999999",
                "<v>五</v>|五",
                "<v>45292</v>|45292",
                "<f>SUM(B1:B2)</f><v>57</v>|57",
                "<f>A1/3</f><v>33.333333333333336</v>|33.3333333333333",
                "<f>SUM(B1:B2)</f>|=SUM(B1:B2)",
                "<f>SUM(B1:B2)</f><v></v>|=SUM(B1:B2)",
                "<f>SUM(B1:B2)</f><v/>|=SUM(B1:B2)",
                "<v/>|``",
            })
    void numberIsGivenAsTheClerkSeesIt(String content, String text) throws IOException {
        assertThat(cell("", content)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "t='b'|<v>1</v>|TRUE",
                "t='b'|<v>0</v>|FALSE",
                "t='b'|<f>A1=B1</f><v>0</v>|FALSE",
                "t='e'|<v>#REF!</v>|#REF!",
                "t='e'|<f>A1/0</f><v>#DIV/0!</v>|#DIV/0!",
                "t='str'|<f>A1</f><v> 件 </v>|` 件 `",
                "t='str'|<f>A1</f><v></v>|",
                "t='str'|<f>IF(SUM(A1)=0,\"\",A1)</f><v></v>|",
                "t='inlineStr'|<is><t>新</t></is>|新",
                "t='inlineStr'|<is><r><t>新</t></r><r><t>收</t></r></is>|新收",
                "t='s'|<v>0</v>|本年新收",
                "t='s'|<v>1</v>|` 54 `",
                "s='7'||",
            })
    void cellOfAnotherKindIsGivenByItsStoredValue(String attributes, String content, String text) throws IOException {
        assertThat(cell(attributes, content == null ? "" : content)).isEqualTo(text == null ? "" : text);
    }

    private String cell(String attributes, String content) throws IOException {
        Outcome outcome = Workbooks.read(
                folder,
                "<row r='1'><c r='A1' t='inlineStr'><is><t>x</t></is></c><c r='B1' " + attributes + ">" + content
                        + "</c></row>",
                "<si><r><t>本年</t></r><rPh><t>ほんねん</t></rPh><r><t>新收</t></r></si>",
                "<si><t xml:space='preserve'> 54 </t></si>");
        assertThat(outcome.findings()).isEmpty();
        return outcome.rows().get(0).text(1);
    }

    @Test
    void rowsAndColumnsAreExactWhereSomeAreMissing() throws IOException {
        Outcome outcome = Workbooks.read(
                folder,
                "<row r='2'><c r='B2'><v>1</v></c><c r='E2'><v>2</v></c><c r='F2' s='1'/></row>"
                        + "<row r='3'/><row r='5'><c r='C5' s='1'/></row><row r='9'><c r='AA9'><v>3</v></c></row>");

        assertThat(outcome.texts()).containsExactly("|1|||2", "|".repeat(26) + "3");
        assertThat(Outcome.place(outcome.rows().get(0), 4)).isEqualTo("2:5");
        assertThat(Outcome.place(outcome.rows().get(1), 26)).isEqualTo("9:27");
    }

    @Test
    void rowsAndCellsWithoutNumbersFollowTheOnesBefore() throws IOException {
        Outcome outcome = Workbooks.read(
                folder,
                "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"
                        + "<row r='7'><c r='B7'><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>");

        assertThat(outcome.texts()).containsExactly("1|2", "3", "|4|5", "6");
        assertThat(outcome.lines()).containsExactly(1, 3, 7, 8);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWorkbookWhoseNameIsNoTextOnThisMachineIsReadLikeAnyOther() throws IOException {
        Workbooks.read(folder, "<row r='1'><c r='A1'><v>54</v></c></row>");
        Path file = Path.of(URI.create(folder.toUri() + "%CC%EE%B1%A8%B1%ED.xlsx"));
        Files.move(folder.resolve("a.xlsx"), file);

        Outcome outcome = Outcome.of(file);

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.texts()).containsExactly("54");
    }
}
