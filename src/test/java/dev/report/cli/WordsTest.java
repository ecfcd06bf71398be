package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import dev.report.project.WordsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and lists from the files of the units to the published documents, and back. */
class WordsTest {

    private static final String ALL =
            "unit,办件,法律顾问,聘任日期,重点工作\n101,3,有,20250301,<b>执法</b>\n102,4,无,不适用,\n201,5,否,,=1+1\n";
    private static final String LIST = "单位,标题,文号,发布日期,是否有效\n"
            + "101,关于节水的通知,示府规〔2025〕1号,2025-03-01,有效\n101,关于绿化的通知 | *星号*,示府规〔2025〕2号,2025年4月2日,\n102,无,,,\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeProject() {
        TestProject.in(folder)
                .form(WordsForm.YAML)
                .with("outputs: [markdown, html, pdf, docx, data]")
                .file("submissions/all.csv", ALL)
                .file("submissions/list.csv", LIST)
                .file("narrative/overview.md", "聘有法律顾问的单位${f(\"lawyer.units\")}个。\n")
                .load();
    }

    @Test
    void documentsShowWordsByUnitAndListsRowByRow() throws IOException {
        Terminal run = Terminal.run("compile", folder);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(output("report.md"))
                .contains("聘有法律顾问的单位1个。")
                .contains("| 民政局 | 3 | 是 | 2025年3月1日 | \\<b>执法\\</b> |")
                .contains("| 财政局 | 4 | 否 | — |  |")
                .contains("| 合计 | 12 |  |  |  |")
                .contains("| 民政局 | 关于绿化的通知 \\| \\*星号\\* | 示府规〔2025〕2号 | 2025年4月2日 |  |");
        Document page = Jsoup.parse(output("report.html"));
        assertThat(page.select("td[data-figure=focus@101]").text()).isEqualTo("<b>执法</b>");
        assertThat(page.select("td[data-figure=documents/title@101]").eachText())
                .containsExactly("关于节水的通知", "关于绿化的通知 | *星号*");
    }

    @Test
    void tablesOfFiguresHoldWordsThatNoSpreadsheetComputes() throws IOException {
        Terminal.run("compile", folder);

        assertThat(output("units.csv"))
                .contains("unit,year,cases,lawyer.units,documents.listed,focus,lawyer.has,lawyer.since\n")
                .contains("102,2025,4,0,0,,no,—\n")
                .contains("201,2025,5,0,,'=1+1,no,\n");
        assertThat(output("data/list-documents.csv"))
                .isEqualTo("unit,name,title,number,date,valid\n101,民政局,关于节水的通知,示府规〔2025〕1号,2025-03-01,true\n"
                        + "101,民政局,关于绿化的通知 | *星号*,示府规〔2025〕2号,2025-04-02,\n");
        assertThat(output("model.json")).contains("\"key\" : \"lawyer.since\"", "\"value\" : \"2025-03-01\"");
        assertThat(Terminal.run("verify", folder).code()).isZero();
    }

    @Test
    void whatWasPublishedIsASubmissionAgain() throws IOException {
        Terminal.run("compile", folder);
        Files.writeString(folder.resolve("submissions/all.csv"), output("units.csv"));

        Terminal again = Terminal.run("compile", folder);

        assertThat(again.code()).as(again.all()).isZero();
        assertThat(output("report.md")).contains("| 城关镇 | 5 | 否 |  | =1+1 |");
    }

    @Test
    void aSecondRunChangesNothing() {
        Terminal.run("compile", folder);

        assertThat(Terminal.run("compile", folder, "--if-changed").code()).isZero();
        assertThat(Terminal.run("compile", folder).all()).contains("has the same content as before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.fragment.html", "report.md", "report.docx", "report.pdf"})
    void publishedListIsTheSameAsCompiled(String name) {
        Terminal.run("compile", folder);

        Terminal run = Terminal.run(
                "verify", folder, "--published", folder.resolve("out").resolve(name));

        assertThat(run.code()).as(run.all()).isZero();
    }

    @Test
    void aChangedDayInAPublishedListIsFound() throws IOException {
        Terminal.run("compile", folder);
        Path changed = folder.resolve("changed.html");
        Files.writeString(changed, output("report.html").replace("2025年4月2日", "2025年4月3日"));

        Terminal run = Terminal.run("verify", folder, "--published", changed);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("2025年4月3日");
    }

    @Test
    void traceLeadsToFileLineAndText() {
        assertThat(Terminal.run("trace", "lawyer.since", folder, "--unit", "101")
                        .out())
                .isEqualTo("lawyer.since  聘任日期  民政局  2025-03-01  submissions/all.csv:2:4  read \"20250301\"\n");
        assertThat(Terminal.run("trace", "documents/date", folder).out())
                .contains("documents/date  发布日期  民政局  2025-04-02  submissions/list.csv:3:4");
        assertThat(Terminal.run("trace", "lawyer.units", folder).out()).contains("submissions/all.csv:2:3");
    }

    @Test
    void definitionShowsWhatItAsksForInWords() {
        assertThat(Terminal.run("definition", "show", folder.resolve("form")).out())
                .containsPattern("lawyer.has +yes-no +聘有法律顾问")
                .containsPattern("documents/title +text +文件名称");
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }
}
