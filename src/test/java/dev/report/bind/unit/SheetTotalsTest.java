package dev.report.bind.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.project.TestProject;
import dev.report.project.WordsForm;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of totals in sheets of many units: compared with the units of the sheet, never read. */
class SheetTotalsTest {

    private static final String PRINTED = WordsForm.YAML
            .replace("units: {total: 合计}", "units: {total: 全市, group: kind, subtotals: true}")
            .replace("label: 办件", "label: 本年件数");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // equal totals keep the remark
                "单位,行政许可,行政处罚~101,3,1~102,4,2~合计,7,3|ignored-row 4:1",
                "单位,行政许可~全县合计,7~101,3~102,4|ignored-row 2:1",
                "单位,行政事业性收费~101,0.5~102,1.25~合计（全县）,1.75|ignored-row 4:1",
                "单位,行政许可~101,3~102,无~总计,3|not-applicable-cell 3:2 ignored-row 4:1",
                // flat
                "单位,行政许可,行政处罚~101,3,1~102,4,2~合计,8,3|sheet-total 4:2",
                "单位,行政许可,行政处罚~101,3,1~102,4,2~各单位总计,8,4|sheet-total 4:2 sheet-total 4:3",
                "单位,行政许可~全县合计,8~101,3~102,4|sheet-total 2:2",
                "序号,单位代码,单位名称,行政许可~1,101,民政局,3~2,102,财政局,4~合计,,,8|sheet-total 4:4",
                "单位代码,单位名称,行政许可~101,民政局,3~102,财政局,4~,合计,８|sheet-total 4:3",
                // one fault under two labels is one finding
                "单位,行政许可~合计,8~101,3~102,4~总计,8|sheet-total 2:2",
                "单位,行政许可~合计,7~101,3~102,4~总计,8|ignored-row 2:1 sheet-total 5:2",
                // long, in any order
                "指标,分类,单位,数值~行政许可,,101,3~行政许可,,102,4~行政许可,,合计,8~行政处罚,,101,1~行政处罚,,102,1~行政处罚,,合计,2|sheet-total 4:4",
                "单位,指标,数值~101,行政许可,3~102,行政许可,4~合计,行政许可,7|ignored-row 4:1",
                // matrix of units
                "单位,项目,自然人,总计~101,本年新收,1,2~,上年结转,0,1~102,本年新收,3,3~,上年结转,1,1~合计,本年新收,4,6~,上年结转,1,2|sheet-total 6:4",
                "单位,规章,,行政许可~,本年制发件数,现行有效件数,本年处理决定数量~101,0,1,9~102,0,2,5~合计,0,3,15|sheet-total 5:4",
                // the sum cannot be told
                "单位,行政许可~101,3~102,~合计,8|ignored-row 4:1",
                "单位,行政许可~101,3~102,四~合计,8|unreadable-cell 3:2 ignored-row 4:1",
                "单位,行政许可~101,3~102,4~合计,很多|ignored-row 4:1",
                "单位,行政许可~101,3~102,4~102,4~合计,8|duplicate-cell 4:2 ignored-row 5:1",
                "单位,行政许可~101,3~民正局,4~合计,8|unknown-unit 3:1 ignored-row 4:1",
                "单位,年度,行政许可~101,2025,3~102,2024,4~合计,2025,9|wrong-year 3:2 ignored-row 4:1",
                "单位,行政许可~101,3~102,4~合计,1,204|ignored-row 4:1",
                "单位,现行有效数~合计,8|unknown-figure 1:2 ignored-row 2:1",
                // totals of groups, at their ends or their heads
                "单位,行政许可~101,3~合计,3~102,4~合计,4|ignored-row 3:1",
                "单位,行政许可~合计,3~101,3~合计,4~102,4|ignored-row 2:1",
                "单位,行政许可~101,3~合计,3~102,4~合计,4~总计,8|ignored-row 3:1 sheet-total 6:2",
            })
    void totalsAreComparedWithTheUnitsOfTheSheet(String csv, String findings) {
        assertThat(found(csv)).isEqualTo(findings);
    }

    @Test
    void theFindingNamesLabelNumbersAndDifference() {
        Bound bound = bind("单位,行政许可~101,3~102,4~合计,9");

        Finding found = bound.submissions().findings().stream()
                .filter(finding -> finding.rule().equals("sheet-total"))
                .findFirst()
                .orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.message().zh()).contains("合计", "9", "7", "相差 2");
        assertThat(found.message().en()).contains("合计", "9", "7", "difference of 2");
        assertThat(found.cell().map(Object::toString)).contains("licensing.decisions");
        assertThat(found.expected()).contains("7");
        assertThat(found.actual()).contains("9");
        assertThat(found.difference()).contains("2");
        assertThat(bound.figures("101"))
                .containsEntry("licensing.decisions", "3")
                .hasSize(1);
    }

    @Test
    void valuesOfAnotherFileAreNoPartOfTheSum() {
        Bound bound = Bound.of(project()
                .file("submissions/a.csv", "单位,行政许可\n101,3\n合计,3\n")
                .file("submissions/b.csv", "单位,行政许可\n102,4\n合计,5\n"));

        assertThat(bound.findings("sheet-total"))
                .singleElement()
                .asString()
                .startsWith("sheet-total submissions/b.csv:3:2");
    }

    /** The printed table sent back: its words for totals are the definition's, and a subtotal is one of a kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位,本年件数~101,3~102,4~部门小计,7~201,2~乡镇小计,2~全市,9|ignored-row 4:1 ignored-row 6:1 ignored-row 7:1",
                "单位,本年件数~101,3~102,4~部门小计,8~201,2~乡镇小计,2~全市,10|sheet-total 4:2 ignored-row 6:1 sheet-total 7:2",
                "单位,本年件数~101,3~102,4~201,2~全县,9|unknown-unit 5:1",
            })
    void totalsInTheWordsOfThePrintedTableAreKnown(String csv, String findings) {
        TestProject project = TestProject.in(folder)
                .form(PRINTED)
                .roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n201,城关镇,乡镇\n")
                .file("submissions/all.csv", csv.replace('~', '\n'));

        assertThat(found(Bound.of(project))).isEqualTo(findings);
    }

    @Test
    void aStrangerLikeATotalIsToldWhereTotalsAreNamed() {
        Bound bound = bind("单位,行政许可~101,3~102,4~全域,9");

        Finding found = bound.submissions().findings().stream()
                .filter(finding -> finding.rule().equals("unknown-unit"))
                .findFirst()
                .orElseThrow();
        assertThat(found.help().zh()).contains("headers.all-units", "“全域”");
        assertThat(found.help().en()).contains("headers.all-units", "\"全域\"");
    }

    private String found(String csv) {
        return found(bind(csv));
    }

    private static String found(Bound bound) {
        return bound.submissions().findings().stream()
                .filter(found -> !found.rule().matches("blank-cell|lenient-reading"))
                .map(found -> found.rule() + " " + found.place().line() + ":"
                        + found.place().column())
                .collect(Collectors.joining(" "));
    }

    private Bound bind(String csv) {
        return Bound.of(project().file("submissions/all.csv", csv.replace('~', '\n')));
    }

    private TestProject project() {
        return TestProject.in(folder).roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n");
    }
}
