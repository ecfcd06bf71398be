package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prose of a report whose definition is the project's own: on a quarter, with an average of days and a rate. */
class OwnDefinitionProseTest {

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void countyOfTwoUnits() throws IOException {
        project = new ProjectFolder(folder)
                .write("report.yaml", """
                        definition: ysq
                        period: {from: 2025-07-01, to: 2025-09-30}
                        issuer: {code: "990101", name: 示例县人民政府, level: county}
                        published: 2025-10-20
                        """)
                .write("roster.csv", "code,name,kind\n990101-001,示例县民政局,部门\n990101-101,城关镇人民政府,乡镇\n")
                .write(
                        "submissions/q3.csv",
                        "填报单位,本季度新收,办结,办理总天数,按期办结\n示例县民政局,180,200,3000,180\n城关镇人民政府,40,43,523.5,38\n")
                .write("history/2025-06-30/model.json", """
                        {"period": {"from": "2025-04-01", "to": "2025-06-30"}, "figures": [{"key": "xin", "value": 232, "state": "reported"}]}
                        """)
                .write("ysq/definition.yaml", """
                        id: ysq
                        name: 依申请公开季度统计
                        years: {from: 2025}
                        periods: quarter
                        title: "{issuer}{period}依申请公开情况"
                        headers: {unit: [unit, 填报单位], indicator: [indicator], breakdown: [breakdown], value: [value]}
                        measures:
                          - {id: jian, label: 件}
                          - {id: tian, label: 天, decimals: 1, print: 1}
                          - {id: lv, label: 个百分点, decimals: 2, print: 2}
                        indicators:
                          - {key: xin, label: 本季度新收, measure: jian}
                          - {key: ban, label: 办结, measure: jian}
                          - {key: ts, label: 办理总天数, measure: tian}
                          - {key: ts.avg, label: 平均办理天数, measure: tian, mode: recompute, formula: ts / ban}
                          - {key: aq, label: 按期办结, measure: jian}
                          - {key: aq.lv, label: 按期办结率, measure: lv, mode: recompute, formula: 100 * aq / ban}
                        sections:
                          - {id: overview, number: 一, title: 总体情况, template: section, narrative: overview, required: true}
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "平均办理${f(\"ts.avg\")}小时|“14.5小时”的计量单位有误，该数以天计",
                "平均办理天数为8.4天|正文写 8.4天，表格中平均办理天数 14.5天，相差 6.1天",
                "按期办结率为88.88%|正文写 88.88%，表格中按期办结率 89.71%，相差 0.83个百分点",
                "本季度新收1 220件|正文写 1,220件，表格中本季度新收 220件，相差 1000件",
                "本季度新收${f(\"xin\")}件，比上季度增长12.5%|增减幅度写 12.5%，而 220件 与上期的 232 相比是 -5.2%",
                "本季度新收${f(\"xin\")}件，环比增加30件|增减数写“增加30件”，而 220件 与上期的 232件 相比是 -12件",
            })
    void wrongSentenceIsFound(String sentence, String finding) throws IOException {
        project.write("narrative/overview.md", sentence + "。\n");

        assertThat(Terminal.run("check", folder, "--lang", "zh").out()).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "平均办理${f(\"ts.avg\")}天",
                "平均办理天数为14天",
                "按期办结率为${f(\"aq.lv\")}%，即89.7%",
                "本季度新收${f(\"xin\")}件，比上季度下降5.2%",
                "本季度新收${f(\"xin\")}件，同比增长12.5%",
                "本季度新收${f(\"xin\")}件，环比减少12件",
                "办理期限为20天以内",
            })
    void rightSentenceIsNot(String sentence) throws IOException {
        project.write("narrative/overview.md", sentence + "。\n");

        assertThat(Terminal.run("check", folder, "--lang", "zh").out())
                .doesNotContain("计量单位有误", "text-versus-table", "change-and-share");
    }
}
