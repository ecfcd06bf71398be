package dev.report.bind.sender;

import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.RowSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the first and the last rows of a table while it is read: words about it stand above it and below. */
final class Margins implements RowSource {

    private static final int TOP = 12;
    private static final int BOTTOM = 8;

    private final RawTable table;
    private final boolean isAsciiSilent;
    private final List<RawRow> top = new ArrayList<>();
    private final Deque<RawRow> bottom = new ArrayDeque<>();

    /** @param isAsciiSilent whether words in ASCII alone say nothing */
    Margins(RawTable table, boolean isAsciiSilent) {
        this.table = table;
        this.isAsciiSilent = isAsciiSilent;
    }

    /** The same table; its rows are seen here as they pass. */
    RawTable watched() {
        return new RawTable(table.file(), table.within(), table.cells(), this);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = table.next();
        if (row != null && top.size() < TOP) {
            top.add(row);
        } else if (row != null) {
            seeLast(row);
        }
        return row;
    }

    @Override
    public <B> @Nullable PlainRows<B> plain(PlainTable<B> kind) {
        PlainRows<B> plain = table.plain(kind);
        if (plain != null) {
            plain.watch(this::see);
        }
        return plain;
    }

    private void see(PlainRows.Passed passed) {
        List<RawRow> first = passed.first(TOP - top.size(), isAsciiSilent);
        top.addAll(first);
        int seen = first.isEmpty() ? 0 : first.get(first.size() - 1).line();
        passed.last(BOTTOM, isAsciiSilent).stream()
                .filter(row -> row.line() > seen)
                .forEach(this::seeLast);
    }

    private void seeLast(RawRow row) {
        if (bottom.size() == BOTTOM) {
            bottom.remove();
        }
        bottom.add(row);
    }

    /** The table itself, whose name says something, too. */
    RawTable table() {
        return table;
    }

    List<RawRow> rows() {
        List<RawRow> rows = new ArrayList<>(top);
        rows.addAll(bottom);
        return rows;
    }
}
