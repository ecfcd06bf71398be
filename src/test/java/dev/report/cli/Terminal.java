package dev.report.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One run of the program as its caller sees it.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record Terminal(int code, String out, String err) {

    /** Runs a command, in English. */
    public static Terminal run(Object... arguments) {
        return in(Map.of("LANG", "en_US.UTF-8"), arguments);
    }

    /** Runs a command in an environment of the caller's. */
    public static Terminal in(Map<String, String> environment, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = Main.run(words, environment, outStream, errStream);
        outStream.flush();
        errStream.flush();
        return new Terminal(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Both streams: what a person sees. */
    public String all() {
        return out + err;
    }

    /** The first line of every finding that was printed as text. */
    public List<String> findings() {
        return out.lines()
                .filter(line -> line.matches("(error|warning|info|错误|警告|提示)\\[[a-z-]+\\].*"))
                .toList();
    }

    /** Rule and primary place of every finding that was printed as text: {@code unreadable-cell submissions/a.csv:2:3}. */
    public List<String> places() {
        List<String> lines = out.lines().toList();
        java.util.ArrayList<String> places = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i + 1).startsWith("  --> ")) {
                String rule = lines.get(i).replaceFirst("^[^\\[]+\\[([a-z-]+)\\].*", "$1");
                places.add(rule + " "
                        + lines.get(i + 1).substring(6).strip().split("   ")[0].strip());
            }
        }
        return places;
    }
}
