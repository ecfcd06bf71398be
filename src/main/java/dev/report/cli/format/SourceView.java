package dev.report.cli.format;

import dev.report.cli.print.Screen;
import dev.report.cli.print.Visible;
import dev.report.discover.FileName;
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

    /** Columns of a line that are shown at most, and those of them before the place: a line that wraps would lose its caret. */
    private static final int WIDEST = 96;

    private static final int BEFORE = 40;
    private static final String CUT = "...";

    private final Path root;
    private final Map<String, List<String>> files = new HashMap<>();

    SourceView(Path root) {
        this.root = root;
    }

    /**
     * The line and the caret line; empty if the file is no text, is large, or the place is a whole line.
     *
     * @param words what the finding quotes: the caret stands under all of it where it stands there
     */
    Optional<List<String>> show(SourceLocation at, String words) {
        List<String> lines =
                at.column() == 0 || !at.within().isEmpty() && at.within().contains("!") ? List.of() : lines(at.file());
        if (at.line() > lines.size()) {
            return Optional.empty();
        }
        String source = lines.get(at.line() - 1);
        boolean table = at.file().endsWith(".csv");
        int start = table ? fieldStart(source, at.column()) : at.column() - 1;
        if (start < 0 || start > source.length()) {
            return Optional.empty();
        }
        int quoted = !words.isEmpty() && source.startsWith(words, start) ? words.length() : 1;
        int end = table ? fieldEnd(source, start) : Math.min(source.length(), start + quoted);
        return Optional.of(window(Visible.line(source), at.line(), start, Math.max(start, end)));
    }

    /** The part of the line around the place, with the caret under it. */
    private static List<String> window(String line, int number, int start, int end) {
        int from = start;
        while (from > 0 && Screen.width(line.substring(from - 1, start)) <= BEFORE) {
            from--;
        }
        int to = from;
        while (to < line.length() && Screen.width(line.substring(from, to + 1)) <= WIDEST) {
            to++;
        }
        if (to == line.length()) {
            while (from > 0 && Screen.width(line.substring(from - 1, to)) <= WIDEST) {
                from--;
            }
        }
        String lead = from > 0 ? CUT : "";
        String shown = lead + line.substring(from, to) + (to < line.length() ? CUT : "");
        int width = Math.max(1, Screen.width(line.substring(start, Math.max(start, Math.min(end, to)))));
        String caret = " ".repeat(Screen.width(lead + line.substring(from, start))) + "^".repeat(width);
        String gutter = Integer.toString(number);
        return List.of("  " + gutter + " | " + shown, "  " + " ".repeat(gutter.length()) + " | " + caret);
    }

    /** A part of a line. @param start its first character, 0-based @param end the one after its last */
    record Span(int start, int end) {}

    /** The characters at a place, if they are these words. */
    Optional<Span> span(SourceLocation at, String words) {
        List<String> lines = at.column() == 0 || at.isInSheet() ? List.of() : lines(at.file());
        if (at.line() > lines.size()) {
            return Optional.empty();
        }
        String source = lines.get(at.line() - 1);
        int start = at.file().endsWith(".csv") ? fieldStart(source, at.column()) : at.column() - 1;
        return start >= 0 && source.startsWith(words, start)
                ? Optional.of(new Span(start, start + words.length()))
                : Optional.empty();
    }

    private List<String> lines(String file) {
        return files.computeIfAbsent(file, name -> {
            Path path = FileName.in(root, name);
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
