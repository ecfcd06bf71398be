package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.process.ExitCode;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * A project that was compiled once while it was in order and is then broken: whatever happens, the last good report stays.
 *
 * @param folder the project
 * @param good what {@code out/} held before
 */
record BrokenProject(ProjectFolder folder, SortedMap<String, byte[]> good) {

    static BrokenProject of(String name, Path to) throws IOException {
        Path projects = ProjectFolder.HOME.resolve("src/test/resources/projects");
        return compiled(ProjectFolder.copy(projects.resolve(name), to, false));
    }

    static BrokenProject ofSample(String name, Path to) throws IOException {
        return compiled(ProjectFolder.ofSample(name, to));
    }

    private static BrokenProject compiled(ProjectFolder folder) throws IOException {
        Terminal run = Terminal.run("compile", folder.root(), "--outputs", "markdown,html");
        assertThat(run.code()).as(run.all()).isZero();
        return new BrokenProject(folder, folder.outputs());
    }

    Path root() {
        return folder.root();
    }

    Terminal compile(Object... options) {
        Object[] words = new Object[options.length + 4];
        words[0] = "compile";
        words[1] = root();
        words[2] = "--outputs";
        words[3] = "markdown,html";
        System.arraycopy(options, 0, words, 4, options.length);
        return Terminal.run(words);
    }

    /** Compiles, and sees to it that the run ends with findings at exactly these places, and with nothing written. */
    Terminal finds(String... places) throws IOException {
        Terminal run = compile();
        isPlainAndWithoutTrace(run, ExitCode.FINDINGS);
        assertThat(run.places()).as(run.all()).containsExactly(places);
        return run;
    }

    /** What holds for every run that fails: the exit code, no inner workings in what is printed, nothing half-written. */
    void isPlainAndWithoutTrace(Terminal run, int code) throws IOException {
        assertThat(run.code()).as(run.all()).isEqualTo(code);
        assertThat(run.all())
                .doesNotContain("Exception", "\tat ", "dev.report", "java.")
                .doesNotContainPattern("@[0-9a-f]{6}");
        assertThat(ProjectFolder.differences(good, folder.outputs())).isEmpty();
        assertThat(folder.versions()).hasSize(good.isEmpty() ? 0 : 1);
        List<String> places = run.places();
        List<String> findings = run.findings();
        for (int i = 0; i < findings.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(findings.get(i) + " " + places.get(i)).isNotEqualTo(findings.get(j) + " " + places.get(j));
            }
        }
    }
}
