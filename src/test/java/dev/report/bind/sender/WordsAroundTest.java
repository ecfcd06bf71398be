package dev.report.bind.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.bind.Bound;
import dev.report.bind.Submission;
import dev.report.discover.SubmissionFinder;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a table is and of which year, as the words around it say; {@code ~} ends a line. */
class WordsAroundTest {

    private static final String ROSTER = """
            code,name,kind,parent,alias
            510781-001,江油市气象局,部门,,
            510781-002,江油市档案馆,部门,,市档案局
            510781-003,江油市发展和改革局,部门,,
            510781-004,江油市卫生健康局,部门,,
            510781-005,江油市疾病预防控制中心,事业单位,510781-004,
            510781-006,城关镇人民政府,乡镇,,
            510781-007,城关镇人民政府,乡镇,,
            510781,江油市人民政府,政府,,
            """;

    private static final String TABLE = "指标,数值~行政许可,12";

    @TempDir
    Path folder;

    private TestProject project() {
        return TestProject.in(folder).roster(ROSTER);
    }

    /** All findings but those on blank cells, which these tables have many of. */
    private static List<Finding> findings(Bound bound) throws IOException {
        List<Finding> all =
                new ArrayList<>(SubmissionFinder.find(bound.project()).findings());
        all.addAll(bound.submissions().findings());
        all.removeIf(found -> found.rule().equals("blank-cell"));
        return all;
    }

    private static String units(Bound bound) {
        return bound.submissions().submissions().stream()
                .map(sent -> sent.unit().code().value())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填报单位：江油市气象局~|按表内写明的填报单位",
                "填报单位（盖章）：江油市气象局   填报日期：2026年1月12日~|按表内写明的填报单位",
                "填报单位:江油市气象局填表人：张三~|按表内写明的填报单位",
                "填 报 单 位：市 气 象 局~|按表内写明的填报单位",
                "填报单位,江油市气象局,年度,2025~|按表内写明的填报单位",
                "单位名称：气象局（盖章）,单位：件~|按表内写明的填报单位",
                "报送单位：气象局办公室~|按表内写明的填报单位",
                "填报单位：510781-001~|按表内写明的填报单位",
                "填报单位：,江油市气象局~|按表内写明的填报单位",
                "填报单位（公章）,江油市气象局~|按表内写明的填报单位",
                "填报单位 江油市气象局~|按表内写明的填报单位",
                "单位（盖章）：江油市气象局~|按表内写明的填报单位",
                "填报单位：气象局（510781-001）~|按表内写明的填报单位",
                "江油市气象局2025年政府信息公开工作年度报告统计表~单位：万元~|按表的标题",
                "附件2：江油市气象局2025年度政府信息公开情况统计表~|按表的标题",
                "2025年江油市气象局政府信息公开统计表（国办公开办函〔2021〕30号）~|按表的标题",
                "江油市气象局二〇二五年政府信息公开年报~|按表的标题",
                "政府信息公开工作年度报告统计表（市气象局）~（2025年度）~|按表的标题",
                "江油市气象局~2025年政府信息公开工作年度报告~|按表的标题",
            })
    void wordsAboveATablePlaceAFileWhoseNameTellsNothing(String above, String by) throws IOException {
        Bound bound = Bound.of(project().file("submissions/附件1.csv", (above + TABLE).replace('~', '\n')));

        assertThat(units(bound)).isEqualTo("510781-001");
        assertThat(bound.figures("510781-001")).containsEntry("licensing.decisions", "12");
        assertThat(findings(bound)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.rule()).isEqualTo("placed-file");
            assertThat(finding.message().zh()).startsWith("江油市气象局：").contains("附件1.csv", by, "510781-001");
        });
    }

    @Test
    void wordsBelowATablePlaceIt() throws IOException {
        Bound bound = Bound.of(project().file("submissions/附件1.csv", "项目,数量\n行政许可,12\n填报单位：江油市气象局,填报日期：2026年1月12日\n"));

        assertThat(units(bound)).isEqualTo("510781-001");
        assertThat(findings(bound)).extracting(Finding::rule).containsExactly("placed-file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填报单位：江油市档案馆~|unit-mismatch|江油市气象局：表内写明的填报单位是江油市档案馆",
                "市档案局2025年政府信息公开工作年度报告统计表~|unit-mismatch|江油市气象局：表的标题写的是江油市档案馆",
                "填报单位：江油市水利局~|unit-mismatch|江油市气象局：表内写明的填报单位是“江油市水利局”，名录中没有这个名称",
                "江油市气象局2024年政府信息公开工作年度报告统计表~|wrong-year|江油市气象局：表的标题写的是 2024 年，报告年度是 2025 年",
                "2024年度政府信息公开工作年度报告统计表~|wrong-year|江油市气象局：表的标题写的是 2024 年，报告年度是 2025 年",
                "政府信息公开工作年度报告统计表（2024年度）~|wrong-year|江油市气象局：表的标题写的是 2024 年，报告年度是 2025 年",
                "江油市气象局二〇二四年政府信息公开年报~|wrong-year|江油市气象局：表的标题写的是 2024 年，报告年度是 2025 年",
                "政府信息公开统计表~（2024年）~|wrong-year|江油市气象局：表的标题写的是 2024 年，报告年度是 2025 年",
                "填报单位：气象局,年度：2024~|wrong-year|江油市气象局：表内写明的年度是 2024 年，报告年度是 2025 年",
                "统计期间：2024年1月1日至2024年12月31日~|wrong-year|江油市气象局：表内写明的统计期间是 2024 年，报告年度是 2025 年",
                "本表数据的统计期限自2024年1月1日起至12月31日止~|wrong-year|江油市气象局：表内写明的统计期间是 2024 年，报告年度是 2025 年",
                "2024年度江油市气象局政府信息公开工作年度报告统计表~|wrong-year|江油市气象局：表的标题写的是 2024 年，报告年度是 2025 年",
                "年度,2024年~|wrong-year|江油市气象局：表内写明的年度是 2024 年，报告年度是 2025 年",
            })
    void wordsThatContradictAreAnError(String above, String rule, String message) throws IOException {
        Bound bound = Bound.of(project().file("submissions/510781-001.csv", (above + TABLE).replace('~', '\n')));

        assertThat(units(bound)).isEqualTo("510781-001");
        assertThat(findings(bound)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message().zh()).isEqualTo(message);
            assertThat(finding.place().line()).isLessThan(3);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "江油市气象局2025年政府信息公开工作年度报告统计表~单位：万元~",
                "江油市2025年政府信息公开工作年度报告统计表~填报日期：2026年1月12日~",
                "江油市人民政府2025年政府信息公开工作年度报告统计表~填报单位：气象局~",
                "（国办公开办函〔2021〕30号）~",
                "附件：国办公开办函〔2021〕30号文件表样~填报时间：2026年1月~",
                "2024年度结转情况见备注~",
                "2025年政府信息公开统计表（含2024年结转）~",
                "统计时间：2025年1月1日至2025年12月31日~单位：件~",
                "2024年1月1日至2025年12月31日~",
                "填报单位 联系人 联系电话~",
                "制表单位：江油市档案馆~填报单位：市气象局~",
                "主管单位：江油市档案馆~联系人：张三 电话：0816-3224567~",
                "填报单位：~填报人：李四~",
                "填报单位：张三~",
                "请于2026年1月20日前报市档案馆~",
                "注：本表依据2019年修订的《中华人民共和国政府信息公开条例》填报~",
                "根据江油市档案馆2024年政府信息公开统计表调整~",
                "填报单位：江油市气象局（法规科）~",
                "单位,江油市气象局~",
            })
    void wordsOfOtherThingsAreNoContradiction(String above) throws IOException {
        Bound bound = Bound.of(project().file("submissions/510781-001.csv", (above + TABLE).replace('~', '\n')));

        assertThat(units(bound)).isEqualTo("510781-001");
        assertThat(findings(bound)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "510781-001-2024年.csv,2024",
        "510781-001 2024年度政府信息公开年报.csv,2024",
        "510781-001-2023.csv,2023",
        "510781-001-2023财年.csv,",
        "510781-001-2023财政年度.csv,",
        "510781-001-2023—2024财年.csv,",
        "510781-001-2023-24财年.csv,",
        "510781-001-FY 2023.csv,",
        "510781-001-FY2023.csv,",
        "510781-001 Fiscal Year 2023.csv,",
        "510781-001 2023财政.csv,2023",
        "510781-001-2025年.csv,",
        "510781-001 2026年1月12日.csv,",
        "510781-001-2026年报送.csv,",
        "510781-001-20260112.csv,",
        "510781-001-2026.1.12.csv,",
        "510781-001（2024年结转已核对）.csv,",
        "510781-001-2025年（含2024年对比）.csv,",
    })
    void anotherYearInAFilesNameIsAnError(String name, String year) throws IOException {
        Bound bound = Bound.of(project().file("submissions/" + name, TABLE.replace('~', '\n')));

        List<Finding> findings = findings(bound);
        findings.removeIf(found -> found.rule().equals("placed-file"));
        if (year == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("wrong-year");
                assertThat(finding.actual()).contains(year);
                assertThat(finding.message().zh()).contains(name, year, "2025");
            });
        }
    }

    @Test
    void nameOfTwoUnitsIsToldWithBothCodes() throws IOException {
        Bound bound = Bound.of(project().file("submissions/附件1.csv", "填报单位：城关镇人民政府\n指标,数值\n行政许可,12\n"));

        assertThat(units(bound)).isEmpty();
        assertThat(findings(bound)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unknown-unit");
            assertThat(finding.message().zh()).contains("城关镇人民政府", "510781-006", "510781-007");
        });
    }

    @Test
    void officeThatIsNobodyIsNamedWithTheLikeliestUnit() throws IOException {
        Bound bound = Bound.of(project().file("submissions/附件1.csv", "填报单位：江油市档桉馆\n指标,数值\n行政许可,12\n"));

        assertThat(units(bound)).isEmpty();
        assertThat(findings(bound)).singleElement().satisfies(finding -> {
            assertThat(finding.message().zh()).contains("江油市档桉馆", "不在名录中");
            assertThat(finding.help().zh()).contains("江油市档案馆", "510781-002");
        });
    }

    @Test
    void bodyAboveAUnitMayStandInItsTitle() throws IOException {
        Bound bound =
                Bound.of(project().file("submissions/510781-005.csv", "江油市卫生健康局2025年政府信息公开统计表\n指标,数值\n行政许可,12\n"));

        assertThat(findings(bound)).isEmpty();
    }

    @Test
    void rowsOfSeveralUnitsOutweighTheFilesName() throws IOException {
        Bound bound = Bound.of(
                project().file("submissions/市卫生健康局汇总.csv", "江油市卫生健康局2025年政府信息公开汇总表\n单位,行政许可\n江油市气象局,1\n江油市档案馆,2\n"));

        assertThat(units(bound)).isEqualTo("510781-001 510781-002");
        assertThat(findings(bound)).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    @Test
    void folderPlacesAFileThatNothingElsePlaces() throws IOException {
        Bound bound = Bound.of(project()
                .file("submissions/市气象局/附件1.csv", TABLE.replace('~', '\n'))
                .file("submissions/市档案馆/附件1.csv", "填报单位：市发改局\n指标,数值\n行政许可,12\n"));

        assertThat(units(bound)).isEqualTo("510781-001 510781-003");
        assertThat(findings(bound))
                .extracting(finding -> finding.message().zh())
                .hasSize(2);
        assertThat(bound.submissions().submissions())
                .extracting(Submission::files)
                .containsExactly(List.of("submissions/市气象局/附件1.csv"), List.of("submissions/市档案馆/附件1.csv"));
    }

    @Test
    void titleFarAboveTheTableOfADocumentTellsItsYearAndUnit() throws IOException {
        String prose = "<p>一、总体情况</p><p>（一）主动公开</p><p>（二）依申请公开</p><p>（三）管理</p><p>（四）平台</p><p>（五）监督</p><p>二、数据</p>";
        Bound bound = Bound.of(project()
                .file(
                        "submissions/附件1.html",
                        "<html><h1>江油市气象局</h1><h1>2024年政府信息公开工作年度报告</h1>" + prose
                                + "<table><tr><td>指标<td>数值<tr><td>行政许可<td>12</table></html>"));

        assertThat(units(bound)).isEqualTo("510781-001");
        assertThat(findings(bound)).extracting(Finding::rule).containsExactly("placed-file", "wrong-year");
    }

    @Test
    void tablesOfADocumentMayBeOfTwoUnits() throws IOException {
        String table = "<table><tr><td>指标<td>数值<tr><td>行政许可<td>%d</table>";
        Bound bound = Bound.of(project()
                .file(
                        "submissions/附件1.html",
                        "<html><p>江油市气象局2025年政府信息公开统计表</p>" + table.formatted(1) + "<p>填报单位：江油市档案馆</p>"
                                + table.formatted(2) + "</html>"));

        assertThat(bound.figures("510781-001")).containsEntry("licensing.decisions", "1");
        assertThat(bound.figures("510781-002")).containsEntry("licensing.decisions", "2");
        assertThat(findings(bound)).extracting(Finding::rule).containsExactly("placed-file", "placed-file");
    }

    @Test
    void titleOverATableInMarkdownPlacesIt() throws IOException {
        Bound bound = Bound.of(project()
                .file("submissions/附件1.md", "# 江油市气象局2025年政府信息公开统计表\n\n| 指标 | 数值 |\n| --- | --- |\n| 行政许可 | 12 |\n"));

        assertThat(bound.figures("510781-001")).containsEntry("licensing.decisions", "12");
        assertThat(findings(bound)).extracting(Finding::rule).containsExactly("placed-file");
    }

    @ParameterizedTest
    @CsvSource({
        "江油市气象局.csv,510781-001",
        "市气象局 (1).csv,510781-001",
        "发改局（定稿）.csv,510781-003",
        "江油市2025年 发展和改革局 填报表.csv,510781-003",
        "市档案局 - 副本.csv,510781-002",
    })
    void unitsNameInAFilesNamePlacesIt(String name, String code) throws IOException {
        Bound bound = Bound.of(project().file("submissions/" + name, TABLE.replace('~', '\n')));

        assertThat(units(bound)).isEqualTo(code);
        assertThat(findings(bound)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("placed-file");
            assertThat(finding.message().zh()).contains(name, "按名称中的单位名称", code);
        });
    }

    @Test
    void whatStandsInsideOutweighsAUnitsNameInTheFilesName() throws IOException {
        Bound bound = Bound.of(project().file("submissions/市气象局.csv", "江油市档案馆2025年政府信息公开统计表\n指标,数值\n行政许可,12\n"));

        assertThat(units(bound)).isEqualTo("510781-002");
        assertThat(findings(bound)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.rule()).isEqualTo("unit-mismatch");
            assertThat(finding.message().zh()).contains("市气象局.csv", "江油市气象局", "江油市档案馆");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"510781-001.html", "市气象局.html", "510781-001与510781-002.html"})
    void tablesOfTwoUnitsUnderTheNameOfOneAreTwoSubmissions(String name) throws IOException {
        String table = "<p>填报单位：%s</p><table><tr><td>指标<td>数值<tr><td>行政许可<td>%d</table>";
        Bound bound = Bound.of(
                project().file("submissions/" + name, table.formatted("市气象局", 1) + table.formatted("市档案馆", 2)));

        assertThat(bound.figures("510781-001")).containsEntry("licensing.decisions", "1");
        assertThat(bound.figures("510781-002")).containsEntry("licensing.decisions", "2");
        assertThat(findings(bound)).extracting(Finding::severity).containsOnly(Severity.INFO);
    }
}
