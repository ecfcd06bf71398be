package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run by night prints, skips and writes down. */
class CronMannersTest {

    private static final String UNCHANGED = "result    nothing changed since the last run; nothing was done\n";
    private static final String UNIT = "submissions/990101-101.csv";

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void compileOnce() throws IOException {
        Path county = ProjectFolder.HOME.resolve("src/test/resources/projects/county");
        folder = ProjectFolder.copy(county, temporary.resolve("project"), false);
        folder.write(
                        "fonts/own.ttf",
                        Files.readAllBytes(ProjectFolder.HOME.resolve("src/main/resources/fonts/title.ttf")))
                .write("templates/screen.css", "body { color: black }\n")
                .append("report.yaml", "fonts: {title: fonts/own.ttf}\n");
        assertThat(compile().code()).isZero();
    }

    private Terminal compile(Object... options) {
        List<Object> words = new ArrayList<>(List.of("compile", folder.root()));
        words.addAll(List.of(options));
        return Terminal.run(words.toArray());
    }

    private Json status() throws IOException {
        return Json.parse(folder.text(".report/status.json"));
    }

    private void isSkipped(Object... options) {
        assertThat(compile(options)).isEqualTo(new Terminal(0, UNCHANGED, ""));
    }

    // --if-changed.

    @Test
    void nothingIsDoneWhereNothingChanged() throws IOException {
        List<String> version = folder.versions();
        isSkipped("--if-changed");
        // Copied, or checked out anew: only the content counts.
        Files.setLastModifiedTime(folder.file(UNIT), FileTime.fromMillis(1_000_000_000_000L));
        isSkipped("--if-changed");

        assertThat(folder.versions()).isEqualTo(version);
        assertThat(status().get("state").text()).isEqualTo("unchanged");
        assertThat(status().get("coverage/expected").text()).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UNIT,
                "narrative/overview.md",
                "roster.csv",
                "report.yaml",
                "fonts/own.ttf",
                "templates/screen.css",
                "out/report.md",
                "out/units.csv"
            })
    void fileThatChangedIsNoticed(String file) throws IOException {
        byte[] before = Files.readAllBytes(folder.file(file));
        byte[] after = before.clone();
        // The same length, the same date: nothing but the content tells.
        FileTime time = Files.getLastModifiedTime(folder.file(file));
        after[after.length - 1] = after[after.length - 1] == '\n' ? (byte) ' ' : (byte) '\n';
        folder.write(file, after);
        Files.setLastModifiedTime(folder.file(file), time);

        assertThat(compile("--if-changed").out()).doesNotContain(UNCHANGED).contains("\nresult    ");
        isSkipped("--if-changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            submissions/new/990101-301.txt       | -
            submissions/990101-102-more.csv      | indicator,breakdown,value,note
            narrative/other.md                   | 无
            waivers.yaml                         | []
            templates/page.css                   | body {}
            history/2014/narrative/overview.md   | 去年
            out/report.pdf                       | %PDF-
            """)
    void fileThatWasAddedIsNoticed(String file, String text) throws IOException {
        folder.write(file, text + "\n");

        assertThat(compile("--if-changed").out()).doesNotContain(UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"submissions/990101-102.csv", "narrative/plans.md", "templates/screen.css", "out/model.json"})
    void fileThatWasRemovedIsNoticed(String file) throws IOException {
        folder.delete(file);

        assertThat(compile("--if-changed").out()).doesNotContain(UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submissions/.hidden.csv", "submissions/~$990101-101.xlsx", "notes.txt", "out/readme.txt"})
    void fileThatIsNoInputIsPassedOver(String file) throws IOException {
        folder.write(file, "x");

        isSkipped("--if-changed");
    }

    @Test
    void optionsCountByWhatTheyMake() {
        isSkipped("--if-changed", "--outputs", "html,markdown");
        assertThat(compile("--if-changed", "--outputs", "markdown").out()).contains("changed: report.html");
        isSkipped("--if-changed", "--outputs", "markdown");
        assertThat(compile("--if-changed").out()).contains("changed: report.html");
        assertThat(compile("--if-changed", "--draft").out()).contains("a draft: ");
        assertThat(compile("--if-changed").out()).contains("out/ has a new version");
    }

    @Test
    void anotherToolIsNoticed() throws IOException {
        folder.edit(".report/status.json", "\"build\" : \"\"", "\"build\" : \"0123456789ab\"");

        assertThat(compile("--if-changed").out()).contains("out/ has the same content as before");
    }

    @Test
    void recordThatWasLostCostsARunAndNoMore() throws IOException {
        folder.delete(".report/status.json");

        assertThat(compile("--if-changed").out()).contains("out/ has the same content as before");
        isSkipped("--if-changed");
    }

    // --quiet, and the last line.

    @Test
    void quietSpeaksOfWhatChangedOnly() throws IOException {
        Terminal silent = new Terminal(0, "", "");
        assertThat(compile("--quiet")).isEqualTo(silent);
        assertThat(compile("--quiet", "--if-changed")).isEqualTo(silent);

        folder.edit(UNIT, "work_news,860", "work_news,861");
        assertThat(compile("--quiet", "--if-changed").out())
                .matches("result    out/ has a new version; changed: report\\.md report\\.html .*model\\.json .*\n");

        folder.append("report.yaml", "# a remark\n");
        assertThat(compile("--quiet", "--if-changed")).isEqualTo(silent);
    }

    @Test
    void quietRunWithFindingsSpeaks() throws IOException {
        folder.edit(UNIT, "work_news,860", "work_news,-860");

        Terminal run = compile("--quiet", "--if-changed");

        assertThat(run.findings()).hasSize(1);
        assertThat(run.out()).contains("\nresult    No report was written");
        assertThat(status().get("state").text()).isEqualTo("findings");
        assertThat(status().get("exit_code").text()).isEqualTo("3");
        assertThat(status().get("counts/error").text()).isEqualTo("1");
        assertThat(status().get("published/draft").value()).isEqualTo(false);
        assertThat(compile("--if-changed").code()).isEqualTo(3);
    }

    @Test
    void faultIsWrittenDownToo() throws IOException {
        folder.append("report.yaml", "no-such-key: 1\n");

        assertThat(compile("--quiet").code()).isEqualTo(3);

        assertThat(status().get("state").text()).isEqualTo("findings");
        assertThat(status().get("message").text()).contains("no-such-key");
        assertThat(status().get("coverage/submitted").text()).isEqualTo("3");
    }

    @Test
    void folderThatIsNoProjectIsLeftAlone() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));

        assertThat(Terminal.run("compile", empty).code()).isEqualTo(3);
        assertThat(empty).isEmptyDirectory();
    }

    // Deadlines.

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-01-05 | far     | Units submit by 2016-01-20: 15 days left
            2016-01-06 | near    | Units submit by 2016-01-20: 14 days left
            2016-01-13 | soon    | SOON: Units submit by 2016-01-20: 7 days left
            2016-01-17 | urgent  | URGENT: Units submit by 2016-01-20: 3 days left
            2016-01-20 | urgent  | URGENT: Units submit today at the latest (2016-01-20)
            2016-01-21 | overdue | OVERDUE: Units had to submit by 2016-01-20: 1 day ago
            """)
    void deadlineIsSpokenOfTheLouderTheNearerItIs(String today, String level, String words) throws IOException {
        folder.delete("submissions/990101-102.csv").append("report.yaml", "policy: {missing-unit: warning}\n");

        assertThat(Terminal.run("status", folder.root(), "--today", today).out())
                .contains("\n" + words + "\n");
        String last =
                compile("--today", today).out().lines().reduce((a, b) -> b).orElseThrow();
        assertThat(last.contains(words)).isEqualTo(!level.equals("far"));
        assertThat(status().get("deadlines/units/level").text()).isEqualTo(level);
        assertThat(status().get("deadlines/publish/level").text()).isEqualTo("met");
        boolean pressing = level.equals("urgent") || level.equals("overdue");
        assertThat(compile("--if-changed", "--quiet", "--today", today).out().contains(words))
                .isEqualTo(pressing);
        assertThat(Json.parse(Terminal.run("status", folder.root(), "--today", today, "--format", "json")
                                .out())
                        .get("deadlines/units/level")
                        .text())
                .isEqualTo(level);
    }

    @Test
    void outputsDoNotDependOnTheDay() throws IOException {
        var before = folder.outputs();
        compile("--today", "2016-01-19");

        assertThat(ProjectFolder.differences(before, folder.outputs())).isEmpty();
    }

    // Verify.

    @Test
    void verifyFindsNothingWhereNothingWasTouched() {
        Terminal run = Terminal.run("verify", folder.root());

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("\\d+ files are as out/manifest\\.json says\n");
        assertThat(Terminal.run("verify", folder.root(), "--quiet")).isEqualTo(new Terminal(0, "", ""));
    }

    @Test
    void verifyNamesWhatWasTouchedMissingAndAdded() throws IOException {
        folder.append(UNIT, " ")
                .append("out/model.json", " ")
                .write("fonts/own.ttf", new byte[] {1})
                .append("templates/screen.css", " ")
                .delete("narrative/plans.md")
                .write("waivers.yaml", "[]");

        Terminal run = Terminal.run("verify", folder.root());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().lines())
                .containsExactly(
                        "touched   input     fonts/own.ttf",
                        "missing   input     narrative/plans.md",
                        "touched   input     " + UNIT,
                        "touched   template  templates/screen.css",
                        "added     input     waivers.yaml",
                        "touched   output    out/model.json",
                        "6 files are not as out/manifest.json says");
    }

    @Test
    void verifyTellsPrograms() throws IOException {
        folder.append("out/model.json", " ");

        Json json = Json.parse(
                Terminal.run("verify", folder.root(), "--format", "json").out());

        assertThat(json.get("state").text()).isEqualTo("touched");
        Json file = json.get("files").items().get(0);
        assertThat(file.get("file").text()).isEqualTo("out/model.json");
        assertThat(file.get("kind").text()).isEqualTo("output");
        assertThat(file.get("state").text()).isEqualTo("touched");
        assertThat(file.get("expected").text())
                .hasSize(64)
                .isNotEqualTo(file.get("actual").text());
    }

    @Test
    void verifyTrustsNoManifestThatWasTouched() throws IOException {
        folder.edit("out/manifest.json", "\"draft\" : false", "\"draft\" : true");
        assertThat(Terminal.run("verify", folder.root()).out()).startsWith("touched   output    out/manifest.json\n");

        folder.write("out/manifest.json", "{\"inputs\": {");
        Terminal damaged = Terminal.run("verify", folder.root());
        assertThat(damaged.code()).isEqualTo(3);
        assertThat(damaged.out()).startsWith("touched   output    out/manifest.json\n");
    }

    @Test
    void verifyNeedsAManifest() throws IOException {
        folder.delete("out/manifest.json");

        Terminal run = Terminal.run("verify", folder.root());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("manifest.json").doesNotContain("Exception");
    }

    // Inputs that do not keep still.

    @Test
    void inputThatChangesWhileItIsReadStopsTheRun() throws Exception {
        var before = folder.outputs();
        AtomicBoolean over = new AtomicBoolean();
        byte[] content = Files.readAllBytes(folder.file(UNIT));
        Thread writer = new Thread(() -> {
            while (!over.get()) {
                try {
                    Files.write(folder.file(UNIT), content);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        writer.start();
        Terminal run;
        try {
            run = compile();
        } finally {
            over.set(true);
            writer.join();
        }

        assertThat(run.code()).as(run.all()).isEqualTo(1);
        assertThat(run.err()).startsWith("error: " + UNIT + " changed while it was read");
        assertThat(ProjectFolder.differences(before, folder.outputs())).isEmpty();
        assertThat(status().get("state").text()).isEqualTo("fault");
        assertThat(compile().code()).isZero();
    }
}
