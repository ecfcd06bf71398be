package dev.report.bind.layout;

import dev.report.bind.table.TableContext;
import dev.report.bind.table.UnknownHeader;
import dev.report.bind.unit.UnitDraft;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex;
import dev.report.model.FigureTable;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of a matrix whose heads the form does not have: a finding says so at the heads, and its rows are not read. */
final class UnknownBlock {

    private final TableContext table;
    private final FigureTable.Source source;

    UnknownBlock(TableContext table) {
        this.table = table;
        this.source = new FigureTable.Source(table.file(), table.within());
    }

    /** Starts at such heads: the rows under them are not read, up to heads that the form has. */
    static Optional<Layout.Block> tryStart(RawRow row, TableContext table) throws IOException {
        return new UnknownBlock(table).begins(row)
                ? Optional.of(new MatrixLayout(table).underUnknown(row))
                : Optional.empty();
    }

    /** Whether a row begins such a block: the form's word in the corner of a block, words that the form has nowhere, then a row of numbers. */
    boolean begins(RawRow row) throws IOException {
        if (MatrixOrientation.holdsPlainNumber(row)) {
            return false;
        }
        String corner = "";
        boolean isUnknown = false;
        for (int field = 0; field < row.size(); field++) {
            String text = row.text(field);
            if (text.isBlank()) {
                continue;
            }
            if (corner.isEmpty()) {
                corner = text;
                if (!table.labels().isHeading(text)) {
                    return false;
                }
            } else if (MatrixOrientation.isNumber(text) || isKnown(text)) {
                return false;
            } else {
                isUnknown |= !table.labels().isHeading(text);
            }
        }
        return isUnknown && isRowOfNumbers(table.peek());
    }

    private boolean isKnown(String text) {
        return table.labels().isRowName(text)
                || table.labels().isColumnName(text)
                || table.words().isRemark(text);
    }

    private boolean isRowOfNumbers(@Nullable RawRow row) {
        boolean isNamed = false;
        boolean isNumber = false;
        for (int field = 0; row != null && field < row.size(); field++) {
            isNamed |= table.labels().isRowName(row.text(field));
            isNumber |= ValueText.plainDigits(row.text(field)) >= 0;
        }
        return isNamed && isNumber;
    }

    /** Reports that the form has no such heads. */
    void report(RawRow row) {
        UnknownHeader.report(
                table.findings(),
                table.definition(),
                "unknown-layout",
                table.unitOfFile(),
                table.place(row.line(), 1),
                row.join());
    }

    /** Takes note of a row that is not read: the cells that it may mean are not blank. */
    void skip(RawRow row) {
        UnitDraft draft = table.draft(row, -1);
        for (int field = 0; draft != null && field < row.size(); field++) {
            if (table.labels().isRowName(row.text(field))) {
                LabelIndex.Resolution found = table.labels().resolve(row.text(field));
                draft.misnamed(found, source, row, field);
            }
        }
    }
}
