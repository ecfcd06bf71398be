package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a short run loads: a cron job and a pipeline start the program anew each time, and most of such a run is loading classes. */
class ColdStartTest {

    @TempDir
    static Path temporary;

    private static List<String> loaded = List.of();

    @BeforeAll
    static void checkTheSampleInAProcessOfItsOwn() throws Exception {
        ProjectFolder.ofSample("jiangyou-2015", temporary.resolve("project"));
        Path log = temporary.resolve("classes");
        List<String> words = List.of("check", temporary.resolve("project").toString());
        List<String> command = new ArrayList<>(Processes.command(Processes.java(), words));
        command.add(1, "-Xlog:class+load:file=" + log);
        assertThat(Processes.run(Map.of(), command).code()).isZero();
        loaded = Files.readAllLines(log).stream()
                .map(line -> line.substring(line.lastIndexOf("] ") + 1))
                .toList();
    }

    /** What the method makes for one record takes a start some five milliseconds, and the set or map that asks for it is easily given a key. */
    @Test
    void noRecordIsComparedByMethodsMadeAtRunTime() {
        assertThat(loaded.stream().filter(line -> line.contains("java.lang.runtime.ObjectMethods")))
                .isEmpty();
    }

    @Test
    void checkLoadsNoLibraryThatItsFilesDoNotNeed() {
        assertThat(
                        loaded.stream()
                                .filter(
                                        line -> line.matches(
                                                " (org\\.jsoup|org\\.apache\\.poi|org\\.apache\\.pdfbox|com\\.openhtmltopdf|freemarker)\\..*")))
                .isEmpty();
        assertThat(loaded).anyMatch(line -> line.startsWith(" dev.report.cli.CheckCommand"));
    }
}
