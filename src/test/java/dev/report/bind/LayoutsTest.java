package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layouts of a submission, told apart by their header. */
class LayoutsTest {

    private static final Map<String, String> FIGURES = Map.of(
            "requests.received/natural_person", "8", "requests.received/total", "9", "licensing.decisions", "12");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // long
                "indicator,breakdown,value~requests.received,natural_person,8~requests.received,total,9~licensing.decisions,,12",
                "指标,分类项,数值~本年新收,自然人,8~本年新收,总计,9~行政许可处理决定数量,,12",
                "指标名称,申请人情况,填报数~一、本年新收政府信息公开申请数量,自然人,8~,合计,9~行政许可处理决定数量,,12",
                "value,note,indicator,unit,breakdown~8,,requests.received,101,natural_person~9,,requests.received,101,total~12,,licensing.decisions,101,",
                "indicator,value~requests.received/natural_person,8~requests.received/total,9~licensing.decisions,12",
                "序号,指标,分类项,数值~1,本年新收,自然人,8~2,本年新收,总计,9~3,行政许可处理决定数量,,12",
                "民政局填报表,,~indicator,breakdown,value~requests.received,natural_person,8~requests.received,total,9~licensing.decisions,,12",
                "指标,分项,值~本年新收,自然人,8~本年新收（总计）,,9~行政许可,,12",
                // matrix
                "indicator,natural_person,total~requests.received,8,9~~信息内容,本年处理决定数量~行政许可,12",
                "申请人情况,自然人,总计~本年新收,8,9~~信息内容,本年处理决定数量~行政许可,12",
                // flat
                "unit,requests.received/natural_person,requests.received/total,licensing.decisions~101,8,9,12",
                "填报单位,年度,本年新收/自然人,本年新收/总计,行政许可处理决定数量~民政局,2025,8,9,12",
                "requests.received/natural_person,requests.received/total,licensing.decisions~8,9,12",
                "单位名称,本年新收（自然人）,本年新收(总计),行政许可~民政局,8,9,12",
            })
    void layoutsSayTheSame(String csv) {
        Bound bound = Bound.of(project().file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(FIGURES);
    }

    @Test
    void jsonSaysTheSame() {
        Bound bound = Bound.of(project().file("submissions/101.json", """
                        {"unit": "101", "year": 2025,
                         "figures": {"requests.received": {"natural_person": 8, "total": 9},
                                     "licensing.decisions": "12"},
                         "notes": {"requests.received": "含上年"}}
                        """));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(FIGURES);
        assertThat(bound.places("101"))
                .isEqualTo(Map.of(
                        "requests.received/natural_person", "submissions/101.json:2:54",
                        "requests.received/total", "submissions/101.json:2:66",
                        "licensing.decisions", "submissions/101.json:3:37"));
        assertThat(bound.submissions().submissions().get(0).notes()).isEqualTo(Map.of("requests.received", "含上年"));
    }

    @Test
    void everySheetOfAWorkbookIsReadInItsOwnLayout() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            write(
                    workbook.newWorksheet("依申请"),
                    List.of("指标", "分类项", "数值"),
                    List.of("本年新收", "自然人", 8),
                    List.of("", "总计", 9));
            write(workbook.newWorksheet("说明"), List.of("本表由民政局填报"));
            write(workbook.newWorksheet("表二"), List.of("信息内容", "本年处理决定数量"), List.of("行政许可", 12));
        }
        Bound bound = Bound.of(project().file("submissions/101.xlsx", bytes.toByteArray()));

        assertThat(bound.figures("101")).isEqualTo(FIGURES);
        assertThat(bound.places("101"))
                .isEqualTo(Map.of(
                        "requests.received/natural_person", "submissions/101.xlsx:依申请!C2",
                        "requests.received/total", "submissions/101.xlsx:依申请!C3",
                        "licensing.decisions", "submissions/101.xlsx:表二!B2"));
        assertThat(bound.findings()).containsExactly("unknown-layout submissions/101.xlsx:说明!A1 认不出表头：本表由民政局填报");
    }

    private static void write(Worksheet sheet, List<?>... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                Object value = rows[row].get(column);
                if (value instanceof Integer number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    @Test
    void onePieceOfAFileMayHoldTheFiguresOfManyUnits() {
        Bound bound = Bound.of(project()
                .file("submissions/batch.csv", "unit,year,licensing.decisions\n101,2025,1\n财政局,2025年,2\n201,,3\n"));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(Map.of("licensing.decisions", "1"));
        assertThat(bound.figures("102")).isEqualTo(Map.of("licensing.decisions", "2"));
        assertThat(bound.figures("201")).isEqualTo(Map.of("licensing.decisions", "3"));
    }

    @Test
    void figuresOfAUnitMayLieInSeveralFiles() {
        Bound bound = Bound.of(project()
                .file("submissions/101-表二.csv", "indicator,value\nlicensing.decisions,1\n")
                .file("submissions/b/101-2.json", "{\"figures\": {\"penalties.decisions\": 2}}"));

        assertThat(bound.findings()).isEmpty();
        assertThat(bound.figures("101")).isEqualTo(Map.of("licensing.decisions", "1", "penalties.decisions", "2"));
        assertThat(bound.submissions().submissions().get(0).files())
                .containsExactly("submissions/101-表二.csv", "submissions/b/101-2.json");
    }

    @Test
    void submissionsComeInRosterOrderWhateverTheFilesAreCalled() {
        Bound bound = Bound.of(project()
                .file("submissions/a/201.csv", "indicator,value\nlicensing.decisions,1\n")
                .file("submissions/b/102.csv", "indicator,value\nlicensing.decisions,1\n")
                .file("submissions/c/101.csv", "indicator,value\nlicensing.decisions,1\n"));

        assertThat(bound.submissions().submissions())
                .extracting(submission -> submission.unit().code().value())
                .containsExactly("101", "102", "201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a name the form does not know, said at the name
                "indicator,breakdown,value~requests.recieved,total,8|"
                        + "unknown-figure 2:1 民政局：表中没有“requests.recieved”这一项 / 您是否要写“requests.received”？|''",
                "indicator,breakdown,value~requests.received,natural,8|"
                        + "unknown-figure 2:2 民政局：表中没有“requests.received／natural”这一项 / 请使用表样中的名称；可用 report definition show 查看全部名称|''",
                "unit,licensing.decision~101,8|"
                        + "unknown-figure 1:2 民政局：表中没有“licensing.decision”这一项 / 您是否要写“licensing.decisions”？|''",
                "indicator,natural_person,totle~requests.received,8,9|"
                        + "unknown-figure 1:3 民政局：表中没有“totle”这一项 / 您是否要写“total”？|requests.received/natural_person=8",
                "申请人情况,自然人,总计~本年新增,8,9|" + "unknown-figure 2:1 民政局：表中没有“本年新增”这一项 / 您是否要写“本年新收”？|''",
                "信息内容,本年制发件数,本年废止件数,现行有效件数,备用~规章,1,2,3,4|"
                        + "unknown-figure 1:5 民政局：表中没有“备用”这一项 / 请使用表样中的名称；可用 report definition show 查看全部名称|regulations.issued=1 regulations.repealed=2 regulations.in_force=3",
                "信息内容,本年制发件数~行政许可,1|"
                        + "unknown-figure 2:1 民政局：表中没有“行政许可”这一项 / 请使用表样中的名称；可用 report definition show 查看全部名称|''",
                "indicator,value~总计,8|"
                        + "ambiguous-label 2:1 民政局：“总计”可以指几项：行政复议（总计）、未经复议直接起诉（总计）、复议后起诉（总计） / 请写全上级名称，或改用键|''",
                "unit,总计~101,8|"
                        + "ambiguous-label 1:2 民政局：“总计”可以指几项：行政复议（总计）、未经复议直接起诉（总计）、复议后起诉（总计） / 请写全上级名称，或改用键|''",
                "单位,情况~101,8|"
                        + "unknown-layout 1:1 民政局：认不出表头：单位,情况 / 表头应为“指标,分类项,数值”，或与官方表样一致，或第一栏为单位、其后一栏一项，如“单位,规章本年制发件数,规章本年废止件数”|''",
                "一句话|"
                        + "unknown-layout 1:1 民政局：认不出表头：一句话 / 表头应为“指标,分类项,数值”，或与官方表样一致，或第一栏为单位、其后一栏一项，如“单位,规章本年制发件数,规章本年废止件数”|''",
                "indicator,breakdown,value|" + "empty-file 1:1 民政局：submissions/101.csv 中没有数据 / 请单位重新报送；没有发生的填 0|''",
                "unit,licensing.decisions|" + "empty-file 1:1 民政局：submissions/101.csv 中没有数据 / 请单位重新报送；没有发生的填 0|''",
                "信息内容,本年制发件数|" + "empty-file 1:1 民政局：submissions/101.csv 中没有数据 / 请单位重新报送；没有发生的填 0|''",
                "''|" + "empty-file 1:1 民政局：submissions/101.csv 中没有数据 / 请单位重新报送；没有发生的填 0|''",
                "unit,indicator,value~109,licensing.decisions,8|"
                        + "unknown-unit 2:1 名录中没有单位“109” / 是否为“101”？如是新设单位，请先加入 roster.csv|''",
                "unit,indicator,value~民证局,licensing.decisions,8|"
                        + "unknown-unit 2:1 名录中没有单位“民证局” / 是否为“民政局”？如是新设单位，请先加入 roster.csv|''",
                "unit,indicator,value~102,licensing.decisions,8|"
                        + "unit-mismatch 2:1 文件名是民政局的，表内写的是财政局 / 请核对是哪个单位的数据，改正文件名或表内的单位|''",
                "unit,indicator,value~901,licensing.decisions,8|"
                        + "unknown-unit 2:1 撤销局在 2025 年度已不存在，不应报送 / 请核对名录中的起止日期，数据应由承接单位报送|''",
                "unit,indicator,value~902,licensing.decisions,8|"
                        + "unknown-unit 2:1 新设局在 2025 年度尚未成立，不应报送 / 请核对名录中的起止日期；如是换了代码的原单位，数据应记在原代码下|''",
                // more than the header has room for
                "indicator,breakdown,value~licensing.decisions,,1,204~penalties.decisions,,7|"
                        + "line-too-long 2:4 民政局：这一行的数据超出了表头的 3 栏：204 / 数字中的逗号请去掉，或给数字加上引号；否则请删去多出的数据|penalties.decisions=7",
                "indicator,natural_person,total~本年新收,1,204,1204~上年结转,0,0|"
                        + "line-too-long 2:4 民政局：这一行的数据超出了表头的 3 栏：1204 / 数字中的逗号请去掉，或给数字加上引号；否则请删去多出的数据|requests.carried_in/natural_person=0 requests.carried_in/total=0",
                "unit,licensing.decisions,penalties.decisions~101,1,204,7|"
                        + "line-too-long 2:4 民政局：这一行的数据超出了表头的 3 栏：7 / 数字中的逗号请去掉，或给数字加上引号；否则请删去多出的数据|''",
                "indicator,value~licensing.decisions,8,含撤回|''|licensing.decisions=8",
                "indicator,value,note~licensing.decisions, 54 ,含撤回|"
                        + "lenient-reading 2:2 民政局：“行政许可处理决定数量”填的是“ 54 ”，按 54 读取 / 无须处理；如读取有误，请单位改填数字|licensing.decisions=54",
                "year,indicator,value~2024,licensing.decisions,8~2024,penalties.decisions,9|"
                        + "wrong-year 2:1 民政局：年度应为 2025，表中是 2024，该年度的 2 格数据没有读取 / 请改用本年度的数据；不要沿用上年的表|''",
                "year,unit,licensing.decisions~2024,101,8|"
                        + "wrong-year 2:1 民政局：年度应为 2025，表中是 2024 / 请改用本年度的数据；不要沿用上年的表|''",
                "indicator,value~licensing.decisions,8~licensing.decisions,8|"
                        + "duplicate-cell 3:2 民政局：“行政许可处理决定数量”填了两次：submissions/101.csv:2:2 为 8，此处为 8 / 请删去其中一处，同一单位的同一格只能填一次|licensing.decisions=8",
                "indicator,value~licensing.decisions,8~行政许可处理决定数量,9|"
                        + "duplicate-cell 3:2 民政局：“行政许可处理决定数量”填了两次：submissions/101.csv:2:2 为 8，此处为 9 / 请删去其中一处，同一单位的同一格只能填一次|licensing.decisions=8",
                "indicator,value,计量单位~fees.amount,8,元~licensing.decisions,8,件|"
                        + "wrong-measure 2:3 民政局：“行政事业性收费金额”的计量单位应为万元，表中是元 / 请按规定的计量单位换算后填写|licensing.decisions=8 fees.amount=8",
                "indicator,value,计量单位~fees.amount,万元,8~licensing.decisions,件,8~penalties.decisions,9,件|"
                        + "unreadable-cell 2:2 民政局：有 2 行的数值和计量单位填反了：“行政事业性收费金额”的数值栏是“万元”，计量单位栏是“8” / 请把两栏的内容对调|penalties.decisions=9",
                "indicator,value,计量单位~licensing.decisions,件,件|"
                        + "unreadable-cell 2:2 民政局：“行政许可处理决定数量”应为数字，填的是“件” / 请只填一个数字；补充说明写在备注中，确无此项填 0|''",
                "indicator,value,比上年~licensing.decisions,8,5%|"
                        + "ignored-column 1:3 民政局：“比上年”一栏没有读取 / 无须处理；如该栏有数据要报，请按表样填写|licensing.decisions=8",
                "indicator,value,note~licensing.decisions,8,含撤回~licensing.decisions,,|"
                        + "duplicate-cell 3:2 民政局：“行政许可处理决定数量”填了两次：submissions/101.csv:2:2 为 8，此处为空 / 请删去其中一处，同一单位的同一格只能填一次|licensing.decisions=8",
                "indicator,value~licensing.decisions,22（其中修订16件）~penalties.decisions,５~coercion.decisions,-|"
                        + "unreadable-cell 2:2 民政局：“行政许可处理决定数量”应为数字，填的是“22（其中修订16件）” / 请只填一个数字；补充说明写在备注中，确无此项填 0 && lenient-reading 3:2 民政局：“行政处罚处理决定数量”填的是“５”，按 5 读取 / 无须处理；如读取有误，请单位改填数字 && not-applicable-cell 4:2 民政局：“行政强制处理决定数量”填的是“-”，按“不适用”处理，不计入合计 / 没有发生请填 0；确实不适用可在 waivers.yaml 中说明放行|penalties.decisions=5 coercion.decisions=—",
            })
    void faultIsSaidOnceAtTheSmallestPlace(String csv, String findings, String figures) {
        Bound bound = Bound.of(project().file("submissions/101.csv", csv.replace('~', '\n')));

        assertThat(bound.submissions().findings().stream()
                        .filter(found -> !found.rule().equals("blank-cell"))
                        .map(found -> found.rule() + " " + found.place().line() + ":"
                                + found.place().column() + " " + found.message().zh() + " / "
                                + found.help().zh())
                        .collect(Collectors.joining(" && ")))
                .isEqualTo(findings);
        assertThat(bound.figures("101").entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(figures);
    }

    private TestProject project() {
        return TestProject.in(folder).roster("""
                        code,name,kind,parent,valid_from,valid_to,status
                        101,民政局,部门,,,,
                        102,财政局,部门,,,,
                        201,城关镇,乡镇,,,,
                        901,撤销局,部门,,,2024-06-30,abolished
                        902,新设局,部门,,2026-01-01,,
                        """);
    }
}
