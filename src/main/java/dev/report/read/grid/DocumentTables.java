package dev.report.read.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Collects the tables of a text document, each with the short lines around it: the title, {@code 填报单位：…} and notes are
 * outside of a document's tables, and in the rows of a sheet.
 *
 * <p>Prose is left out: only lines as short as a title count, and of them only those nearest to a table, and the document's first,
 * in which its title is.
 */
public final class DocumentTables implements DocumentParts {

    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 6;
    private static final int FIRST_LINES = 3;

    private final List<GridTables.Named> tables = new ArrayList<>();
    private final List<String> first = new ArrayList<>();
    private final Deque<String> above = new ArrayDeque<>();

    @Override
    public void line(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_LINE) {
            return;
        }
        if (tables.isEmpty() && first.size() < FIRST_LINES) {
            first.add(words);
            return;
        }
        above.add(words);
        if (above.size() > MOST_LINES) {
            above.remove();
        }
    }

    /** One without a word in it only serves the page's layout. */
    @Override
    public void table(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        List<GridRow> rows = new ArrayList<>();
        if (tables.isEmpty()) {
            first.forEach(words -> rows.add(GridRow.of(List.of(words))));
        }
        above.forEach(words -> rows.add(GridRow.of(List.of(words))));
        above.clear();
        int over = rows.size();
        grid.rows().forEach(row -> rows.add(row.below(over)));
        tables.add(new GridTables.Named("表" + (tables.size() + 1), rows));
    }

    /** The tables in order; the lines after the last one are its last rows. */
    public List<GridTables.Named> all() {
        if (tables.isEmpty() || above.isEmpty()) {
            return List.copyOf(tables);
        }
        List<GridTables.Named> all = new ArrayList<>(tables);
        GridTables.Named last = all.remove(all.size() - 1);
        List<GridRow> rows = new ArrayList<>(last.rows());
        above.forEach(words -> rows.add(GridRow.of(List.of(words))));
        all.add(new GridTables.Named(last.name(), rows));
        return all;
    }
}
