package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.definition.label.LabelText;
import dev.report.model.UnitCode;
import dev.report.read.raw.RawRow;
import java.util.Optional;

/** Compares the measures (计量单位) that a table names with those of the form. */
public final class Measures {

    private final TableContext table;
    private String last = "";
    private boolean lastIsMeasure;

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
