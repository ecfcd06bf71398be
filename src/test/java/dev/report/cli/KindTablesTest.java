package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.golden.GoldenCase;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of units with subtotals, and of kinds of unit, with ratios in them: printed, read back, traced. */
class KindTablesTest {

    @TempDir
    private static Path folder;

    private static ProjectFolder project;

    @BeforeAll
    static void compile() throws IOException {
        project = ProjectFolder.copy(new GoldenCase("ratios-and-kinds").input(), folder.resolve("project"), false);
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "markdown,html,pdf,docx,data");
        assertThat(run.code()).as(run.all()).isZero();
    }

    @Test
    void eachKindHasItsUnitsAndThenItsSubtotal() throws IOException {
        assertThat(project.output("report.md")).contains("""
                | 单位 | 办结 | 天数 | 平均天数 | 甲占比 | 收费 |
                | --- | ---: | ---: | ---: | ---: | ---: |
                | 民政局 | 30 | 100 | 3.33 | 33.3 | 12.50 |
                | 财政局 | 0 | 5 | — | — | 0.00 |
                | 部门小计 | 30 | 105 | 3.50 | 33.3 | 12.50 |
                | 城关镇 | 12 | 70 | 5.83 | 66.7 | 7.25 |
                | 太平镇 | 4 | 10 | 2.50 | 25.0 | 100.00 |
                | 乡镇小计 | 16 | 80 | 5.00 | 56.3 | 107.25 |
                | 全县 | 46 | 185 | 4.02 | 41.3 | 119.75 |
                """);
    }

    @Test
    void kindsAreRowsAndCellsAreColumns() throws IOException {
        assertThat(project.output("report.md")).contains("""
                | 类别 | 办结 | 平均天数 | 占比 乙 | 收费（元） |
                | --- | ---: | ---: | ---: | ---: |
                | 部门 | 30 | 3.50 | 66.7 | 12.50 |
                | 乡镇 | 16 | 5.00 | 43.8 | 107.25 |
                | 全县 | 46 | 4.02 | 58.7 | 119.75 |
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "report.html,<td data-figure=\"average@kind:部门\">3.50</td>",
        "report.fragment.html,'<td data-figure=\"average@kind:部门\" style=\"border:1px solid #999;padding:4px;text-align:right\">3.50</td>'",
    })
    void numbersStandRightAndSayWhoseTheyAre(String name, String cell) throws IOException {
        assertThat(project.output(name)).contains(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.fragment.html", "report.pdf", "report.docx"})
    void whatWasPublishedSaysWhatWasCompiled(String name) {
        Path published = project.file("out/" + name);

        assertThat(Terminal.run("verify", project.root(), "--published", published)
                        .out())
                .endsWith("The published report says what out/ says: 6 figures, 2 sentences\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.html", "report.pdf", "report.docx"})
    void figureThatSeveralTablesPrintIsReadOnceAndWithoutAFinding(String name) throws IOException {
        Path imported = folder.resolve("imported-" + name);
        Terminal run = Terminal.run(
                "import",
                project.file("out/" + name),
                "--definition",
                project.file("form"),
                "--year",
                "2025",
                "--to",
                imported);

        assertThat(run.findings()).isEmpty();
        assertThat(Files.readString(imported.resolve("model.json"))).contains("\"value\" : 4.02");
    }

    @Test
    void figureThatTwoTablesPrintDifferentlyIsAFinding() throws IOException {
        Path changed = Files.writeString(
                folder.resolve("changed.md"),
                project.output("report.md").replace("| 全县 | 46 | 4.02", "| 全县 | 47 | 4.02"));
        Terminal run = Terminal.run(
                "import",
                changed,
                "--definition",
                project.file("form"),
                "--year",
                "2025",
                "--to",
                folder.resolve("two"));

        assertThat(run.findings()).singleElement().asString().startsWith("error[duplicate-cell]");
    }

    @ParameterizedTest
    @CsvSource({
        "average,部门,average  平均天数  3.5天  computed: days / handled = 105 ÷ 30",
        "average,201,average  平均天数  5.83天  computed: days / handled = 70 ÷ 12",
        "average,102,average  平均天数  not applicable  computed: days / handled = 5 ÷ 0",
        "fees,乡镇,fees  收费  107.25元  sum over 2/2 units",
    })
    void traceLeadsFromASubtotalOrAUnitsRatioToTheCells(String figure, String of, String first) {
        Terminal run = Terminal.run("trace", figure, project.root(), "--unit", of);

        assertThat(run.out()).startsWith(first + "\n").contains("submissions/all.csv:");
    }

    @Test
    void traceOfAUnitsRatioNamesTheCellsThatItGave() {
        assertThat(Terminal.run("trace", "average", project.root(), "--unit", "201")
                        .out())
                .contains("\n  days  天数合计  70件        submissions/all.csv:4:2  read \"70\"\n");
    }

    @Test
    void ratiosAreInModelAndTables() throws IOException {
        assertThat(project.output("units.csv")).contains("\n201,2025,5.83,66.7,33.3,100,70,12,8,4,12,7.25\n");
        assertThat(project.output("data/kinds.csv")).isEqualTo("""
                kind,year,average,share/a,share/b,days,handled,fees
                部门,2025,3.5,33.3,66.7,105,30,12.5
                乡镇,2025,5,56.3,43.8,80,16,107.25
                """);
        assertThat(project.output("data/units.csv")).contains("201,城关镇,乡镇,2025,5.83,");
        assertThat(project.output("model.json")).containsPattern("\"部门\" : 3.5,\\s+\"乡镇\" : 5\\b");
    }
}
