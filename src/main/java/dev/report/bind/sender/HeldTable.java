package dev.report.bind.sender;

import dev.report.read.raw.PlainRows;
import dev.report.read.raw.PlainTable;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.RowSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A table that was read before it is bound, so that its last rows can say whose it is; a very long one only to a part. */
final class HeldTable implements RowSource {

    /** No form of one unit has as many rows, or as many fields; a table of many units need not be kept. */
    private static final int MOST_ROWS = 5_000;

    private static final int MOST_FIELDS = 1 << 16;

    private final RawTable table;
    private final Deque<RawRow> rows = new ArrayDeque<>();
    private final boolean isWhole;

    private HeldTable(RawTable table, boolean isWhole, Deque<RawRow> rows) {
        this.table = table;
        this.isWhole = isWhole;
        this.rows.addAll(rows);
    }

    static HeldTable of(RawTable table) throws IOException {
        Deque<RawRow> rows = new ArrayDeque<>();
        int fields = 0;
        while (rows.size() < MOST_ROWS && fields < MOST_FIELDS) {
            RawRow row = table.next();
            if (row == null) {
                return new HeldTable(table, true, rows);
            }
            rows.add(row);
            fields += row.size();
        }
        return new HeldTable(table, false, rows);
    }

    /** Whether nothing of it is left in the file, so that the next table may be read. */
    boolean isWhole() {
        return isWhole;
    }

    /** The table from its first row on. */
    RawTable table() {
        return new RawTable(table.file(), table.within(), table.cells(), this);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        return rows.isEmpty() ? table.next() : rows.remove();
    }

    @Override
    public <B> @Nullable PlainRows<B> plain(PlainTable<B> plain) {
        return rows.isEmpty() && !isWhole ? table.plain(plain) : null;
    }
}
