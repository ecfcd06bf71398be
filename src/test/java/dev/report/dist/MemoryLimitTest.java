package dev.report.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher under {@code ulimit -v}: Java may crash wherever it asks for memory, and nobody is to see that. */
class MemoryLimitTest {

    @TempDir
    Path temporary;

    private InstalledLauncher launcher;
    private Path here;

    @BeforeEach
    void install() throws IOException {
        launcher = InstalledLauncher.in(temporary);
        here = Files.createDirectory(temporary.resolve("here"));
    }

    private Processes.Result run(String limit) throws Exception {
        return launcher.runAfter("cd '" + here + "'; ulimit -v " + limit, "--version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "200000", "400000", "700000", "1000000", "1150000", "1300000"})
    void tooLittleMemoryIsOneLineAndLeavesNoFile(String limit) throws Exception {
        Processes.Result run = run(limit);

        assertThat(run.code()).as(run.all()).isBetween(0, 1);
        if (run.code() == 1) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("Too little memory may be used (ulimit -v, " + limit);
        }
        try (Stream<Path> files = Files.list(here)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void enoughMemoryIsNoMatterOfWords() throws Exception {
        Processes.Result run = run("8000000");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
