package dev.report.cli;

import dev.report.model.SourceLocation;
import dev.report.project.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the line that a finding points at, with a caret under the place; a Chinese character is two columns wide. */
final class SourceView {

    private static final long LARGEST = 4L << 20;
    private static final int LONGEST = 160;

    private final Path root;
    private final Map<String, List<String>> files = new HashMap<>();

    SourceView(Path root) {
        this.root = root;
    }

    /** The line and the caret line; empty if the file is no text, is large, or the place is the whole line of a long file. */
    Optional<List<String>> show(SourceLocation at) {
        List<String> lines =
                at.column() == 0 || !at.within().isEmpty() && at.within().contains("!") ? List.of() : lines(at.file());
        if (at.line() > lines.size()) {
            return Optional.empty();
        }
        String line = lines.get(at.line() - 1).replace('\t', ' ');
        boolean table = at.file().endsWith(".csv");
        int start = table ? fieldStart(lines.get(at.line() - 1), at.column()) : at.column() - 1;
        if (start < 0 || start > line.length() || line.length() > LONGEST) {
            return Optional.empty();
        }
        int end = table ? fieldEnd(lines.get(at.line() - 1), start) : Math.min(line.length(), start + 1);
        String number = Integer.toString(at.line());
        String gutter = " ".repeat(number.length());
        int width = Math.max(1, Screen.width(line.substring(start, Math.max(start, end))));
        String caret = " ".repeat(Screen.width(line.substring(0, start))) + "^".repeat(width);
        return Optional.of(List.of("  " + number + " | " + line, "  " + gutter + " | " + caret));
    }

    private List<String> lines(String file) {
        return files.computeIfAbsent(file, name -> {
            Path path = root.resolve(name);
            boolean text =
                    name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".md") || name.endsWith(".yaml");
            try {
                return text && Files.isRegularFile(path) && Files.size(path) <= LARGEST
                        ? TextFile.read(path).lines().toList()
                        : List.of();
            } catch (IOException e) {
                return List.of();
            }
        });
    }

    /** Where a field of a delimited line begins; −1 if it has fewer fields. */
    private static int fieldStart(String line, int field) {
        char delimiter = delimiter(line);
        int start = 0;
        boolean quoted = false;
        int number = 1;
        for (int i = 0; number < field && i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == delimiter && !quoted) {
                number++;
                start = i + 1;
            }
        }
        return number == field ? start : -1;
    }

    private static int fieldEnd(String line, int start) {
        char delimiter = delimiter(line);
        boolean quoted = false;
        for (int i = start; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == delimiter && !quoted) {
                return i;
            }
        }
        return line.length();
    }

    private static char delimiter(String line) {
        char most = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (line.chars().filter(c -> c == candidate).count()
                    > line.chars().filter(c -> c == ',').count()) {
                most = candidate;
            }
        }
        return most;
    }
}
