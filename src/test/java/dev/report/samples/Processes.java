package dev.report.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs in processes of their own, where the operating system must have its say. */
public final class Processes {

    private static final long LONGEST_SECONDS = 120;

    private Processes() {}

    /**
     * What a process left behind.
     *
     * @param code its exit code
     */
    public record Result(int code, String out, String err) {
        public String all() {
            return out + err;
        }
    }

    /** The Java that runs the tests. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The command line of {@code report}, as compiled for the tests, with a Java. */
    public static List<String> command(Path java, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.report.cli.Main"));
        command.addAll(words);
        return command;
    }

    /** Runs {@code report} with a Java. */
    public static Result report(Path java, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        return run(environment, command(java, words));
    }

    /** Runs any program; one that takes too long is ended and fails the test. */
    public static Result run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("report-test", ".out");
        Path err = Files.createTempFile("report-test", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("REPORT_LANG", "en");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("ran longer than " + LONGEST_SECONDS + " s: " + command);
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
