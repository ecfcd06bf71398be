package dev.report.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads a file in a process of its own, with a heap that holds no large file. */
final class SmallHeap {

    private SmallHeap() {}

    /** The rules and lines of the findings, or whatever the process said instead. */
    static String read(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> found = Outcome.of(Path.of(arguments[0])).findings().stream()
                .map(finding -> finding.rule() + " " + finding.place().line())
                .toList();
        System.out.print(String.join("; ", found));
    }
}
