package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.cli.process.ExitCode;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes, devices and links where files belong: a run ends, says which it is, and reads nothing from outside the project. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NoPlainFilesTest {

    private static final String UNIT = "submissions/990101-101.csv";

    @TempDir
    Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void copyProject() throws IOException {
        Path county = ProjectFolder.HOME.resolve("src/test/resources/projects/county");
        project = ProjectFolder.copy(county, temporary.resolve("project"), false);
    }

    private void pipe(String name) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo command");
        Path file = project.file(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        assertThat(Processes.run(Map.of(), List.of("/usr/bin/mkfifo", file.toString()))
                        .code())
                .isZero();
    }

    private Terminal compile(String... options) {
        Object[] words = new Object[options.length + 4];
        words[0] = "compile";
        words[1] = project.root();
        words[2] = "--outputs";
        words[3] = "markdown";
        System.arraycopy(options, 0, words, 4, options.length);
        return Terminal.run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.yaml", "roster.csv", "waivers.yaml"})
    void projectFileThatIsALinkOutOfTheProjectIsNotRead(String name) throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret"), "secret: words\n");
        Files.deleteIfExists(project.file(name));
        Files.createSymbolicLink(project.file(name), secret);

        for (Terminal run : List.of(compile(), Terminal.run("check", project.root()))) {
            assertThat(run.code()).as(run.all()).isEqualTo(3);
            assertThat(run.places()).containsExactly("outside-link " + name + ":1");
            assertThat(run.all()).doesNotContain("words");
        }
    }

    @Test
    void linkWithinTheProjectIsFollowed() throws Exception {
        Files.createDirectories(project.file("lists"));
        Files.move(project.file("roster.csv"), project.file("lists/all.csv"));
        Files.createSymbolicLink(project.file("roster.csv"), Path.of("lists/all.csv"));

        assertThat(Terminal.run("check", project.root()).out()).doesNotContain("outside-link");
    }

    @ParameterizedTest
    @CsvSource({
        "submissions/990101-101.csv, unopened-file, 1",
        "submissions/990101-101-extra.json, unopened-file, 1",
        "submissions/990101-101-extra.xlsx, unopened-file, 1",
        "submissions/lower.yaml, unopened-file, 1",
        "narrative/overview.md, unopened-file, 1",
        "report.yaml, project-file, 3",
        "roster.csv, project-file, 3",
        "waivers.yaml, project-file, 3"
    })
    void pipeIsNamedAndNotRead(String name, String rule, int code) throws Exception {
        pipe(name);

        for (Terminal run : List.of(compile(), compile("--draft"), Terminal.run("check", project.root()))) {
            assertThat(run.code()).as(run.all()).isEqualTo(code);
            assertThat(run.places()).contains(rule + " " + name + ":1");
            assertThat(run.out())
                    .contains(name + " is not a plain file")
                    .doesNotContain("missing-unit", "missing-prose");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.yaml", "roster.csv", "waivers.yaml", "narrative/overview.md"})
    void folderInThePlaceOfAFileIsNamed(String name) throws IOException {
        Files.deleteIfExists(project.file(name));
        Files.createDirectory(project.file(name));

        assertThat(compile().out()).contains(name + " is not a plain file but a folder, a pipe or a device");
    }

    @Test
    void deviceIsNotReadUntilMemoryIsOut() throws IOException {
        Files.delete(project.file("roster.csv"));
        Files.createSymbolicLink(project.file("roster.csv"), Path.of("/dev/zero"));

        assertThat(compile().places()).containsExactly("project-file roster.csv:1");
    }

    @Test
    void pipeThatNothingAsksForIsPassedOver() throws Exception {
        pipe("templates/screen.extra.css");

        assertThat(compile().code()).isZero();
    }

    @Test
    void pipeInAFolderOutIsNotPublishedAndTheFolderStays() throws Exception {
        pipe("out/stream");

        Terminal run = compile();

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).contains("out/stream is not a plain file");
        assertThat(Files.isDirectory(project.file("out"))).isTrue();
        assertThat(Files.isSymbolicLink(project.file("out"))).isFalse();
        assertThat(project.versions()).isEmpty();
    }

    @Test
    void pipeNamedToBeCheckedIsRefused() throws Exception {
        pipe("one.csv");

        Terminal run = Terminal.run("check", project.file("one.csv"), "--definition", "cn-2021");

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).contains("one.csv is not a plain file");
    }

    @Test
    void manifestThatIsAPipeIsNotVerified() throws Exception {
        pipe("out/manifest.json");

        Terminal run = Terminal.run("verify", project.root());

        assertThat(run.code()).isEqualTo(ExitCode.FAULT);
        assertThat(run.err()).contains("manifest.json is not a plain file");
    }

    @Test
    void submissionThatIsALinkOutOfTheProjectIsNotRead() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.csv"), "secret,words\n");
        Files.delete(project.file(UNIT));
        Files.createSymbolicLink(project.file(UNIT), secret);

        for (Terminal run : List.of(compile(), compile("--draft"), Terminal.run("check", project.root()))) {
            assertThat(run.code()).as(run.all()).isEqualTo(ExitCode.FINDINGS);
            assertThat(run.places()).contains("outside-link " + UNIT + ":1");
            assertThat(run.out())
                    .contains("leads out of the project, to " + secret, "copy it, or mount the shared folder")
                    .doesNotContain("secret,words", "missing-unit");
        }
    }

    @Test
    void submissionThatIsALinkWithinTheProjectIsRead() throws IOException {
        Files.move(project.file(UNIT), project.file("received.csv"));
        Files.createSymbolicLink(project.file(UNIT), Path.of("../received.csv"));

        assertThat(compile().code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"../elsewhere, outside-link, 3", "elsewhere, unopened-file, 1", "../nowhere, unopened-file, 1"})
    void folderOfSubmissionsThatIsALinkIsOneFinding(String target, String rule, int code) throws IOException {
        if (!target.contains("nowhere")) {
            Files.move(project.file("submissions"), project.root().resolve(target));
        } else {
            ProjectFolder.delete(project.file("submissions"));
        }
        Files.createSymbolicLink(project.file("submissions"), Path.of(target));

        for (Terminal run : List.of(compile(), Terminal.run("check", project.root()))) {
            assertThat(run.code()).as(run.all()).isEqualTo(code);
            assertThat(run.places()).contains(rule + " submissions:1");
            assertThat(run.out()).doesNotContain("missing-unit");
        }
    }

    @ParameterizedTest
    @CsvSource({"../../elsewhere, outside-link", "../elsewhere, unopened-file"})
    void folderWithinTheSubmissionsThatIsALinkIsAFinding(String target, String rule) throws IOException {
        Files.createDirectories(project.file("submissions/" + target));
        Files.createSymbolicLink(project.file("submissions/towns"), Path.of(target));

        Terminal run = compile();

        assertThat(run.places()).containsExactly(rule + " submissions/towns:1");
        assertThat(run.out()).contains("submissions/towns is a link").contains(target);
    }
}
