package dev.report.bind.table;

import dev.report.read.raw.RawRow;
import java.util.ArrayList;
import java.util.List;

/** The rows of heads of the table before, in the same file: a table that goes on over a page may not repeat them. */
public final class PrecedingHeads {

    private final List<RawRow> rows = new ArrayList<>();

    /** Takes note of the heads of a table. */
    public void remember(List<RawRow> heads) {
        rows.clear();
        rows.addAll(heads);
    }

    /** The heads noted last; empty for none. */
    public List<RawRow> rows() {
        return List.copyOf(rows);
    }
}
