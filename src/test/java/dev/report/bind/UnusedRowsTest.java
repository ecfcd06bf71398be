package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that nobody filled in but with {@code /}, and {@code /} where a label should stand. */
class UnusedRowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // long
                "indicator,breakdown,value~licensing.decisions,,12~/,/,/",
                "indicator,breakdown,value~/~licensing.decisions,,12",
                "/,/,/~indicator,breakdown,value~licensing.decisions,,12",
                "/~/~/~/~/~/~/~/~/~/~/~/~/~/~/~/~/~/~/~/~/~indicator,value~licensing.decisions,12",
                "indicator,breakdown,value~licensing.decisions,,12~/,,~,,/~／,／,／~ / ,/,~—,,—~-,-,-~无,无,无~不适用,,",
                "unit,year,indicator,breakdown,value~101,2025,licensing.decisions,,12~101,2025,/,/,/~101,2025,/,,",
                "序号,指标,数值,备注~1,行政许可,12,~2,/,/,/~3,/,/,没有此项",
                // matrix
                "信息内容,本年处理决定数量~行政许可,12~/,/",
                "信息内容,本年处理决定数量~/,/~行政许可,12",
                "/,/~信息内容,本年处理决定数量~行政许可,12~/,~,/",
                "信息内容,栏目,数值~行政许可,本年处理决定数量,12~/,/,/",
                // flat
                "unit,licensing.decisions~101,12~/,/",
                "unit,licensing.decisions~/,/~101,12~/,",
            })
    void rowOfMarksAloneIsAnEmptyRow(String csv) {
        Bound bound = Bound.of(project().file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(bound.figures("101")).containsOnlyKeys("licensing.decisions").containsValue("12");
        assertThat(bound.findings())
                .filteredOn(found -> !found.startsWith("not-applicable-cell"))
                .isEmpty();
    }

    @Test
    void rowOfMarksUnderUnitsIsAnEmptyRow() {
        Bound bound = Bound.of(project().file("submissions/all.csv", "指标,民政局,财政局\n行政许可,12,3\n/,/,/\n"));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("102")).containsOnlyKeys("licensing.decisions");
    }

    @Test
    void rowOfMarksUnderHeadsWithoutLabelsIsARowOfValues() {
        Bound bound = Bound.of(project()
                .file("submissions/101.csv", "licensing.decisions,penalties.decisions\n/,/\n")
                .file("submissions/102.csv", "unit,licensing.decisions,penalties.decisions\n,/,/\n"));

        assertThat(bound.figures("101")).hasSize(2).containsOnlyKeys("licensing.decisions", "penalties.decisions");
        assertThat(bound.figures("102")).isEqualTo(bound.figures("101")).containsValue("—");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "／,／", "/~/,/~", "/,/,/~~—"})
    void fileOfMarksAloneHoldsNoData(String csv) {
        Bound bound = Bound.of(project()
                .file("submissions/101.csv", "indicator,value\nlicensing.decisions,12\n")
                .file("submissions/101-备注.csv", csv.replace('~', '\n')));

        assertThat(bound.findings()).singleElement().asString().startsWith("empty-file submissions/101-备注.csv:1:1 ");
        assertThat(bound.figures("101")).containsOnlyKeys("licensing.decisions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101|indicator,breakdown,value~/,,5|unknown-figure 2:1 /",
                "101|indicator,breakdown,value~/total,,5|unknown-figure 2:1 /total",
                "101|indicator,breakdown,value~//,,5|unknown-figure 2:1 //",
                "101|indicator,breakdown,value~／,,5|unknown-figure 2:1 ／",
                "101|indicator,breakdown,value~/,natural_person,5|unknown-figure 2:1 /",
                "101|indicator,breakdown,value~,natural_person,5|unknown-figure 2:1 ''",
                "101|indicator,breakdown,value~requests.received,/,5|unknown-figure 2:2 requests.received／/",
                "101|indicator,natural_person,total~/,5,6|unknown-figure 2:1 /",
                "101|信息内容,/~行政许可,12|unknown-layout 1:1 信息内容,/",
                "all|unit,licensing.decisions,/~101,12,6|unknown-figure 1:3 /",
                "all|unit,licensing.decisions,/total~101,12,6|unknown-figure 1:3 /total",
                "all|unit,licensing.decisions~/,5|unknown-unit 2:1 /",
                "all|指标,民政局,财政局~/,1,2|unknown-figure 2:1 /",
            })
    void numberBesideSuchALabelIsToldAtItsPlace(String file, String csv, String expected) {
        Bound bound = Bound.of(project().file("submissions/" + file + ".csv", csv.replace('~', '\n')));

        assertThat(bound.submissions().findings())
                .filteredOn(found -> !found.rule().equals("blank-cell"))
                .extracting(found -> found.rule() + " " + found.place().line() + ":"
                        + found.place().column() + " " + found.actual().orElse("-"))
                .containsExactly(expected.replace("''", ""));
    }

    @Test
    void fieldOfJsonThatNamesNoIndicatorIsUnknown() {
        Bound bound = Bound.of(
                project()
                        .file(
                                "submissions/101.json",
                                "{\"figures\": {\"licensing.decisions\": 12, \"/\": 5, \"/total\": 6, \"//\": 7, \"\": 8, \"/x\": {\"total\": 9}, \"／\": \"/\"}}"));

        assertThat(bound.submissions().findings().stream()
                        .filter(found -> found.rule().equals("unknown-figure"))
                        .map(found -> found.actual().orElse("-"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("/ /total //  /x ／");
        assertThat(bound.figures("101")).containsOnlyKeys("licensing.decisions");
    }

    @Test
    void worksheetMayHaveSuchRowsAboveAndBelow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表二");
            for (int row : new int[] {0, 2, 4}) {
                sheet.value(row, 0, "/");
                sheet.value(row, 1, "/");
            }
            sheet.value(1, 0, "信息内容");
            sheet.value(1, 1, "本年处理决定数量");
            sheet.value(3, 0, "行政许可");
            sheet.value(3, 1, 12);
        }
        Bound bound = Bound.of(project().file("submissions/101.xlsx", bytes.toByteArray()));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.places("101")).containsEntry("licensing.decisions", "submissions/101.xlsx:表二!B4");
    }

    private TestProject project() {
        return TestProject.in(folder).roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n");
    }
}
