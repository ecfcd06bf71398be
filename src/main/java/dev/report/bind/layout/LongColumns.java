package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.HeaderWords.Role;
import dev.report.bind.table.TableContext;
import dev.report.bind.unit.Excerpt;
import dev.report.read.raw.RawRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a long table holds what.
 *
 * @param fields the field of each role that a column has
 * @param width how many columns the header has, empty ones at its end aside
 * @param others the heads that are no words of a header, by their fields
 */
record LongColumns(Map<Role, Integer> fields, int width, Map<Integer, String> others) {

    /** The columns of a keyed table: unit, year, indicator, breakdown, value, note. */
    static final LongColumns KEYED = new LongColumns(
            Map.of(
                    Role.UNIT, 0,
                    Role.YEAR, 1,
                    Role.INDICATOR, 2,
                    Role.BREAKDOWN, 3,
                    Role.VALUE, 4,
                    Role.NOTE, 5),
            6,
            Map.of());

    /** Whether a row heads labels and one column of values. */
    static boolean isHeader(RawRow row, Map<Role, Integer> roles, HeaderWords words) {
        return (roles.containsKey(Role.INDICATOR) || roles.containsKey(Role.BREAKDOWN))
                && words.count(row, Role.VALUE) == 1;
    }

    /**
     * Whether the labels take more columns than one for indicators and one for categories: two of a kind, or a head of more than
     * one column, so that the next is empty.
     */
    static boolean isList(RawRow row, Map<Role, Integer> roles, HeaderWords words) {
        int value = roles.getOrDefault(Role.VALUE, row.size());
        boolean label = false;
        boolean blank = false;
        for (int field = 0; field < value; field++) {
            Role role = words.role(row.text(field));
            label |= role == Role.INDICATOR || role == Role.BREAKDOWN;
            blank |= label && row.text(field).isBlank();
        }
        return blank
                || !roles.containsKey(Role.INDICATOR)
                || words.count(row, Role.INDICATOR) > 1
                || words.count(row, Role.BREAKDOWN) > 1;
    }

    /** The field of a role; −1 for one that no column has. */
    int of(Role role) {
        @Nullable Integer field = fields.get(role);
        return field == null ? -1 : field;
    }

    /** The column that takes what a comma cuts off a value without a finding: that of notes, else the next if it holds years or measures. */
    int mayHoldTheRest() {
        int value = of(Role.VALUE);
        boolean hasNeighbour = of(Role.NOTE) <= value && (of(Role.YEAR) == value + 1 || of(Role.MEASURE) == value + 1);
        return hasNeighbour ? value + 1 : of(Role.NOTE);
    }

    /** Names the columns that are not read, unless an error did so already. */
    void reportOthers(RawRow header, TableContext table) {
        table.faults().reportOtherYears(header);
        others.forEach((field, word) -> {
            if (!table.isSaid(LongLabels.nameless(word))) {
                table.add("ignored-column", table.place(header, field), word).values("label", Excerpt.of(word));
            }
        });
    }
}
