package dev.report.lint.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextVersusTableTest {

    @TempDir
    Path folder;

    private ProjectFolder county;

    @BeforeEach
    void copyTheCounty() throws IOException {
        county = ProjectFolder.ofSample("county-2025", folder.resolve("county"));
    }

    private void write(String section, String text) throws IOException {
        Files.writeString(county.root().resolve("narrative/" + section + ".md"), text);
    }

    private List<Finding> check() throws IOException {
        return ReportCompiler.check(ReportCompiler.load(county.root())).findings().stream()
                .filter(finding -> finding.rule().equals("text-versus-table")
                        || finding.rule().equals("change-and-share"))
                .toList();
    }

    @Test
    void typedNumberIsComparedWithTheConsolidatedFigure() throws IOException {
        write("requests", "全县新收申请较多。\n\n全县新收政府信息公开申请700件。\n");

        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).hasToString("narrative/requests.md:3:13");
            assertThat(finding.locations().get(0).value()).isEqualTo("全县新收政府信息公开申请700件。");
            assertThat(finding.message().zh()).isEqualTo("正文写 700件，表格中本年新收 632件，相差 68件");
            assertThat(finding.expected()).contains("632件");
            assertThat(finding.actual()).contains("700件");
            assertThat(finding.cell())
                    .hasValueSatisfying(cell -> assertThat(cell).hasToString("requests.received/total"));
        });
    }

    /** Many ways of saying it, each with a number that the tables do not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年办理行政许可7件。",
                "行政许可事项办件量7件。",
                "受理并办结行政许可7件。",
                "实施行政处罚77777件。",
                "行政处罚77777起。",
                "采取行政强制措施77777件。",
                "予以公开77777件。",
                "不予公开77777件。",
                "无法提供77777件。",
                "不予处理77777件。",
                "上年结转77777件。",
                "结转下年度继续办理77777件。",
                "已全部办结77777件。",
                "收取行政事业性收费金额77777万元。",
                "印发行政规范性文件77777份。",
                "县财政局作出行政许可决定77777件。",
                "各乡镇收到政府信息公开申请77777件。",
                "予以公开占办结总数的99.99%。"
            })
    void otherNumberBesideAFiguresWordsIsAnError(String sentence) throws IOException {
        write("requests", "全县新收申请较多。\n\n" + sentence + "\n");

        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place().line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "行政许可事项清单包括312项。",
                "评查行政许可案卷77777件。",
                "上半年办理行政许可77777件。",
                "第一季度收到申请77777件。",
                "上年结转的人大代表建议77777件。",
                "补正申请77777件，结转下年度办理7件。",
                "行政许可“一窗受理”窗口25个。",
                "撤销行政许可77777件。"
            })
    void numberOfSomethingElseIsNoFigure(String sentence) throws IOException {
        write("requests", "全县新收申请较多。\n\n" + sentence + "\n");

        assertThat(check()).isEmpty();
    }

    @Test
    void whileAUnitIsMissingNothingIsCompared() throws IOException {
        write("requests", "全县新收政府信息公开申请700件。\n");
        Files.delete(county.root().resolve("submissions/990200-101-县政府办公室.xlsx"));

        assertThat(check()).isEmpty();
    }

    @Test
    void changeOfATypedNumberIsRecomputedFromLastYearsTables() throws IOException {
        write("requests", "全县新收政府信息公开申请632件，同比增长6.85%。\n\n全县受理政府信息公开申请632件，同比增长6.58%。\n");

        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.actual()).contains("6.85%");
            assertThat(finding.expected()).contains("6.58%");
        });
    }

    @Test
    void markdownReportIsComparedWithItsOwnTables() throws IOException {
        Terminal.run("compile", county.root(), "--outputs", "markdown");
        String report = Files.readString(county.root().resolve("out/report.md"));
        Path file = Files.writeString(folder.resolve("年报.md"), report.replace("新收政府信息公开申请632件", "新收政府信息公开申请623件"));

        Terminal run = Terminal.run("check", file, "--definition", "cn-2021", "--lang", "zh");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("错误[text-versus-table] 正文写 623件，表格中本年新收 632件，相差 9件", "年报.md:17:13", "年报.md:69:51")
                .containsOnlyOnce("错误[")
                .doesNotContain("警告[");
    }

    @Test
    void tablesOfAMarkdownReportAreCheckedByTheRules() throws IOException {
        Terminal.run("compile", county.root(), "--outputs", "markdown");
        String report = Files.readString(county.root().resolve("out/report.md"));
        Path file = Files.writeString(
                folder.resolve("年报.md"), report.replace("| 一、本年新收政府信息公开申请数量 | 531 |", "| 一、本年新收政府信息公开申请数量 | 513 |"));

        Terminal run = Terminal.run("check", file, "--definition", "cn-2021", "--lang", "zh");

        assertThat(run.out()).contains("错误[requests-balance]", "把「本年新收（自然人）」由 513 改为 531", "年报.md:69:22");
    }
}
