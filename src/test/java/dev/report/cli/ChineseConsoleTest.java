package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Chinese Windows, whose console shows GBK: Java says so in properties, which stand in for one here. */
class ChineseConsoleTest {

    private static final Path MINIMAL = ProjectFolder.SAMPLES.resolve("minimal");

    private static byte[] printed(String words, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Processes.command(Processes.java(), Arrays.asList(words.split(" "))));
        command.addAll(1, List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        byte[] out = process.getInputStream().readAllBytes();
        process.waitFor();
        return out;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check MINIMAL --verbose",
                "status MINIMAL --format json",
                "explain requests-balance",
                "check --help"
            })
    void everythingIsPrintedInTheConsolesOwnEncoding(String words) throws Exception {
        String call = words.replace("MINIMAL", MINIMAL.toString()) + " --lang zh";
        String utf8 = new String(printed(call), StandardCharsets.UTF_8);

        byte[] console = printed(call, "-Dfile.encoding=GBK", "-Dsun.stdout.encoding=GBK", "-Dsun.stderr.encoding=GBK");

        assertThat(utf8).containsPattern("\\p{IsHan}");
        assertThat(new String(console, Charset.forName("GBK"))).isEqualTo(utf8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=GBK", "-Dstdout.encoding=GBK", "-Dnative.encoding=GBK"})
    void whatGoesToAFileIsUtf8WhateverTheMachinesOwnEncoding(String option) throws Exception {
        String call = "status " + MINIMAL + " --format json";

        assertThat(printed(call, option)).isEqualTo(printed(call));
    }
}
