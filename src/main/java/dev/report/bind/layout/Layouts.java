package dev.report.bind.layout;

import dev.report.bind.table.TableContext;
import dev.report.bind.table.UnusedRow;
import dev.report.model.SourceLocation;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Binds a table: asks the layouts in turn whether a row begins one, and lets the first that claims it bind the rows that follow. */
public final class Layouts {

    /** How many lines may precede a header: a title, the unit's name, a remark. */
    private static final int LINES_OVER_HEADER = 20;

    private static final List<Layout> ALL = List.of(
            LongLayout::tryStart,
            UnitColumns::tryStart,
            FlatLayout::tryStart,
            MatrixLayout::tryStart,
            UnknownBlock::tryStart,
            HeadlessList::tryStart,
            MatrixLayout::tryContinue);

    private Layouts() {}

    /**
     * What binding a table gave.
     *
     * @param hasFigures whether a row of figures was found
     * @param at where the header is, or should be
     * @param words the words there, if they are the header of no layout; else empty
     */
    public record Outcome(boolean hasFigures, SourceLocation at, String words) {}

    /** Binds a table to its end. */
    public static Outcome bind(TableContext table) throws IOException {
        Outcome outcome = table.isKeyed() ? keyed(table) : search(table);
        table.close();
        return outcome;
    }

    private static Outcome keyed(TableContext table) throws IOException {
        boolean any = LongLayout.keyed(table).bind();
        return new Outcome(any, SourceLocation.file(table.file()), "");
    }

    private static Outcome search(TableContext table) throws IOException {
        RawRow header = null;
        boolean any = false;
        for (RawRow row = table.next(); row != null; row = table.next()) {
            if (UnusedRow.is(row)) {
                continue;
            }
            Optional<Layout.Block> block = start(row, table);
            if (block.isPresent()) {
                header = row;
                any |= block.get().bind();
            } else if (table.pass(row) == LINES_OVER_HEADER) {
                break;
            }
        }
        if (header != null) {
            return new Outcome(any, table.place(header.line(), 1), "");
        }
        return table.passed().stream()
                .findFirst()
                .map(row -> new Outcome(false, table.place(row.line(), 1), row.join()))
                .orElseGet(() -> new Outcome(false, table.place(1, 1), ""));
    }

    private static Optional<Layout.Block> start(RawRow row, TableContext table) throws IOException {
        if (!table.definition().texts().lists().isEmpty()) {
            Optional<Layout.Block> list = ListLayout.tryStart(row, table);
            if (list.isPresent()) {
                table.startBlock();
                return list;
            }
        }
        for (Layout layout : ALL) {
            Optional<Layout.Block> block = layout.tryStart(row, table);
            if (block.isPresent()) {
                UnreadNumbers.above(table);
                table.startBlock();
                return block;
            }
        }
        return Optional.empty();
    }
}
