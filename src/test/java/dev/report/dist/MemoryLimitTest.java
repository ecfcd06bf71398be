package dev.report.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher under {@code ulimit -v}: Java may crash wherever it asks for memory, and nobody is to see that. */
class MemoryLimitTest {

    private static final Path DIST = ProjectFolder.HOME.resolve("src/main/dist");

    @TempDir
    Path temporary;

    private Path command;
    private Path here;

    @BeforeEach
    void install() throws IOException {
        command = Files.createDirectories(temporary.resolve("bin")).resolve("report");
        here = Files.createDirectory(temporary.resolve("here"));
        Path home = Files.createDirectories(temporary.resolve("lib/report"));
        Files.copy(DIST.resolve("bin/report"), command);
        Files.copy(DIST.resolve("lib/report/start"), home.resolve("start"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.report.cli.Main");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(":"))
                                .map(path -> Path.of(path).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream jar = Files.newOutputStream(home.resolve("report.jar"))) {
            new JarOutputStream(jar, manifest).close();
        }
    }

    private Processes.Result run(String limit) throws Exception {
        String script = "cd '" + here + "'; ulimit -v " + limit + "; exec bash '" + command + "' --version";
        return Processes.run(
                Map.of("XDG_CACHE_HOME", temporary.resolve("cache").toString()), List.of("bash", "-c", script));
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
