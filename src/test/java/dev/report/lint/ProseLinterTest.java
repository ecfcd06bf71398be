package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.compile.ReportCompiler;
import dev.report.definition.CheckCatalog;
import dev.report.finding.Finding;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseLinterTest {

    @TempDir
    Path folder;

    private List<Finding> check(ProjectFolder project) throws IOException {
        return ReportCompiler.check(ReportCompiler.load(project.root())).findings().stream()
                .filter(finding -> finding.place().file().startsWith("narrative/"))
                .toList();
    }

    private ProjectFolder sample(String name) throws IOException {
        return ProjectFolder.ofSample(name, folder.resolve(name));
    }

    private static void write(ProjectFolder project, String section, String text) throws IOException {
        Files.writeString(project.root().resolve("narrative/" + section + ".md"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jiangyou-2015", "minimal", "county-2025"})
    void proseOfTheSamplesGivesNoFinding(String name) throws IOException {
        assertThat(check(sample(name))).isEmpty();
    }

    @Test
    void columnIsThatOfTheFileAsItWasWritten() throws IOException {
        ProjectFolder project = sample("minimal");
        write(project, "problems", "主要问题：收到${f('requests.received')}件，办结${f('results.total')}件，答复9件。下一步改进。\n");

        assertThat(check(project)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("literal-count");
            assertThat(finding.place()).hasToString("narrative/problems.md:1:62");
        });
    }

    @Test
    void citedPartsAreAddedUpAgainstATypedTotal() throws IOException {
        ProjectFolder project = sample("minimal");
        write(project, "problems", "改进：共${sum(1, 2)}件，其中甲${sum(1, 0)}件、乙${sum(3, 0)}件，问题不少。\n");

        assertThat(check(project)).extracting(Finding::rule).containsExactly("list-sum");
    }

    @Test
    void sentenceWithACitationThatFailedIsNotAddedUp() throws IOException {
        ProjectFolder project = sample("minimal");
        write(project, "problems", "改进：共${sum(1, 2)}件（甲${f('no.such')}件、乙${sum(4, 0)}件、丙${sum(5, 0)}件），问题不少。\n");

        assertThat(check(project)).extracting(Finding::rule).containsExactly("unknown-citation");
    }

    @Test
    void typedChangeOfACitedFigureIsComparedWithLastYear() throws IOException {
        ProjectFolder project = sample("county-2025");
        write(
                project,
                "problems",
                "主要问题不少。新收申请${f('requests.received')}件，同比增长1.05%。许可${f('licensing.decisions')}件，同比${change('licensing.decisions')}。下一步改进。\n");

        assertThat(check(project)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change-and-share");
            assertThat(finding.actual()).contains("1.05%");
        });
    }

    @Test
    void proseRepeatedFromLastYearsModelIsFound() throws IOException {
        ProjectFolder project = sample("county-2025");
        Path text = project.root().resolve("narrative/overview.md");
        Files.createDirectories(project.root().resolve("history/2024/narrative"));
        Files.copy(text, project.root().resolve("history/2024/narrative/overview.md"));

        assertThat(check(project)).extracting(Finding::rule).contains("similar-to-last-year");
    }

    @Test
    void reportDatedInItsOwnYearAndTitledByAnotherIsFoundInReportYaml() throws IOException {
        ProjectFolder project = sample("minimal");
        Path yaml = project.root().resolve("report.yaml");
        String changed = Files.readString(yaml).replace("published: 2026-03-30", "published: 2025-12-31")
                + "title: 示例县2024年政府信息公开工作年度报告\n";
        Files.writeString(yaml, changed);

        assertThat(ReportCompiler.check(ReportCompiler.load(project.root())).findings())
                .filteredOn(finding -> finding.place().file().equals("report.yaml"))
                .extracting(Finding::rule)
                .contains("report-date", "year-agreement");
    }

    @Test
    void markdownFileIsCheckedByTheCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("镇年报.md"), "公开25006条（概况101、动态13186、目录11820）。\n");

        Terminal run = Terminal.run("check", file, "--definition", "cn-2021");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("error[list-sum]", "镇年报.md:1:3", "25107");
    }

    @Test
    void wholeReportInOneFileIsTakenApartByItsHeadings() {
        String report = """
                # 金厂镇2025年政府信息公开工作年度报告

                一、总体情况

                （一）组织推动全省政府信息公开工作

                各级政府部门积极公开。

                二、主动公开政府信息情况

                五、存在的主要问题及改进情况

                无
                """;

        assertThat(ProseLinter.lint(Linting.FORM_2021, "report.md", report, Optional.empty()))
                .extracting(Finding::rule, finding -> finding.place().line())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("foreign-text", 5),
                        org.assertj.core.groups.Tuple.tuple("generic-text", 7),
                        org.assertj.core.groups.Tuple.tuple("heading-numbering", 11));
    }

    @Test
    void emptyFileGivesNoFinding() {
        assertThat(ProseLinter.lint(Linting.FORM_2021, "empty.md", "\n\n", Optional.empty()))
                .isEmpty();
    }

    /** Seed 2021: ten thousand texts put together from what the rules look for. */
    @Test
    void anyTextIsReadWithoutAFault() {
        List<String> pieces = List.of(
                "其中",
                "（",
                "）",
                "(",
                ")",
                "25件",
                "1.5万条",
                "余",
                "、",
                "，",
                "；",
                "。",
                "占5%",
                "分别占",
                "同比增长",
                "上年",
                "由",
                "增至",
                "2025年1月日",
                "申请人",
                "张三",
                "《",
                "》",
                "〔2019〕60号",
                "[2021]30号",
                "全省",
                "组织",
                "六个部分",
                "包括",
                "本报告",
                "情况",
                "一、",
                "（一）",
                "1.",
                "3、",
                "\n",
                "\n\n",
                "# ",
                "- ",
                "**",
                "[",
                "](http://a.b/",
                "\\",
                "<!--",
                "-->",
                "```",
                "|",
                "第一、",
                "一是",
                "三是",
                "５４",
                "五十四件",
                "今年",
                "截至目前",
                "11010519491231002X",
                "+",
                "%",
                "0",
                "等",
                "\u3000",
                "县人民政府",
                "第");
        Random random = new Random(2021);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String name = i % 2 == 0 ? "overview.md" : "preamble.md";
            assertThat(ProseLinter.lint(Linting.FORM_2021, name, text.toString(), Optional.empty()))
                    .allSatisfy(finding -> assertThat(finding.message().zh()).doesNotContain("{"));
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentencesAndEachSaysWhatToDo() throws IOException {
        Properties zh = messages("zh");
        Properties en = messages("en");

        assertThat(new TreeSet<>(zh.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
        for (String key : zh.stringPropertyNames()) {
            assertThat(key.endsWith(".help") || zh.containsKey(key + ".help"))
                    .as(key)
                    .isTrue();
            assertThat(zh.getProperty(key)).doesNotEndWith("。").isNotBlank();
            assertThat(en.getProperty(key)).doesNotEndWith(".").isNotBlank();
        }
    }

    @Test
    void everyRuleIsInTheCatalog() throws IOException {
        assertThat(CheckCatalog.load().keySet())
                .containsAll(messages("zh").stringPropertyNames().stream()
                        .map(key -> key.replaceFirst("\\..*", ""))
                        .toList());
    }

    private static Properties messages(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                ProseLinter.class.getResourceAsStream("messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
