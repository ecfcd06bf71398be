package dev.report.bind.layout;

import dev.report.bind.unit.UnitDesk;
import dev.report.bind.unit.ValueText;
import dev.report.model.FigureTable;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the long layout: one row a figure, with indicator, category and value. A JSON file arrives in this shape too. */
public final class LongLayout {

    private final FileBinder binder;
    private final int unit;
    private final int year;
    private final int indicator;
    private final int breakdown;
    private final int value;
    private final int measure;
    private final int note;
    private final CutNumbers cuts;
    private final LongLabels labels;
    private final Headers headers;
    private FigureTable.Source source;

    /** @param labels what the words of its rows mean */
    public LongLayout(FileBinder binder, Headers headers, LongLabels labels) {
        this.binder = binder;
        this.headers = headers;
        this.labels = labels;
        this.source = binder.source();
        Columns columns = labels.columns();
        unit = columns.of(Headers.Role.UNIT);
        year = columns.of(Headers.Role.YEAR);
        indicator = columns.of(Headers.Role.INDICATOR);
        breakdown = columns.of(Headers.Role.BREAKDOWN);
        value = columns.of(Headers.Role.VALUE);
        measure = columns.of(Headers.Role.MEASURE);
        note = columns.of(Headers.Role.NOTE);
        boolean hasNeighbour = note <= value && (year == value + 1 || measure == value + 1);
        cuts = new CutNumbers(binder, value, hasNeighbour ? value + 1 : note, columns.width());
    }

    /** Binds the rows that follow, up to one that is a header of its own. @return whether there was one */
    public boolean bind() throws IOException {
        boolean any = false;
        for (RawRow row = binder.next(); row != null; row = binder.next()) {
            boolean hasNumber = ValueText.plainDigits(row.text(value)) >= 0;
            if (!hasNumber && isHeader(row)) {
                binder.back(row);
                return any;
            }
            if (hasNumber || !isRemark(row) && !isUnused(row)) {
                any = true;
                bind(row);
            }
        }
        return any;
    }

    /** Whether a row begins another table: where an indicator would stand it has the word over indicators, or a line over a block. */
    private boolean isHeader(RawRow row) {
        String words = row.text(indicator);
        if (binder.table().isKeyed() || labels.isFaultless(words)) {
            return false;
        }
        boolean isOver =
                headers.role(words) == Headers.Role.INDICATOR || binder.labels().isHeading(words);
        return isOver && (row.text(value).isBlank() || !MatrixLie.isNumber(row.text(value)));
    }

    private boolean isRemark(RawRow row) {
        return !binder.table().isKeyed() && (headers.isRemark(row.text(0)) || headers.isRemark(row.text(indicator)));
    }

    /** Whether nobody filled a row in: a mark stands where the indicator would, and no value beside it. */
    private boolean isUnused(RawRow row) {
        boolean isMarked = ValueText.isNotApplicable(row.text(indicator))
                && UnusedRow.isEmpty(text(row, breakdown))
                && UnusedRow.isEmpty(row.text(value));
        return !binder.table().isKeyed() && (isMarked || UnusedRow.is(row));
    }

    private static String text(RawRow row, int field) {
        return field < 0 ? "" : row.text(field);
    }

    private void bind(RawRow row) {
        boolean isMeasure = unit >= 0 && binder.isMeasure(row.text(unit));
        UnitDesk desk = binder.unit(
                isMeasure ? "" : text(row, unit), row.line(Math.max(0, unit)), row.column(Math.max(0, unit)));
        if (desk == null) {
            return;
        }
        LongLabels.Target target = labels.target(row);
        int cell = target.cell();
        if (cell < 0) {
            desk.misnamed(target.resolution(), source, row.line(value), row.column(value));
            return;
        }
        if (cuts.in(row, desk, cell) <= value) {
            desk.displaced(cell, source, row.line(value), row.column(value), row.text(value));
            return;
        }
        if (year >= 0 && !binder.yearFits(row.text(year), row.line(year), row.column(year))) {
            binder.misdated(desk, cell, row.line(value), row.column(value), row.text(value));
            return;
        }
        if (!row.pointer().isEmpty() && !row.pointer().equals(source.within())) {
            source = new FigureTable.Source(binder.table().file(), row.pointer());
        }
        desk.accept(cell, source, row.line(value), row.column(value), row.text(value));
        int measures = isMeasure ? unit : measure;
        if (measures >= 0 && !row.text(measures).isBlank() && desk.whose() != UnitDesk.Whose.TOTAL) {
            binder.checkMeasure(
                    Optional.of(desk.unit().code()),
                    cell,
                    row.text(measures),
                    binder.place(row.line(measures), row.column(measures)));
        }
        if (note >= 0) {
            desk.note(cell, row.text(note));
        }
    }

    /** The columns of a keyed table: unit, year, indicator, breakdown, value, note. */
    public static Columns keyed() {
        Map<Headers.Role, Integer> fields = Map.of(
                Headers.Role.UNIT, 0,
                Headers.Role.YEAR, 1,
                Headers.Role.INDICATOR, 2,
                Headers.Role.BREAKDOWN, 3,
                Headers.Role.VALUE, 4,
                Headers.Role.NOTE, 5);
        return new Columns(fields, fields.size(), Map.of());
    }

    /**
     * Which field holds what; −1 for a role that no column has.
     *
     * @param width how many columns the header has, empty ones at its end aside
     * @param others the heads that are no words of a header, by their fields
     */
    public record Columns(Map<Headers.Role, Integer> fields, int width, Map<Integer, String> others) {
        int of(Headers.Role role) {
            @Nullable Integer field = fields.get(role);
            return field == null ? -1 : field;
        }
    }
}
