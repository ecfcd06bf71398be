package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that name a wrong unit or year are one finding each, however many values stand in them. */
class WrongRowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,licensing.decisions,penalties.decisions~101,1,2~101,3,4~201,5,6|"
                        + "duplicate-cell 3:2 民政局从“行政许可处理决定数量”起有 2 格填了两次：submissions/all.csv:2:2 起填过，此处起又填",
                "unit,licensing.decisions,penalties.decisions~101,1,2~109,3,4~201,5,6|"
                        + "unknown-unit 3:1 名录中没有单位“109”，其 2 格数据没有读取",
                "unit,year,licensing.decisions,penalties.decisions~101,2025,1,2~102,2024,3,4~201,2025,5,6|"
                        + "wrong-year 3:2 年度应为 2025，表中是 2024，该年度的 2 格数据没有读取",
                "单位代码,单位名称,行政许可,行政处罚~101,民政局,1,2~109,财政局,3,4|" + "unknown-unit 3:1 名录中没有单位“109”，其 2 格数据没有读取",
            })
    void wrongRowIsOneFinding(String csv, String finding) {
        assertThat(lines(csv, "blank-cell")).containsExactly(finding);
    }

    /** The number is left of all columns of values, alone, between them under a head for labels, or in a row like a note. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "项目,,,自然人,商业企业,总计~本年新收,,,1,2,3~行政强制,109,,,,|3:2 民政局：109 写在项目名称一栏，没有读取",
                "项目,,,自然人,商业企业,总计~本年新收,,,1,2,3~280,,上年结转,1,2,3|3:1 民政局：280 写在项目名称一栏，没有读取",
                "信息内容,本年收费金额（单位：万元）~110|2:1 民政局：110 写在项目名称一栏，没有读取",
                "信息内容,制发件数,信息内容,现行有效件数~规章,1,102,3~行政规范性文件,1,2,3|2:3 民政局：102 写在项目名称一栏，没有读取",
                "行政复议,,,,~结果维持,结果纠正,其他结果,尚未审结,总计~1,2,3,4,10~行政强制,109,,,|4:2 民政局：“行政强制”的数 109 不在这张表的数据栏内，没有读取",
            })
    void numberOutOfTheColumnsOfValuesIsNotPassedOverInSilence(String csv, String finding) {
        Bound bound = Bound.of(TestProject.in(folder).file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(bound.findings("unread-number")).containsExactly("unread-number submissions/101.csv:" + finding);
    }

    /** In a table of several units, rows that all have alike are told where the first unit has them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101|项目,自然人,总计~本年新收,3,3~没有此项,4,4~上年结转,1,1~没有此项,5,5|3:1 5:1",
                "all|单位,项目,自然人,总计~101,没有此项,4,4~101,没有此项,5,5~102,没有此项,6,6~102,没有此项,7,7~102,没有此项,8,8|2:2 3:2 6:2",
            })
    void everyRowUnderOneUnknownLabelIsTold(String name, String csv, String places) {
        Bound bound = Bound.of(project().file("submissions/" + name + ".csv", csv.replace('~', '\n')));

        assertThat(bound.submissions().findings())
                .filteredOn(finding -> finding.rule().equals("unknown-figure"))
                .extracting(finding ->
                        finding.place().line() + ":" + finding.place().column())
                .containsExactly(places.split(" "));
    }

    @Test
    void numbersThatCountTheRowsAreNoValues() {
        Bound bound =
                Bound.of(TestProject.in(folder).file("submissions/101.csv", ",项目,自然人,总计\n1,本年新收,3,3\n2,上年结转,1,1\n"));

        assertThat(bound.findings("unread-number")).isEmpty();
    }

    /** The files give twelve cells, all 0 but those that the second was changed in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "received,0,0|received,0,0|2:2 民政局：submissions/101.csv 与 submissions/101-再报.csv 有 12 格完全相同，是同一份表|请删去其中一个文件",
                "received,0,0|received,0,9|2:3 民政局：submissions/101-再报.csv 的 12 格在 submissions/101.csv 中又报了一次，其中 1 格不同：“本年新收（商业企业）”原为 9，此处为 0|请问明以哪一份为准，删去另一个文件",
                ",0,0,0,0|,3,4,5,6|2:2 民政局从“本年新收（自然人）”起有 12 格填了两次：submissions/101-再报.csv:2:2 起填过，此处起又填|如果是另一单位的数据，请改正单位；否则请删去其中一份",
            })
    void secondVersionOfAFileSaysWhatChanged(String old, String changed, String message, String help) {
        String first = "indicator,natural_person,business,research,public_welfare,legal_service,other\n"
                + "requests.received,0,0,0,0,0,0\nrequests.carried_in,0,0,0,0,0,0\n";
        Bound bound = Bound.of(project()
                .file("submissions/101.csv", first)
                .file("submissions/101-再报.csv", first.replace(old, changed)));

        assertThat(bound.submissions().findings())
                .filteredOn(found -> found.rule().equals("duplicate-cell"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place() + " " + finding.message().zh())
                            .isEqualTo("submissions/101.csv:" + message);
                    assertThat(finding.help().zh()).isEqualTo(help);
                });
    }

    @Test
    void rowWhoseCodeAndNameAreOfTwoUnitsSaysSo() {
        assertThat(lines("单位代码,单位名称,行政许可~101,财政局,1~102,财政局,3", "blank-cell"))
                .containsExactly("unit-mismatch 2:2 这一行的代码 101 是民政局的，名称却是财政局");
    }

    @ParameterizedTest
    @CsvSource({"101,0101", "101.0,0101", "０１０１,0101", "0101 ,0101"})
    void codeThatASpreadsheetChangedIsStillTheUnits(String written, String code) {
        Bound bound = Bound.of(TestProject.in(folder)
                .roster("code,name,kind\n0101,民政局,部门\n0102,财政局,部门\n")
                .file("submissions/all.csv", "unit,licensing.decisions\n" + written + ",7\n"));

        assertThat(bound.figures(code)).containsEntry("licensing.decisions", "7");
        assertThat(bound.findings("unknown-unit")).isEmpty();
    }

    @Test
    void codeThatASpreadsheetRoundedIsNotGuessed() {
        Bound bound = Bound.of(TestProject.in(folder)
                .roster("code,name,kind\n510781000001,民政局,部门\n")
                .file("submissions/all.csv", "unit,licensing.decisions\n5.10781E+11,7\n"));

        assertThat(bound.submissions().findings())
                .filteredOn(finding -> finding.rule().equals("unknown-unit"))
                .extracting(finding -> finding.help().zh())
                .containsExactly("电子表格把较长的代码取了近似值；请把代码一栏设为文本格式，重新填写代码后保存");
    }

    @Test
    void separateCellsGivenTwiceAreFindingsOfTheirOwn() {
        String csv = "unit,indicator,value~101,licensing.decisions,1~101,licensing.decisions,2~"
                + "101,penalties.decisions,3~101,coercion.decisions,4~101,fees.amount,1~101,regulations.issued,0~101,coercion.decisions,5";

        assertThat(lines(csv, "blank-cell"))
                .extracting(line -> line.substring(0, line.indexOf(' ', 15)))
                .containsExactly("duplicate-cell 3:3", "duplicate-cell 8:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,year,indicator,value~102,2025,licensing.decisions,1~102,2024,penalties.decisions,2|wrong-year 3:2",
                "unit,year,indicator,value~102,2025,licensing.decisions,1~109,2025,penalties.decisions,2|unknown-unit 3:1",
                "unit,indicator,value~101,penalties.decisions,1~102,licensing.decisions,1~101,penalties.decisions,2|duplicate-cell 4:3",
            })
    void cellInAWrongRowIsNotBlankToo(String csv, String finding) {
        Bound bound = Bound.of(project().file("submissions/all.csv", csv.replace('~', '\n')));

        assertThat(bound.submissions().findings())
                .filteredOn(found -> found.rule().equals("blank-cell")
                        && found.unit().orElseThrow().value().equals("102"))
                .extracting(found -> found.cell().orElseThrow().toString())
                .isNotEmpty()
                .doesNotContain("penalties.decisions", "licensing.decisions");
        assertThat(lines(bound.submissions().findings(), "blank-cell"))
                .singleElement()
                .asString()
                .startsWith(finding + " ");
    }

    /** A cell that two units lack is nobody's: both are told. */
    @Test
    void valueOfAStrangerThatTwoUnitsLackIsBlankInBoth() {
        Bound bound = Bound.of(
                project()
                        .file(
                                "submissions/all.csv",
                                "unit,indicator,value\n101,licensing.decisions,1\n102,licensing.decisions,1\n109,penalties.decisions,2\n"));

        assertThat(bound.submissions().findings())
                .filteredOn(
                        found -> found.cell().map(Object::toString).orElse("").equals("penalties.decisions"))
                .extracting(found -> found.unit().orElseThrow().value())
                .containsExactly("101", "102");
    }

    @Test
    void fileSentAgainIsOneFindingThatNamesItsFirstAndLastCell() {
        String csv = "indicator,value\nlicensing.decisions,1\npenalties.decisions,2\n";
        Bound bound = Bound.of(project().file("submissions/101-a.csv", csv).file("submissions/101-b.csv", csv));

        assertThat(bound.submissions().findings())
                .filteredOn(found -> found.rule().equals("duplicate-cell"))
                .singleElement()
                .satisfies(found -> assertThat(found.locations())
                        .extracting(place -> place.at() + " " + place.value())
                        .containsExactly(
                                "submissions/101-b.csv:2:2 1",
                                "submissions/101-a.csv:2:2 1",
                                "submissions/101-b.csv:3:2 2",
                                "submissions/101-a.csv:3:2 2"));
    }

    private List<String> lines(String csv, String without) {
        return lines(
                Bound.of(project().file("submissions/all.csv", csv.replace('~', '\n')))
                        .submissions()
                        .findings(),
                without);
    }

    private static List<String> lines(List<Finding> findings, String without) {
        return findings.stream()
                .filter(found -> !found.rule().equals(without))
                .map(found -> found.rule() + " " + found.place().line() + ":"
                        + found.place().column() + " " + found.message().zh())
                .collect(Collectors.toList());
    }

    private TestProject project() {
        return TestProject.in(folder).roster("code,name,kind\n101,民政局,部门\n102,财政局,部门\n201,城关镇,乡镇\n");
    }
}
