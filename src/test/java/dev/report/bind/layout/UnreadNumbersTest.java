package dev.report.bind.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.project.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadNumbersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a block that lost its heads
                "行政许可,26~信息内容,本年制发件数~规章,0|1:2 民政局：“行政许可”的数 26 在表头上方，没有读取",
                "行政许可,26~行政处罚,3~信息内容,本年制发件数~规章,0|1:2 民政局：“行政许可”的数 26 等 2 个数在表头上方，没有读取",
                // a line that moved over its heads, with another value, in each layout
                "行政许可,999~信息内容,本年处理决定数量~行政许可,26|1:2 民政局：“行政许可”的数 999 在表头上方，没有读取",
                "licensing.decisions,,999~indicator,breakdown,value~licensing.decisions,,26|1:3 民政局：“licensing.decisions”的数 999 在表头上方，没有读取",
                "requests.received/total,999~indicator,value~licensing.decisions,26|1:2 民政局：“requests.received/total”的数 999 在表头上方，没有读取",
                "101,999~unit,licensing.decisions~101,26|1:2 民政局：“101”的数 999 在表头上方，没有读取",
                "一、本年新收政府信息公开申请数量,1,2~申请人情况,自然人,总计~本年新收,5,5|1:2 民政局：“一、本年新收政府信息公开申请数量”的数 1 等 2 个数在表头上方，没有读取",
                "二〇二五年报表~行政许可,１２,54件~信息内容,本年处理决定数量~行政许可,26|2:2 民政局：“行政许可”的数 １２ 等 2 个数在表头上方，没有读取",
                // a column without a head
                "unit,licensing.decisions,,penalties.decisions~101,26,77,3|2:3 民政局：77 所在的一栏没有栏名，该栏的数没有读取",
                "indicator,value,,note~licensing.decisions,26,77,~penalties.decisions,1,78,|2:3 民政局：77 所在的一栏没有栏名，该栏的数没有读取",
            })
    void numberToWhichNoHeadReachesIsAWarningAtItsPlace(String csv, String finding) {
        Bound bound = bound("101.csv", csv);

        assertThat(bound.findings("unread-number")).containsExactly("unread-number submissions/101.csv:" + finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "指标,民政局,,财政局~行政许可,26,77,3|2:3 77 所在的一栏没有栏名，该栏的数没有读取",
                "unit,,licensing.decisions~101,77,26~102,78,3|2:2 77 所在的一栏没有栏名，该栏的数没有读取",
            })
    void columnWithoutAHeadIsToldOnceInATableOfManyUnits(String csv, String finding) {
        assertThat(bound("all.csv", csv).findings("unread-number"))
                .containsExactly("unread-number submissions/all.csv:" + finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年政府信息公开工作年度报表~信息内容,本年处理决定数量~行政许可,26",
                "表二,2025~填报单位：民政局,,2025年~信息内容,本年处理决定数量~行政许可,26",
                "填报单位,民政局,年度,2025,电话,0816-3222222~信息内容,本年处理决定数量~行政许可,26",
                "填表人：张三,13800000000~页码,1~信息内容,本年处理决定数量~行政许可,26",
                "填表日期,2026-01-12,总计,2026年1月12日,其他,2025.1.3,0816-3222222~信息内容,本年处理决定数量~行政许可,26",
                "单位,民政局,邮编,621700~unit,licensing.decisions~101,26",
                "1,2,3~unit,licensing.decisions,penalties.decisions~101,26,3",
                ",unit,licensing.decisions~1,101,26",
                "unit,,licensing.decisions~101,民政局,26",
                "unit,,licensing.decisions~民政局,101,26",
                "备注：其他,2~indicator,breakdown,value~licensing.decisions,,26",
                "indicator,value,,note~licensing.decisions,26,含撤回,",
            })
    void titlesDatesAndNumbersOfOtherThingsAreNotTold(String csv) {
        Bound bound = bound("101.csv", csv);

        assertThat(bound.findings("unread-number")).isEmpty();
        assertThat(bound.figures("101")).containsEntry("licensing.decisions", "26");
    }

    private Bound bound(String file, String csv) {
        return Bound.of(TestProject.in(folder)
                .roster("code,name,kind,parent,valid_from,valid_to,status\n101,民政局,部门,,,,\n102,财政局,部门,,,,\n")
                .file("submissions/" + file, csv.replace('~', '\n')));
    }
}
