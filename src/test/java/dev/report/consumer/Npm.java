package dev.report.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs of npm, of the versions that {@code src/test/npm} names; {@code .ci/run} installs them into {@code target/npm}. */
public final class Npm {

    private static final Path HERE = ProjectFolder.HOME.resolve("target/npm");
    private static final Path SCRIPTS = ProjectFolder.HOME.resolve("src/test/npm");

    private Npm() {}

    /** Skips a test where the programs were not installed; CI has them. */
    public static void isThere() {
        boolean installed = Files.isDirectory(HERE.resolve("node_modules"));
        if (System.getenv("CI") != null) {
            assertThat(installed).as("the packages in " + HERE).isTrue();
        }
        assumeTrue(installed, "no packages of npm in target/npm: .ci/run installs them");
    }

    /** Runs a script of {@code src/test/npm} on files; what it prints. */
    static String script(String name, Path... files) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("node", place(name).toString()));
        for (Path file : files) {
            words.add(file.toString());
        }
        Processes.Result run = Processes.run(Map.of(), words);
        assertThat(run.code()).as(run.all()).isZero();
        return run.out();
    }

    /** Puts a script of {@code src/test/npm} beside the packages that it needs. */
    public static Path place(String name) throws IOException {
        return Files.copy(SCRIPTS.resolve(name), HERE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs a program of a package. */
    public static Processes.Result program(String path, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(HERE.resolve("node_modules").resolve(path).toString()));
        command.addAll(List.of(words));
        return Processes.run(Map.of(), command);
    }
}
