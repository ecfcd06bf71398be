package dev.report.read.ahead;

import dev.report.finding.Finding;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of one file as they come over from the reading thread. */
final class HandedTables implements TableSource {

    private final Arrivals arrivals;
    private @Nullable List<Finding> findings;

    HandedTables(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public @Nullable RawTable next() throws IOException {
        while (findings == null) {
            Handed item = arrivals.peek();
            arrivals.take();
            if (item instanceof Handed.Table table) {
                return new RawTable(table.file(), table.within(), table.cells(), this::row);
            }
            if (item instanceof Handed.Closed closed) {
                findings = closed.findings();
            }
        }
        return null;
    }

    private @Nullable RawRow row() throws IOException {
        if (findings == null && arrivals.peek() instanceof Handed.Row next) {
            arrivals.take();
            return next.row();
        }
        return null;
    }

    /** The file's faults: all of them once its last table was asked for. */
    List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /** What was not asked for is passed over when the next file is opened. */
    @Override
    public void close() {}
}
