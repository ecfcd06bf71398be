package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.publish.Manifest;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of one level is a submission of the next: two counties and their city. */
class LowerReportsTest {

    @TempDir
    Path folder;

    private ProjectFolder city;

    @BeforeEach
    void twoCountiesAndTheirCity() throws IOException {
        county("990101", "示例县人民政府");
        county("990102", "另一县人民政府")
                .edit("submissions/990101-001.csv", "licensing.decisions,,", "licensing.decisions,,1");
        compile("990101");
        compile("990102");
        city = new ProjectFolder(folder.resolve("city"));
        city.write("report.yaml", """
                definition: cn-2021
                year: 2025
                issuer: {code: "9901", name: 示例市人民政府, level: city}
                published: 2026-03-31
                policy: {missing-prose: warning}
                """);
        city.write("roster.csv", """
                code,name,kind
                990101,示例县,县
                990102,另一县,县
                9901-1,市民政局,市直部门
                """);
        city.write("submissions/counties.yaml", "\"990101\": ../990101\n");
        city.write("submissions/990102/model.json", output("990102", "model.json"));
        city.write("submissions/990102/units.csv", output("990102", "units.csv"));
        city.write("submissions/990102/report.md", output("990102", "report.md"));
        city.write("submissions/9901-1.csv", submission());
    }

    private ProjectFolder county(String code, String name) throws IOException {
        ProjectFolder county = ProjectFolder.ofSample("minimal", folder.resolve(code));
        county.write("roster.csv", county.text("roster.csv").replace(",990101,", "," + code + ","));
        return county.edit("report.yaml", "code: \"990101\", name: 示例县人民政府", "code: \"" + code + "\", name: " + name);
    }

    private void compile(String code) {
        Terminal run = Terminal.run("compile", folder.resolve(code), "--outputs", "markdown");
        assertThat(run.code()).as(run.all()).isZero();
    }

    private String output(String code, String name) throws IOException {
        return new ProjectFolder(folder.resolve(code)).output(name);
    }

    /** The office's own figures: those of the town hall of the sample, one row of the flat layout. */
    private String submission() throws IOException {
        String[] units = output("990101", "units.csv").split("\n");
        return units[0] + "\n" + units[1].replace("990101-001", "9901-1") + "\n";
    }

    @Test
    void cityAddsUpItsCountiesReports() throws IOException {
        Terminal run = Terminal.run("compile", city.root(), "--outputs", "markdown");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.all()).doesNotContain("error[").contains("3 of 3 units submitted");
        assertThat(Json.parse(city.output("model.json")).figures().get("requests.received/total"))
                .contains("value=107");
        assertThat(city.output("manifest.json"))
                .contains("\"../990101/out/model.json\" : \"" + hash("990101") + "\"")
                .contains("submissions/counties.yaml")
                .contains("submissions/990102/model.json")
                .doesNotContain("units.csv\" : \"" + "submissions");
    }

    private String hash(String code) throws IOException {
        return Manifest.sha256(folder.resolve(code).resolve("out/model.json"));
    }

    @Test
    void traceGoesDownToTheFileOfTheLowestLevel() throws IOException {
        Terminal run = Terminal.run("trace", "requests.received/natural_person", city.root());

        assertThat(run.out().lines().map(String::strip))
                .containsSubsequence(
                        "县  66件",
                        "990101  示例县  33件        ../990101/out/model.json:190:17  read \"33\"",
                        "from the report below, whose model.json has the SHA-256 " + hash("990101"),
                        "县政府部门  29件",
                        "990101-001  示例县人民政府办公室  21件        ../990101/submissions/990101-001.csv:12:3  read \"21\"",
                        "990102  另一县  33件        submissions/990102/model.json:190:17  read \"33\"",
                        "from the report below, whose model.json has the SHA-256 " + hash("990102"),
                        "市直部门  21件");
        assertThat(run.out()).doesNotContain("990102/submissions");
    }

    @Test
    void reportWhoseFilesChangedAfterItWasCompiledIsAWarningAndItsOldFigureStays() throws IOException {
        assertThat(Terminal.run("check", city.root()).out()).doesNotContain("changed-lower-report");
        new ProjectFolder(folder.resolve("990101"))
                .edit("submissions/990101-001.csv", "licensing.decisions,,", "licensing.decisions,,2");

        assertThat(Terminal.run("check", city.root()).out())
                .contains(
                        "warning[changed-lower-report] 示例县: 1 input of the report below changed after it was compiled"
                                + " (submissions/990101-001.csv)",
                        "--> submissions/counties.yaml:1:11");
        assertThat(Terminal.run("trace", "licensing.decisions", city.root(), "--unit", "990101")
                        .out())
                .contains("compile it first")
                .doesNotContain("示例县人民政府办公室");
    }

    @Test
    void traceSaysWhereTheLowerProjectHasChangedSince() throws IOException {
        new ProjectFolder(folder.resolve("990101"))
                .edit("submissions/990101-001.csv", "licensing.decisions,,", "licensing.decisions,,2");

        assertThat(Terminal.run("trace", "licensing.decisions", city.root(), "--unit", "990101")
                        .out())
                .contains("the project below has changed since: now ");
        new ProjectFolder(folder.resolve("990101")).delete("report.yaml");
        assertThat(Terminal.run("trace", "licensing.decisions", city.root(), "--unit", "990101")
                        .out())
                .contains("the project below, ../990101/, cannot be loaded now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"draft\" : false|\"draft\" : true|2:13|The report of the level below is a draft and cannot be included",
                "\"draft\" : false|\"draft\" : \"true\"|2:13|The report of the level below is a draft and cannot be included",
                "\"state\" : \"reported\"|\"state\" : \"reporting\"|21:17|A figure of the report of the level below has the unknown state \"reporting\"",
                "\"cn-2021\"|\"cn-2019\"|3:18|The report of the level below uses the definition \"cn-2019\", this one uses \"cn-2021\"",
                "\"draft\" : false|\"draft\" : \"true\"|2:13|The report of the level below is a draft and cannot be included",
                "\"state\" : \"reported\"|\"state\" : \"sent\"|21:17|A figure of the report of the level below has the unknown state \"sent\"",
                "\"title\"|\"year\"|9:3|The model.json of the level below holds \"year\" twice",
                "\"figures\"|\"figs\"|1:1|This is not the model.json of a report",
            })
    void modelThatCannotBeASubmissionIsRefused(String from, String to, String place, String message)
            throws IOException {
        String model = output("990102", "model.json");
        city.write(
                "submissions/990102/model.json", model.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

        Terminal run = Terminal.run("check", city.root());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.findings()).containsOnlyOnce("error[lower-report] 另一县: " + message);
        assertThat(run.all()).doesNotContain("missing-unit", "empty-file");
        assertThat(run.places().get(run.findings().indexOf("error[lower-report] 另一县: " + message)))
                .isEqualTo("lower-report submissions/990102/model.json:" + place);
    }

    @Test
    void reportWithoutAllItsUnitsIsAWarning() throws IOException {
        String model = output("990102", "model.json");
        city.write("submissions/990102/model.json", model.replace("\"submitted\" : 3", "\"submitted\" : 2"));

        Terminal run = Terminal.run("check", city.root());

        assertThat(run.findings())
                .contains("warning[incomplete-lower-report] 另一县: Only 2 of 3 units of the report below submitted");
    }

    @Test
    void listThatNamesNoReportSaysWhatToDo() throws IOException {
        city.write("submissions/counties.yaml", "\"990101\": ../990109\n\"990103\": ../990101\n\"9901-1\": ../city\n");

        assertThat(Terminal.run("check", city.root()).findings())
                .contains(
                        "error[lower-report] 示例县: ../990109 is not a report project",
                        "error[lower-report] The roster has no unit \"990103\"",
                        "error[lower-report] 市民政局: ../city has not been compiled");
    }

    @Test
    void otherYearIsFoundInTheModel() throws IOException {
        String model = output("990102", "model.json");
        city.write("submissions/990102/model.json", model.replace("\"year\" : 2025", "\"year\" : 2024"));

        Map<String, String> english = Map.of("LANG", "en_US.UTF-8");
        assertThat(Terminal.in(english, "check", city.root()).findings())
                .contains(
                        "error[wrong-year] 另一县: The year must be 2025, but the file says 2024; its 200 values were not read");
    }
}
