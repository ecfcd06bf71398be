package dev.report.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Processes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of the caller for Java beside those that the launcher chooses by the size of the inputs. */
class JavaOptionsTest {

    private static final long LARGE = 50_000_000;

    @TempDir
    Path temporary;

    /** Java takes one collector, and no heap that begins larger than it may become. */
    @ParameterizedTest(name = "{0} bytes of inputs, {1}={2}")
    @CsvSource({
        "0,REPORT_JAVA_OPTS,-XX:+UseG1GC",
        "0,REPORT_JAVA_OPTS,-XX:+UseSerialGC",
        "50000000,REPORT_JAVA_OPTS,-XX:+UseSerialGC",
        "50000000,REPORT_JAVA_OPTS,-XX:+UseParallelGC",
        "50000000,REPORT_JAVA_OPTS,-Xmx300m",
        "50000000,REPORT_JAVA_OPTS,-XX:MaxHeapSize=300m",
        "50000000,JDK_JAVA_OPTIONS,-XX:+UseG1GC",
        "50000000,JAVA_TOOL_OPTIONS,-XX:+UseG1GC",
    })
    void theCallersCollectorAndHeapTakeThePlaceOfTheLaunchers(long bytes, String variable, String option)
            throws Exception {
        Processes.Result run = version(bytes, variable + "='" + option + " -XX:+PrintFlagsFinal'");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("report ");
        assertThat(run.all().lines()).anyMatch(line -> line.matches(chosen(option)));
    }

    private static String chosen(String option) {
        return option.startsWith("-XX:+")
                ? ".* " + option.substring(5) + " += true .*"
                : ".* MaxHeapSize += 314572800 .*";
    }

    @Test
    void anOptionThatJavaDoesNotKnowIsNamedToWhoeverGaveIt() throws Exception {
        Processes.Result run = version(LARGE, "REPORT_JAVA_OPTS=-XX:+UseNothing");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.all()).contains("UseNothing");
    }

    @Test
    void withoutOptionsOfTheCallerJavaSaysNothing() throws Exception {
        Processes.Result run = version(LARGE, "REPORT_JAVA_OPTS=");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).singleElement().asString().startsWith("report ");
    }

    /** Asks for the version beside inputs of a size: a file that takes no room. */
    private Processes.Result version(long bytes, String environment) throws Exception {
        Path here =
                Files.createDirectories(temporary.resolve("here/submissions")).getParent();
        sparse(here.resolve("submissions/all.csv"), bytes);
        return InstalledLauncher.in(temporary).runAfter("cd '" + here + "'; export " + environment, "--version");
    }

    private static void sparse(Path file, long bytes) throws IOException {
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(bytes);
        }
    }
}
