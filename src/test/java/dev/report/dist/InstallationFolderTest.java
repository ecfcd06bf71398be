package dev.report.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Processes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program is installed wherever people unpack it. */
class InstallationFolderTest {

    /** For Java an asterisk stands for all jars of a folder. */
    @ParameterizedTest
    @ValueSource(strings = {"年报 程序", "a;b", "100%", "*", "$HOME"})
    void startsInAFolderOfAnyName(String name, @TempDir Path temporary) throws Exception {
        InstalledLauncher launcher = InstalledLauncher.in(Files.createDirectory(temporary.resolve(name)));

        Processes.Result run = launcher.runAfter("true", "--version");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("report ");
        assertThat(run.code()).isZero();
    }

    /** Java 17 splits the path of {@code -jar} at a colon as it splits that of {@code -cp}, and finds no class. */
    @Test
    void aColonInTheFoldersNameIsOneLine(@TempDir Path temporary) throws Exception {
        InstalledLauncher launcher = InstalledLauncher.in(Files.createDirectory(temporary.resolve("2025:12")));

        Processes.Result run = launcher.runAfter("true", "--version");

        assertThat(run.err().lines()).singleElement().asString().contains("a colon in its name", "2025:12/lib/report");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }
}
