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
    private final Map<String, Map<String, Target>> known = new HashMap<>();
    private FigureTable.Source source;
    private String lastIndicator = "";
    private Map<String, Target> byCategory = known.computeIfAbsent("", any -> new HashMap<>());

    LongLayout(FileBinder binder, Columns columns) {
        this.binder = binder;
        this.source = binder.source();
        unit = columns.of(Headers.Role.UNIT);
        year = columns.of(Headers.Role.YEAR);
        indicator = columns.of(Headers.Role.INDICATOR);
        breakdown = columns.of(Headers.Role.BREAKDOWN);
        value = columns.of(Headers.Role.VALUE);
        measure = columns.of(Headers.Role.MEASURE);
        note = columns.of(Headers.Role.NOTE);
    }

    /** Binds all rows that follow. @return whether there was one */
    boolean bind() throws IOException {
        boolean any = false;
        for (RawRow row = binder.table().next();
                row != null;
                row = binder.table().next()) {
            any |= !row.isBlank();
            bind(row);
        }
        return any;
    }

    private static String text(RawRow row, int field) {
        return field < 0 ? "" : row.text(field);
    }

    private void bind(RawRow row) {
        if (year >= 0 && !binder.yearFits(row.text(year), row.line(year), row.column(year))) {
            return;
        }
        if (row.isBlank()) {
            return;
        }
        UnitDesk desk = binder.unit(text(row, unit), row.line(Math.max(0, unit)), row.column(Math.max(0, unit)));
        if (desk == null) {
            return;
        }
        Target target = target(row);
        int cell = target.cell();
        if (cell < 0) {
            desk.misnamed(target.resolution(), source, row.line(value), row.column(value));
            return;
        }
        if (!row.pointer().isEmpty() && !row.pointer().equals(source.within())) {
            source = new FigureTable.Source(binder.table().file(), row.pointer());
        }
        desk.accept(cell, source, row.line(value), row.column(value), row.text(value));
        if (measure >= 0 && !row.text(measure).isBlank()) {
            checkMeasure(desk, cell, row);
        }
        if (note >= 0) {
            desk.note(cell, row.text(note));
        }
    }

    /** What two words mean. @param cell its position, −1 for none */
    private record Target(int cell, LabelIndex.Resolution resolution) {}

    /** The row's cell, looked up once for each pair of words. */
    private Target target(RawRow row) {
        String words = row.text(indicator);
        if (!words.equals(lastIndicator) && !words.isBlank()) {
            lastIndicator = words;
            byCategory = known.computeIfAbsent(words, any -> new HashMap<>());
        }
        words = lastIndicator;
        String category = text(row, breakdown);
        Target found = byCategory.get(category);
        if (found == null) {
            found = resolve(row, words, category);
            byCategory.put(category, found);
        }
        return found;
    }

    private Target resolve(RawRow row, String words, String category) {
        ReportDefinition definition = binder.definition();
        LabelIndex.Resolution resolution =
                category.isBlank() ? alone(words) : binder.labels().resolve(path(words), List.of(category));
        boolean badCategory = !category.isBlank()
                && (definition.indicators().containsKey(words.strip())
                        || binder.labels().isRowName(words));
        String label = badCategory ? words + "／" + category : words;
        int at = badCategory && breakdown >= 0 ? breakdown : indicator;
        return new Target(binder.cell(resolution, label, row.line(at), row.column(at)), resolution);
    }

    /** Without a category the words may be a whole cell key, or labels with the category last. */
    private LabelIndex.Resolution alone(String words) {
        LabelIndex.Resolution row = binder.labels().resolve(path(words), List.of());
        return row instanceof LabelIndex.Resolution.Unknown ? FlatLayout.resolve(binder.labels(), words) : row;
    }

    /** A label may name its parents, joined by {@code /}. */
    private static List<String> path(String words) {
        return words.indexOf('/') > 0 && !words.startsWith("http") ? List.of(words.split("/")) : List.of(words);
    }

    private void checkMeasure(UnitDesk desk, int cell, RawRow row) {
        String expected = binder.definition().cells().measure(cell).label();
        String actual = row.text(measure);
        if (!LabelText.normalise(actual).equals(LabelText.normalise(expected))) {
            binder.findings()
                    .wrongMeasure(desk.unit(), cell, actual, binder.place(row.line(measure), row.column(measure)));
        }
    }

    /** The columns of a keyed table: unit, year, indicator, breakdown, value, note. */
    static Columns keyed() {
        return new Columns(Map.of(
                Headers.Role.UNIT, 0,
                Headers.Role.YEAR, 1,
                Headers.Role.INDICATOR, 2,
                Headers.Role.BREAKDOWN, 3,
                Headers.Role.VALUE, 4,
                Headers.Role.NOTE, 5));
    }

    /** Which field holds what; −1 for a role that no column has. */
    record Columns(Map<Headers.Role, Integer> fields) {
        int of(Headers.Role role) {
            @Nullable Integer field = fields.get(role);
            return field == null ? -1 : field;
        }
    }
}
