package dev.report.bind.layout;

import dev.report.bind.unit.UnitDesk;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A block of a matrix whose heads the form does not have: a finding says so at the heads, and its rows are not read. */
public final class StrangeBlock {

    private final FileBinder binder;
    private final Headers headers;

    public StrangeBlock(FileBinder binder, Headers headers) {
        this.binder = binder;
        this.headers = headers;
    }

    /** Whether a row begins such a block: the form's word in the corner of a block, words that the form has nowhere, then a row of numbers. */
    public boolean begins(RawRow row) throws IOException {
        if (MatrixLie.holdsPlainNumber(row)) {
            return false;
        }
        String corner = "";
        boolean isStrange = false;
        for (int field = 0; field < row.size(); field++) {
            String text = row.text(field);
            if (text.isBlank()) {
                continue;
            }
            if (corner.isEmpty()) {
                corner = text;
                if (!binder.labels().isHeading(text)) {
                    return false;
                }
            } else if (MatrixLie.isNumber(text) || isKnown(text)) {
                return false;
            } else {
                isStrange |= !binder.labels().isHeading(text);
            }
        }
        return isStrange && isRowOfNumbers(binder.peek());
    }

    private boolean isKnown(String text) {
        return binder.labels().isRowName(text) || binder.labels().isColumnName(text) || headers.isRemark(text);
    }

    private boolean isRowOfNumbers(@Nullable RawRow row) {
        boolean isNamed = false;
        boolean isNumber = false;
        for (int field = 0; row != null && field < row.size(); field++) {
            isNamed |= binder.labels().isRowName(row.text(field));
            isNumber |= ValueText.plainDigits(row.text(field)) >= 0;
        }
        return isNamed && isNumber;
    }

    /** Says that the form has no such heads. */
    void report(RawRow row) {
        UnknownHeader.report(
                binder.findings(), "unknown-layout", binder.unitOfFile(), binder.place(row.line(), 1), row.join());
    }

    /** Takes note of a row that is not read: the cells that it may mean are not blank. */
    void skip(RawRow row) {
        UnitDesk desk = binder.unit("", row.line(0), row.column(0));
        for (int field = 0; desk != null && field < row.size(); field++) {
            if (binder.labels().isRowName(row.text(field))) {
                LabelIndex.Resolution found = binder.labels().resolve(row.text(field));
                desk.misnamed(found, binder.source(), row.line(field), row.column(field));
            }
        }
    }
}
