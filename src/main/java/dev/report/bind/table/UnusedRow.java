package dev.report.bind.table;

import dev.report.bind.unit.ValueText;
import dev.report.read.raw.RawRow;

/**
 * Recognises a row that nobody filled in: it holds nothing but marks for what does not apply, as {@code /}.
 *
 * <p>Blanks: without a label such a row is about no cell and counts as empty. Only where rows need no label is it a row of
 * values.
 */
public final class UnusedRow {

    private UnusedRow() {}

    /** Whether all fields that hold something hold such a mark. */
    public static boolean is(RawRow row) {
        for (int field = 0; field < row.size(); field++) {
            if (!isEmpty(row.text(field))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is blank or such a mark. */
    public static boolean isEmpty(String text) {
        return text.isBlank() || ValueText.isNotApplicable(text);
    }
}
