package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarterly report on a hotline, whose definition was written with the guide alone: what stopped its author does so no more. */
class HotlineTest {

    @TempDir
    Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void copy() throws IOException {
        Path kept = ProjectFolder.HOME.resolve("src/test/resources/docs/hotline");
        project = ProjectFolder.copy(kept, temporary.resolve("hotline"), false);
    }

    private Terminal check() {
        return Terminal.run("check", project.root(), "--lang", "en", "--verbose");
    }

    @Test
    void averagesOfAveragesAreWeightedForEachKindAndTheWhole() throws IOException {
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "markdown");

        assertThat(run.code()).as(run.all()).isZero();
        // 3.2 × 455 + 6.8 × 280 = 3360 days for 735 cases, and 5340 days for 1185.
        assertThat(project.output("report.md")).contains("""
                | 市级部门小计 | 765 |  | 735 | 96.1 | 4.6 |  |
                """, """
                | 类别 | 受理 合计 | 办结 | 办结率 | 平均办理时长 |
                | --- | ---: | ---: | ---: | ---: |
                | 市级部门 | 765 | 735 | 96.1 | 4.6 |
                | 区县 | 468 | 450 | 96.2 | 4.4 |
                | 全市 | 1233 | 1185 | 96.1 | 4.5 |
                """);
    }

    /** A role's own name need not be listed: the definition has words of its own for units alone. */
    @Test
    void definitionWithFewHeadersReadsWhatTheProgramItselfWrites() {
        Terminal run = Terminal.run("definition", "test", project.file("hotline"), "--lang", "en");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("37 values read back; wrong: 0");
    }

    @Test
    void wordsBesideSubtotalsAreNoFigureOfTheOpenData() throws IOException {
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "data");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(project.output("data/kinds.csv"))
                .startsWith(
                        "kind,period,received/total,handled,days.average,rate\n市级部门,2025-07-01/2025-09-30,765,735,");
    }

    @Test
    void periodThatIsNoMappingIsOneFaultWithAnExample() throws IOException {
        project.edit("report.yaml", "{from: 2025-07-01, to: 2025-09-30}", "2025Q3");

        Terminal run = check();

        assertThat(run.all().split("error\\[", -1)).hasSize(2);
        assertThat(run.all())
                .contains("A period is written as its first and its last day")
                .contains("help: Write period: {from: 2025-07-01, to: 2025-09-30}");
    }

    /** The year is right, so that no comparison of years would see it. */
    @Test
    void lastQuartersTitleIsFound() throws IOException {
        project.edit("report.yaml", "period:", "title: 示例市2025年第二季度政务服务热线办理情况\nperiod:");

        assertThat(check().all())
                .contains(
                        "[year-agreement] The period \"2025年第二季度\" of the title is not that of the report, July to September 2025");

        project.edit("report.yaml", "第二季度", "第三季度");
        assertThat(check().all()).doesNotContain("year-agreement");
    }

    @Test
    void valueInPlaceOfAMappingIsOneFault() throws IOException {
        project.edit("report.yaml", "{code: 510700, name: 示例市人民政府, level: city}", "示例市人民政府");

        Terminal run = check();

        assertThat(run.all().split("error\\[", -1)).hasSize(2);
        assertThat(run.all()).contains("\"key: value\" entries are expected here");
    }

    @Test
    void headThatIsOnlyThePartOfAnItemIsToldTheWholeName() throws IOException {
        project.edit("submissions/q3.csv", "受理（投诉）,受理（咨询）,受理（合计）", "投诉,咨询,合计");

        assertThat(check().all())
                .contains("help: \"投诉\" is only the part of an item: write its whole name, as in 受理（投诉）");
        assertThat(Terminal.run("check", project.root(), "--lang", "zh").all())
                .contains("“投诉”只是某一项的分类，请写全名，例如“受理（投诉）”");
    }

    @Test
    void columnOfTheQuarterBeforeThatIsBlankIsToldWhereItsFiguresGo() throws IOException {
        assertThat(check().all())
                .contains(
                        "info[last-years-unit] There are no figures of the last period in history/2025-06-30, so that this is blank"
                                + " in the tables: 上季度");

        project.write("history/2025Q2/units.csv", "unit,received/total\n01,440\n");
        assertThat(check().all()).contains("the last period's report belongs in history/2025-06-30");
    }

    @Test
    void unitsFileWrittenByHandIsToldHowItBegins() throws IOException {
        project.write("history/2025-06-30/units.csv", "名单,受理\n01,440\n");
        assertThat(check().all()).contains("write one with a column unit");

        project.write("history/2025-06-30/units.csv", "承办单位,受理（合计）\n01,440\n02,290\n03,300\n04,160\n");
        Terminal.run("compile", project.root(), "--outputs", "markdown");
        assertThat(project.output("report.md")).contains("| 市公安局 | 460 | 440 |");
    }
}
