package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDraft;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelText;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.read.raw.RawRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Compares the measures (计量单位) that a table names with those of the form, and finds those that stand where a number should. */
public final class Measures {

    private final TableContext table;
    private String last = "";
    private boolean lastIsMeasure;
    private final Map<UnitCode, Swapped> swapped = new LinkedHashMap<>();

    public Measures(TableContext table) {
        this.table = table;
    }

    /** Whether a cell under the word 单位 names a measure: it is the measure of the row, not who sent it. */
    public boolean isMeasure(String text) {
        if (!text.equals(last)) {
            last = text;
            lastIsMeasure = table.labels().isMeasure(text);
        }
        return lastIsMeasure;
    }

    /**
     * Reports once that a label names another measure, in brackets, than its cell has.
     *
     * @return whether the cell may be read
     */
    public boolean fits(String label, int cell, RawRow row, int field) {
        String given = table.labels().measure(label);
        if (given.isEmpty() || given.equals(LabelText.normalise(expected(cell)))) {
            return true;
        }
        if (table.isFirst("measure " + label)) {
            report(table.unitOfFile(), cell, given, row, field);
        }
        return false;
    }

    /**
     * Reports a column of measures that names another than the row's cell has.
     *
     * @return whether it names none other
     */
    public boolean check(Optional<UnitCode> unit, int cell, RawRow row, int field) {
        String given = row.text(field);
        boolean fits = given.isBlank() || LabelText.normalise(given).equals(LabelText.normalise(expected(cell)));
        if (!fits) {
            report(unit, cell, given, row, field);
        }
        return fits;
    }

    /** Rows of one unit with the number in the column of measures, by the first of them. */
    private record Swapped(int cell, SourceLocation at, String value, String measure, int count) {
        Swapped plusOne() {
            return new Swapped(cell, at, value, measure, count + 1);
        }
    }

    /**
     * Whether a row's number and measure stand in each other's column; it is counted then, for {@link #reportSwapped}.
     *
     * @param value the column of values
     * @param measure the column of measures; negative for none
     */
    public boolean isSwapped(RawRow row, int value, int measure, int cell, UnitDraft draft) {
        boolean isSwapped = measure >= 0
                && draft.whose() == UnitDraft.Whose.UNIT
                && isMeasure(row.text(value))
                && ValueText.isNumberLike(row.text(measure));
        if (isSwapped) {
            Swapped first = new Swapped(cell, table.place(row, value), row.text(value), row.text(measure), 1);
            swapped.merge(draft.unit().code(), first, (rows, one) -> rows.plusOne());
        }
        return isSwapped;
    }

    /** Reports the swapped rows, once for each unit. */
    public void reportSwapped() {
        swapped.forEach((unit, rows) -> table.add(
                        "unreadable-cell.swapped", Optional.of(unit), rows.cell(), rows.at(), rows.value())
                .actual(rows.value())
                .values(
                        "label",
                        table.definition().label(rows.cell()),
                        "value",
                        rows.value(),
                        "measure",
                        rows.measure(),
                        "count",
                        rows.count()));
        swapped.clear();
    }

    private String expected(int cell) {
        return table.definition().cells().measure(cell).label();
    }

    private void report(Optional<UnitCode> unit, int cell, String given, RawRow row, int field) {
        String actual = Excerpt.of(given);
        table.add("wrong-measure", unit, cell, table.place(row, field), given)
                .expected(expected(cell))
                .actual(actual)
                .values("label", table.definition().label(cell), "actual", actual, "expected", expected(cell));
    }
}
