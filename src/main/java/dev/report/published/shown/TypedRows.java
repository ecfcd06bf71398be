package dev.report.published.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of text as they were typed; those of a table have columns set by tabs or blanks.
 *
 * @param rows the cells of each line; a line of one cell if it is no row of a table
 */
public record TypedRows(List<List<String>> rows) {

    private static final Pattern BLANKS = Pattern.compile("[ \\u00a0]{2,}|[ \\u00a0]*\\u3000[ \\u00a0\\u3000]*");
    private static final int LEAST_CELLS = 2;
    private static final int LEAST_ROWS = 2;

    public TypedRows {
        rows = List.copyOf(rows);
    }

    /** The tables and the lines between them, in order. */
    public static List<TypedRows> of(String text) {
        List<TypedRows> all = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            List<String> cells = cells(line);
            if (cells.size() < LEAST_CELLS) {
                end(rows, all);
            }
            rows.add(cells);
        }
        end(rows, all);
        return all;
    }

    public boolean isTable() {
        return rows.size() >= LEAST_ROWS && rows.get(rows.size() - 1).size() >= LEAST_CELLS;
    }

    /** Where tabs are, each begins a cell, which may be blank; blanks part cells that are not. */
    private static List<String> cells(String line) {
        String[] parts = line.indexOf('\t') >= 0 ? line.split("\t", -1) : BLANKS.split(line.strip());
        return List.of(parts).stream().map(HtmlText::oneLine).toList();
    }

    /** A line that is no row is by itself, also one of a single row. */
    private static void end(List<List<String>> rows, List<TypedRows> all) {
        int first = !rows.isEmpty() && rows.get(0).size() < LEAST_CELLS ? 1 : 0;
        if (first > 0) {
            all.add(new TypedRows(rows.subList(0, first)));
        }
        if (rows.size() > first) {
            all.add(new TypedRows(rows.subList(first, rows.size())));
        }
        rows.clear();
    }
}
