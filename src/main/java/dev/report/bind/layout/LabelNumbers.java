package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords.Role;
import dev.report.bind.table.TableContext;
import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.ValueText;
import dev.report.read.raw.RawRow;
import java.util.Arrays;
import java.util.Set;

/** Finds numbers in the columns of labels of one block, where no value belongs and none is read. Numbers that count the rows are none. */
final class LabelNumbers {

    private static final Set<Role> LABELS = Set.of(Role.OTHER, Role.INDICATOR, Role.BREAKDOWN);

    private final TableContext table;
    private final MatrixHeader heads;
    private final long[] next;

    LabelNumbers(TableContext table, MatrixHeader heads) {
        this.table = table;
        this.heads = heads;
        this.next = new long[heads.width()];
        Arrays.fill(next, 1);
    }

    /** Reports each at its place; between the columns of values the first of a column that is headed as one of labels. */
    void look(RawRow row) {
        for (int field = 0; field < Math.min(row.size(), heads.width()); field++) {
            long digits = isOfLabels(field) ? ValueText.plainDigits(row.text(field)) : -1;
            if (digits >= 0 && digits != next[field]) {
                report(row, field);
            }
            next[field] = digits >= 0 ? digits + 1 : next[field];
        }
    }

    /** Nothing is said of the table of an unknown unit, which is a finding. */
    private boolean isOfAUnit(RawRow row) {
        return heads.field(Role.UNIT) >= 0 || table.draft("", row, 0) != null;
    }

    private boolean isOfLabels(int field) {
        return field < heads.labelColumns()
                ? LABELS.contains(heads.role(field))
                : heads.orientation() != MatrixOrientation.LIST
                        && (heads.role(field) == Role.INDICATOR || heads.role(field) == Role.BREAKDOWN);
    }

    private void report(RawRow row, int field) {
        boolean isFirst = field < heads.labelColumns() || table.isFirst("labels between values " + field);
        if (isFirst && isOfAUnit(row)) {
            String value = Excerpt.of(row.text(field));
            table.add("unread-number.beside", table.place(row, field), value)
                    .actual(value)
                    .values("value", value);
        }
    }
}
