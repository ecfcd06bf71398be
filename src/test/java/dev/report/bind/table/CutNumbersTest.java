package dev.report.bind.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.project.TestProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a comma cut in two, in rows that are no longer than their header. */
class CutNumbersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // long
                "101|indicator,breakdown,value,note~licensing.decisions,,1,204~penalties.decisions,,7|2:3 1,204|penalties.decisions",
                "101|指标,分类项,数值,备注~行政许可,,12,345~行政处罚,,7,|2:3 12,345|penalties.decisions",
                "101|指标,数值,备注~行政许可,１, ２０４ ~行政处罚,7,无|2:2 1,204|penalties.decisions",
                "101|指标,数值,备注~行政许可,1,204件|2:2 1,204件|''",
                "101|指标,数值,备注~fees.amount,1,204.5|2:2 1,204.5|''",
                "101|指标,数值,备注~行政许可,-1,204|2:2 -1,204|''",
                "101|indicator,value,note~licensing.decisions,1,204,核对过|2:2 1,204|''",
                "101|indicator,value,year~licensing.decisions,1,204|2:2 1,204|''",
                "101|indicator,value,measure~licensing.decisions,1,204|2:2 1,204|''",
                "101|indicator,value,year,note~licensing.decisions,1,204,2025|2:2 1,204|''",
                "all|unit,indicator,value,note~101,licensing.decisions,1,204~101,penalties.decisions,7,|2:3 1,204|penalties.decisions",
                // labels in several columns
                "101|信息内容,栏目,数值,备注~行政许可,本年处理决定数量,1,204~行政处罚,本年处理决定数量,7,|2:3 1,204|penalties.decisions",
                // matrix: what stands after the cut is another column's
                "101|信息内容,制发件数,废止件数,现行有效件数,备注~规章,0,0,1,204~行政规范性文件,1,2,3,|2:4 1,204|"
                        + "regulations.issued regulations.repealed normative_documents.issued normative_documents.repealed normative_documents.in_force",
                "101|信息内容,制发件数,废止件数,现行有效件数,备注~规章,0,1,204,5|2:3 1,204|regulations.issued",
                // flat
                "all|unit,licensing.decisions,penalties.decisions,备注~101,1,204,7|2:2 1,204|''",
                "all|unit,licensing.decisions,penalties.decisions,备注~101,7,1,204|2:3 1,204|licensing.decisions",
                // a column a unit
                "all|指标,财政局,民政局,备注~行政许可,7,1,204~行政处罚,1,7,|2:3 1,204|penalties.decisions",
                "all|指标,民政局,财政局,合计,备注~行政许可,3,4,1,204|2:4 1,204|licensing.decisions",
            })
    void numberCutAtItsCommaIsNotTaken(String file, String csv, String expected, String taken) {
        Bound bound = Bound.of(project().file("submissions/" + file + ".csv", csv.replace('~', '\n')));

        assertThat(unreadable(bound)).containsExactly(expected);
        assertThat(bound.findings())
                .filteredOn(found -> !found.startsWith("ignored-column"))
                .hasSize(1);
        assertThat(String.join(" ", bound.figures("101").keySet())).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator,value,note~licensing.decisions,1,204件已办结",
                "indicator,value,note~licensing.decisions,1,见204号文",
                "indicator,value,note~licensing.decisions,1,2024",
                "indicator,value,note~licensing.decisions,1,20",
                "indicator,value,note~licensing.decisions,1,20.4",
                "indicator,value,note~licensing.decisions,1,204人",
                "indicator,value,note~licensing.decisions,1,",
                "indicator,value,note~licensing.decisions,0,204",
                "indicator,value,note~licensing.decisions,1204,204",
                "indicator,value,note~licensing.decisions,\"1,204\",567",
                "indicator,value,note~licensing.decisions,1,\"204,567\"",
                "indicator,note,value~licensing.decisions,204,1",
                "indicator,value,上年数~licensing.decisions,1,204",
                "indicator;value;note~licensing.decisions;1;204",
                "indicator\tvalue\tnote~licensing.decisions\t1\t204",
                "sep=;~indicator;value;note~licensing.decisions;1;204",
                "信息内容,制发件数,废止件数,现行有效件数,备注~规章,0,1,204,~行政许可,1,,,",
            })
    void numberBesideANoteOfAnotherKindIsTaken(String csv) {
        Bound bound = Bound.of(project().file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(unreadable(bound)).isEmpty();
        assertThat(bound.figures("101")).isNotEmpty();
    }

    @Test
    void numberOfTwoCommasIsALineTooLong() {
        Bound bound = Bound.of(
                project().file("submissions/101.csv", "indicator,value,note\nlicensing.decisions,12,345,678\n"));

        assertThat(bound.findings()).singleElement().asString().startsWith("line-too-long submissions/101.csv:2:4 ");
        assertThat(bound.figures("101")).isEmpty();
    }

    @Test
    void bothReadingsAndBothWaysToWriteItAreNamed() {
        Bound bound =
                Bound.of(project().file("submissions/101.csv", "indicator,value,note\nlicensing.decisions,1,204\n"));

        assertThat(bound.submissions().findings())
                .filteredOn(found -> found.rule().equals("unreadable-cell"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.message().en())
                            .isEqualTo(
                                    "民政局: 1 and 204 may be one number, 1,204: a comma divides a number that is not in quotation marks");
                    assertThat(found.help().zh()).isEqualTo("请写作 1204，或加引号写作 \"1,204\"；备注请勿只写数字");
                    assertThat(found.cell().orElseThrow()).hasToString("licensing.decisions");
                    assertThat(found.unit().orElseThrow().value()).isEqualTo("101");
                });
    }

    @Test
    void cellsOfAWorksheetAreNotCut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            List<String> head = List.of("指标", "数值", "备注");
            List<String> row = List.of("行政许可", "1", "204");
            for (int field = 0; field < 3; field++) {
                sheet.value(0, field, head.get(field));
                sheet.value(1, field, row.get(field));
            }
        }
        Bound bound = Bound.of(project().file("submissions/101.xlsx", bytes.toByteArray()));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).containsEntry("licensing.decisions", "1");
    }

    private static List<String> unreadable(Bound bound) {
        return bound.submissions().findings().stream()
                .filter(found -> found.rule().equals("unreadable-cell"))
                .map(found -> found.place().line() + ":" + found.place().column() + " "
                        + found.actual().orElseThrow())
                .collect(Collectors.toList());
    }

    private static final String SHORT = "信息内容,制发件数,废止件数,现行有效件数~规章,0,0,0~行政规范性文件,4,23";

    /** One of the two is 废止件数, and nobody knows which. */
    @Test
    void lineThatLacksACellIsOneFindingAndIsNotTaken() {
        Bound bound = Bound.of(project().file("submissions/101.csv", SHORT.replace('~', '\n')));

        assertThat(bound.findings())
                .filteredOn(found -> !found.contains("absent-table") && !found.contains("not give"))
                .first()
                .asString()
                .startsWith("line-too-short submissions/101.csv:3:3 民政局：这一行有 3 栏，表头有 4 栏");
        assertThat(bound.findings("blank-cell")).noneMatch(found -> found.contains("规范性文件"));
        assertThat(bound.figures("101").keySet())
                .contains("regulations.issued")
                .noneMatch(cell -> cell.startsWith("normative_documents"));
    }

    @Test
    void lineThatLacksACellIsTakenWithAWarningWhereABlankIsZero() {
        Bound bound =
                Bound.of(project().with("policy: {blank: zero}").file("submissions/101.csv", SHORT.replace('~', '\n')));

        assertThat(bound.findings("line-too-short"))
                .singleElement()
                .asString()
                .contains("3:3")
                .contains("已按现有位置读取");
        assertThat(bound.figures("101")).containsEntry("normative_documents.issued", "4");
    }

    /** In a document nobody counts commas: a row that lacks a cell is never taken. */
    @ParameterizedTest
    @ValueSource(strings = {"", "policy: {blank: zero}"})
    void rowOfADocumentThatLacksACellIsOneFindingAndIsNotTaken(String policy) {
        Bound bound = Bound.of(project().with(policy).file("submissions/101.html", """
                <table><tr><td>信息内容</td><td>制发件数</td><td>废止件数</td><td>现行有效件数</td></tr>
                <tr><td>规章</td><td>0</td><td>1</td><td>2</td></tr>
                <tr><td>行政规范性文件</td><td>4</td><td>23</td></tr></table>
                """));

        assertThat(bound.findings("line-too-short")).singleElement().asString().contains("表1!C3", "这一行有 3 格，表头有 4 格");
        assertThat(bound.figures("101").keySet())
                .contains("regulations.issued")
                .noneMatch(cell -> cell.startsWith("normative_documents"));
    }

    /** Notes may be left out, a line without a value lacks nothing that could be displaced, and other separators are no commas. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "信息内容,制发件数,废止件数,现行有效件数,备注~规章,0,1,2",
                "信息内容,制发件数,废止件数,现行有效件数~规章",
                "信息内容;制发件数;废止件数;现行有效件数~规章;0;1",
                "indicator,value,note~licensing.decisions,1",
            })
    void lineWithAllItsValuesIsNotTooShort(String csv) {
        Bound bound = Bound.of(project().file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(bound.findings("line-too-short")).isEmpty();
    }

    private TestProject project() {
        return TestProject.in(folder).roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n");
    }
}
