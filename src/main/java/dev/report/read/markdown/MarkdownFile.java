package dev.report.read.markdown;

import dev.report.project.TextFile;
import dev.report.read.raw.Cells;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.RowPlaces;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of a Markdown file, each as a sheet: a report's own tables are read like those of a submission. */
public final class MarkdownFile implements TableSource {

    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

    /** The left edge of a row, before which nobody sees what a copy left there; a row may do without it. */
    private static final Pattern LEFT_EDGE = Pattern.compile("[\\s\\p{Cf}\\p{Zs}]*\\|");

    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 6;

    private final Iterator<RawTable> tables;

    private MarkdownFile(List<RawTable> tables) {
        this.tables = tables.iterator();
    }

    public static TableSource open(Path path, Faults faults) throws IOException {
        List<RawTable> tables = new ArrayList<>();
        List<RawRow> rows = new ArrayList<>();
        List<RawRow> above = new ArrayList<>();
        int number = 0;
        for (String line : TextFile.read(path).split("\n", -1)) {
            number++;
            if (CELL_END.matcher(line).find()) {
                rows.addAll(above);
                above.clear();
                row(line, number, rows);
                continue;
            }
            if (!rows.isEmpty()) {
                tables.add(table(rows, faults.file()));
                rows = new ArrayList<>();
            }
            line(line, number, above);
        }
        if (!rows.isEmpty()) {
            tables.add(table(rows, faults.file()));
        }
        return new MarkdownFile(tables);
    }

    /** A short line over a table, such as its title, is a row of it; only the nearest count. */
    private static void line(String line, int number, List<RawRow> above) {
        String words = words(line.replaceFirst("^\\s*[#>]+\\s*", ""));
        if (words.isEmpty() || words.length() > LONGEST_LINE) {
            return;
        }
        int column = line.indexOf(words.charAt(0)) + 1;
        above.add(new RawRow(new String[] {words}, number, new CellPlaces(number, List.of(column))));
        if (above.size() > MOST_LINES) {
            above.remove(0);
        }
    }

    private static RawTable table(List<RawRow> rows, String file) {
        Iterator<RawRow> next = rows.iterator();
        return new RawTable(file, "", Cells.LISTED, () -> next.hasNext() ? next.next() : null);
    }

    /** Adds a row; the line of dashes under the head is none. */
    private static void row(String line, int number, List<RawRow> rows) {
        List<String> texts = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        Matcher edge = LEFT_EDGE.matcher(line);
        int start = edge.lookingAt() ? edge.end() : 0;
        for (int at = start; at <= line.length(); at++) {
            boolean end = at == line.length();
            if (end || line.charAt(at) == '|' && (at == 0 || line.charAt(at - 1) != '\\')) {
                if (!end || !line.substring(start).isBlank()) {
                    texts.add(words(line.substring(start, at)));
                    columns.add(firstWord(line, start, at) + 1);
                }
                start = at + 1;
            }
        }
        if (!texts.stream().allMatch(text -> text.matches(":?-+:?"))) {
            rows.add(new RawRow(texts.toArray(String[]::new), number, new CellPlaces(number, columns)));
        }
    }

    private static String words(String cell) {
        String plain = cell.replace("<br>", "").replace("**", "").strip();
        StringBuilder words = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            boolean escape = plain.charAt(i) == '\\' && i + 1 < plain.length() && isMark(plain.charAt(i + 1));
            words.append(plain.charAt(escape ? ++i : i));
        }
        return words.toString();
    }

    private static boolean isMark(char c) {
        return "\\`*_{}[]()#+-.!|<>~".indexOf(c) >= 0;
    }

    private static int firstWord(String line, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at < end ? at : from;
    }

    @Override
    public @Nullable RawTable next() {
        return tables.hasNext() ? tables.next() : null;
    }

    @Override
    public void close() {
        // The file was read at once.
    }

    /** A cell's column is the character at which its words begin. */
    private record CellPlaces(int line, List<Integer> columns) implements RowPlaces {
        @Override
        public int line(RawRow row, int field) {
            return line;
        }

        @Override
        public int column(int field) {
            return field < columns.size() ? columns.get(field) : 0;
        }
    }
}
