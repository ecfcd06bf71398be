package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report import}, and last year's published report as history, as their users meet them. */
class ImportCommandTest {

    private static final Path PAGE = Path.of("src/test/resources/golden/county-2025/expected/report.html");

    @TempDir
    private Path folder;

    private Path page(String name, String from, String to) throws IOException {
        return Files.writeString(folder.resolve(name), Files.readString(PAGE).replace(from, to));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void publishedReportBecomesWhatHistoryHolds() throws Exception {
        Terminal run = Terminal.run("import", PAGE, "--to", folder.resolve("history"));

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out())
                .contains(
                        "cn-2021",
                        "(told by tables and headings)",
                        "示例县2025年政府信息公开工作年度报告",
                        "county",
                        "2026-03-25",
                        "200 read");
        assertThat(read("history/model.json"))
                .contains("\"year\" : 2025", "\"name\" : \"示例县\"", "\"published\" : \"2026-03-25\"");
        assertThat(read("history/units.csv").lines()).hasSize(1);
        assertThat(read("history/places.csv").lines())
                .contains("fees.amount,行政事业性收费金额,7598.883,7598.883," + PAGE + ",表4!B2,,,");
        assertThat(read("history/narrative/problems.md")).contains("问题");
    }

    @Test
    void unitsOwnReportIsARowOfUnits() throws Exception {
        Terminal run = Terminal.run("import", PAGE, "--unit", "990200", "--to", folder);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(read("units.csv").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("990200,2025,0,0,0,15,17,113,");
    }

    @Test
    void nothingIsOverwrittenUnlessTheCallerSaysSo() throws Exception {
        Files.writeString(folder.resolve("places.csv"), "mine");

        assertThat(Terminal.run("import", PAGE, "--to", folder).err()).contains("places.csv", "--replace");
        assertThat(folder).isDirectoryNotContaining("glob:**model.json");
        assertThat(read("places.csv")).isEqualTo("mine");
        assertThat(Terminal.run("import", PAGE, "--to", folder, "--replace").code())
                .isZero();
        assertThat(read("places.csv")).startsWith("figure,label,value");
    }

    @Test
    void cellThatCannotBeReadIsAFindingAndStaysBlank() throws Exception {
        Path odd = page("odd.html", ">7598.883<", ">约七千万<");

        Terminal run = Terminal.run("import", odd, "--to", folder.resolve("odd"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.places()).containsExactly("unreadable-cell " + odd + ":表4!B2");
        assertThat(run.out()).contains("1 unreadable");
        assertThat(read("odd/units.csv")).doesNotContain("7598");
    }

    @Test
    void severalReportsGoIntoFoldersOfTheirNames() throws Exception {
        Path other = page("乙县2025.html", "示例县", "乙县");

        assertThat(Terminal.run("import", PAGE, other, "--to", folder.resolve("all"))
                        .code())
                .isZero();
        assertThat(read("all/report/model.json")).contains("示例县");
        assertThat(read("all/乙县2025/model.json")).contains("\"name\" : \"乙县\"");
    }

    @Test
    void historyTakesThePublishedReportAsItIs() throws Exception {
        ProjectFolder project = ProjectFolder.ofSample("county-2025", folder.resolve("project"));
        Files.delete(project.file("history/2024/model.json"));
        Files.delete(project.file("history/2024/units.csv"));
        Files.writeString(
                project.file("history/2024/report.html"), Files.readString(PAGE).replace("2025年", "2024年"));

        Terminal run = Terminal.run("check", project.root(), "--verbose");

        assertThat(run.places()).contains("last-years-unit history/2024/report.html:1");
        assertThat(run.out())
                .contains("history/2024/report.html:表5!J28   last year's 结转下年度（总计） 34", "similar-to-last-year");
    }

    @Test
    void historyRefusesAnotherOfficesReport() throws Exception {
        ProjectFolder project = ProjectFolder.ofSample("county-2025", folder.resolve("project"));
        project.delete("history/2024/model.json").delete("history/2024/units.csv");
        Files.writeString(
                project.file("history/2024/report.html"),
                Files.readString(PAGE).replace("2025年", "2024年").replace("示例县", "平武县"));

        Terminal run = Terminal.run("check", project.root());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings())
                .containsExactly(
                        "error[unit-mismatch] This is the report of 平武县, not of 示例县人民政府; nothing was compared with last year");
    }

    @Test
    void historyRefusesAReportOfAnotherYear() throws Exception {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("project"));
        Files.createDirectories(project.file("history/2024"));
        Files.copy(PAGE, project.file("history/2024/report.html"));

        Terminal run = Terminal.run("check", project.root());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings())
                .containsExactly(
                        "error[wrong-year] This is the report for 2025, but last year is 2024; nothing was compared with last year");
    }
}
