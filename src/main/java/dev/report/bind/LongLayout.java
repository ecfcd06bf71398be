package dev.report.bind;

import dev.report.definition.LabelIndex;
import dev.report.definition.LabelText;
import dev.report.definition.ReportDefinition;
import dev.report.model.FigureTable;
import dev.report.read.RawRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the long layout: one row a figure, with indicator, category and value. A JSON file arrives in this shape too. */
final class LongLayout {

    private final FileBinder binder;
    private final int unit;
    private final int year;
    private final int indicator;
    private final int breakdown;
    private final int value;
    private final int measure;
    private final int note;
    private final int width;
    private final Columns columns;
    private final Headers headers;
    private final String heading;
    private final Known faultless;
    private final Known faulty = new Known();
    private FigureTable.Source source;
    private String lastIndicator = "";

    /**
     * A table.
     *
     * @param heading the word over the values: it may name their measure
     * @param faultless what words mean of which there is nothing to say, known from tables with the same columns and heading
     */
    LongLayout(FileBinder binder, Headers headers, Columns columns, String heading, Known faultless) {
        this.binder = binder;
        this.headers = headers;
        this.columns = columns;
        this.heading = heading;
        this.faultless = faultless;
        this.source = binder.source();
        unit = columns.of(Headers.Role.UNIT);
        year = columns.of(Headers.Role.YEAR);
        indicator = columns.of(Headers.Role.INDICATOR);
        breakdown = columns.of(Headers.Role.BREAKDOWN);
        value = columns.of(Headers.Role.VALUE);
        measure = columns.of(Headers.Role.MEASURE);
        note = columns.of(Headers.Role.NOTE);
        width = columns.width();
    }

    /** Binds the rows that follow, up to one that is a header of its own. @return whether there was one */
    boolean bind() throws IOException {
        boolean any = false;
        for (RawRow row = binder.next(); row != null; row = binder.next()) {
            boolean hasNumber = ValueText.plainDigits(row.text(value)) >= 0;
            if (!hasNumber && isHeader(row)) {
                binder.back(row);
                return any;
            }
            if (hasNumber || !isRemark(row)) {
                any = true;
                bind(row);
            }
        }
        return any;
    }

    /** Whether a row begins another table: where an indicator would stand it has the word over indicators, or a line over a block. */
    private boolean isHeader(RawRow row) {
        String words = row.text(indicator);
        if (binder.table().isKeyed() || faultless.has(words)) {
            return false;
        }
        boolean isOver =
                headers.role(words) == Headers.Role.INDICATOR || binder.labels().isHeading(words);
        return isOver && (row.text(value).isBlank() || !MatrixLie.isNumber(row.text(value)));
    }

    private boolean isRemark(RawRow row) {
        return !binder.table().isKeyed() && (headers.isRemark(row.text(0)) || headers.isRemark(row.text(indicator)));
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
        Target target = target(row);
        int cell = target.cell();
        if (cell < 0) {
            desk.misnamed(target.resolution(), source, row.line(value), row.column(value));
            return;
        }
        if (year >= 0 && !binder.yearFits(row.text(year), row.line(year), row.column(year))) {
            binder.misdated(desk, cell, row.line(value), row.column(value), row.text(value));
            return;
        }
        if (!row.pointer().isEmpty() && !row.pointer().equals(source.within())) {
            source = new FigureTable.Source(binder.table().file(), row.pointer());
        }
        if (row.size() > width && binder.isTooLong(row, width)) {
            desk.displaced(cell, source, row.line(value), row.column(value), row.text(value));
            return;
        }
        desk.accept(cell, source, row.line(value), row.column(value), row.text(value));
        int measures = isMeasure ? unit : measure;
        if (measures >= 0 && !row.text(measures).isBlank()) {
            checkMeasure(desk, cell, row, measures);
        }
        if (note >= 0) {
            desk.note(cell, row.text(note));
        }
    }

    /** What two words mean. @param cell its position, −1 for none */
    private record Target(int cell, LabelIndex.Resolution resolution) {}

    /** What pairs of words mean, an indicator's and a category's. */
    static final class Known {

        private final Map<String, Map<String, Target>> targets = new HashMap<>();

        boolean has(String indicator) {
            return targets.containsKey(indicator);
        }

        private @Nullable Target get(String indicator, String category) {
            return targets.getOrDefault(indicator, Map.of()).get(category);
        }

        private void put(String indicator, String category, Target target) {
            targets.computeIfAbsent(indicator, any -> new HashMap<>()).put(category, target);
        }
    }

    /** The row's cell: found once for all tables, but once in each where there is a fault to say. */
    private Target target(RawRow row) {
        String words = row.text(indicator);
        if (!words.isBlank()) {
            lastIndicator = words;
        }
        words = lastIndicator;
        String category = text(row, breakdown);
        Target found = faultless.get(words, category);
        found = found == null ? faulty.get(words, category) : found;
        if (found == null) {
            found = resolve(row, words, category);
            Known known = found.resolution() instanceof LabelIndex.Resolution.Cell ? faultless : faulty;
            known.put(words, category, found);
        }
        return found;
    }

    private Target resolve(RawRow row, String words, String category) {
        ReportDefinition definition = binder.definition();
        boolean isKeyed = definition.indicators().containsKey(words.strip());
        LabelIndex.Resolution resolution = !category.isBlank()
                ? binder.labels().resolve(path(words), List.of(category))
                : isKeyed
                        ? binder.labels().resolve(List.of(words), List.of())
                        : binder.labels().resolve(words);
        boolean badCategory = !category.isBlank() && (isKeyed || binder.labels().isRowName(words));
        String label = badCategory ? words + "／" + category : words;
        int at = badCategory && breakdown >= 0 ? breakdown : indicator;
        if (resolution instanceof LabelIndex.Resolution.Ambiguous several && hasNamelessCategory(row)) {
            return new Target(-1, new LabelIndex.Resolution.Unknown("", positions(several)));
        }
        int total = breakdown < 0 ? binder.total(resolution, label, row.line(at), row.column(at)) : -1;
        int cell = total >= 0 ? total : binder.cell(resolution, label, row.line(at), row.column(at));
        boolean fits = cell < 0
                || binder.measureFits(words, cell, binder.place(row.line(indicator), row.column(indicator)))
                        && binder.measureFits(heading, cell, binder.place(row.line(value), row.column(value)));
        return fits
                ? new Target(cell, resolution)
                : new Target(-1, new LabelIndex.Resolution.Unknown("", List.of(cell)));
    }

    /** Whether the row has its category in a column whose head is no word for one; that is said once. */
    private boolean hasNamelessCategory(RawRow row) {
        for (Map.Entry<Integer, String> other : columns.others().entrySet()) {
            if (breakdown < 0 && binder.labels().isCategory(row.text(other.getKey()))) {
                if (binder.isFirstNameless(other.getValue())) {
                    binder.findings()
                            .layout()
                            .namelessCategories(
                                    binder.unitOfFile(),
                                    other.getValue(),
                                    binder.definition().headers("breakdown"),
                                    binder.place(row.line(other.getKey()), row.column(other.getKey())));
                }
                return true;
            }
        }
        return false;
    }

    private List<Integer> positions(LabelIndex.Resolution.Ambiguous several) {
        return several.cells().stream()
                .map(binder.definition().cells()::position)
                .toList();
    }

    /** A label may name its parents, joined by {@code /}. */
    private static List<String> path(String words) {
        return words.indexOf('/') > 0 && !words.startsWith("http") ? List.of(words.split("/")) : List.of(words);
    }

    private void checkMeasure(UnitDesk desk, int cell, RawRow row, int measure) {
        String expected = binder.definition().cells().measure(cell).label();
        String actual = row.text(measure);
        if (!LabelText.normalise(actual).equals(LabelText.normalise(expected))) {
            binder.findings()
                    .wrongMeasure(
                            Optional.of(desk.unit().code()),
                            cell,
                            actual,
                            binder.place(row.line(measure), row.column(measure)));
        }
    }

    /** What the meaning of words depends on beside themselves. */
    static String circumstances(Columns columns, String heading) {
        return columns.of(Headers.Role.BREAKDOWN) < 0 ? heading : "/" + heading;
    }

    /** The columns of a keyed table: unit, year, indicator, breakdown, value, note. */
    static Columns keyed() {
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
    record Columns(Map<Headers.Role, Integer> fields, int width, Map<Integer, String> others) {
        int of(Headers.Role role) {
            @Nullable Integer field = fields.get(role);
            return field == null ? -1 : field;
        }
    }
}
