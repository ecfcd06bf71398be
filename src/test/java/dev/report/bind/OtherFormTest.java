package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of another definition's form is one finding that names the form; blocks with unknown heads are never read as others. */
class OtherFormTest {

    private static final String OF_2019 = "第二十条第（一）项~信息内容,本年新制作数量,本年新公开数量,对外公开总数量~规章,0,0,0~规范性文件,3,3,21~"
            + "第二十条第（五）项~信息内容,上一年项目数量,本年增/减,处理决定数量~行政许可,10,-2,318~其他对外管理服务事项,5,0,40~";
    private static final String OF_2021 = "第二十条第（一）项~信息内容,本年制发件数,本年废止件数,现行有效件数~规章,0,0,0~行政规范性文件,3,1,21~"
            + "第二十条第（五）项~信息内容,本年处理决定数量~行政许可,318~第二十条第（八）项~信息内容,本年收费金额（单位：万元）~行政事业性收费,15.2~";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"cn-2021,2019年格式,cn-2019", "cn-2019,2021年格式,cn-2021"})
    void tableOfTheOtherFormIsOneFinding(String own, String name, String other) {
        Bound bound =
                Bound.of(project(own).file("submissions/101.csv", lines(own.equals("cn-2021") ? OF_2019 : OF_2021)));

        assertThat(bound.submissions().findings()).singleElement().satisfies(found -> {
            assertThat(found.rule() + " " + found.place()).isEqualTo("unknown-layout submissions/101.csv:2:1");
            assertThat(found.message().zh()).startsWith("民政局：填的是另一种表样：政府信息公开工作年度报告（" + name + "）；");
            assertThat(found.help().zh()).endsWith("请把报告格式改为 " + other);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-2021", "cn-2019"})
    void tableOfItsOwnFormIsNone(String own) {
        Bound bound =
                Bound.of(project(own).file("submissions/101.csv", lines(own.equals("cn-2021") ? OF_2021 : OF_2019)));

        assertThat(bound.findings()).isEmpty();
    }

    @Test
    void wrongWordInATableOfItsOwnFormStaysWhatItIs() {
        Bound bound =
                Bound.of(project("cn-2021").file("submissions/101.csv", lines(OF_2021.replace("行政规范性文件", "行政规范性文伴"))));

        assertThat(bound.findings()).containsExactly("unknown-figure submissions/101.csv:4:1 民政局：表中没有“行政规范性文伴”这一项");
    }

    @ParameterizedTest
    @CsvSource({"0,unknown-layout submissions/101.csv:2:1", "1,unknown-layout submissions/101.csv:6:1"})
    void blockWithUnknownHeadsIsAFindingAndIsNotReadUnderTheHeadsAbove(int block, String place) {
        String first = "第二十条第（一）项~信息内容,本年制发件数,本年废止件数,现行有效件数~规章,7,8,9~行政规范性文件,7,8,9~";
        String second = "第二十条第（五）项~信息内容,本年处理决定数量~行政许可,318~";
        String csv = block == 0
                ? first.replaceAll("本年制发件数.*件数~规", "甲,乙,丙~规") + second
                : first + second.replace("本年处理决定数量", "甲乙丙");

        Bound bound = Bound.of(project("cn-2021").file("submissions/101.csv", lines(csv)));

        assertThat(bound.findings()).singleElement().asString().startsWith(place + " 民政局：认不出表头：信息内容,");
        assertThat(bound.figures("101").values())
                .containsExactlyElementsOf(block == 0 ? List.of("318") : List.of("7", "8", "9", "7", "8", "9"));
        assertThat(bound.findings("blank-cell"))
                .noneMatch(line -> block == 0 ? line.contains("制发") || line.contains("有效") : line.contains("许可"));
    }

    private static String lines(String csv) {
        return csv.replace('~', '\n');
    }

    private TestProject project(String definition) {
        return TestProject.in(folder)
                .definition(definition)
                .year(definition.equals("cn-2019") ? 2020 : 2025)
                .roster("code,name,kind\n101,民政局,部门\n");
    }
}
