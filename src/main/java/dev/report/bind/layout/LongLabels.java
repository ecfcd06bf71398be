package dev.report.bind.layout;

import dev.report.bind.layout.LongLayout.Columns;
import dev.report.bind.unit.Excerpt;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of a row mean that names one indicator and perhaps one category. */
public final class LongLabels {

    private final FileBinder binder;
    private final Columns columns;
    private final int indicator;
    private final int breakdown;
    private final int value;
    private final String heading;
    private final Known faultless;
    private final Known faulty = new Known();
    private String lastIndicator = "";

    /**
     * The words of a table.
     *
     * @param heading the word over the values: it may name their measure
     * @param faultless what words mean of which there is nothing to say, known from tables with the same columns and heading
     */
    public LongLabels(FileBinder binder, Columns columns, String heading, Known faultless) {
        this.binder = binder;
        this.columns = columns;
        this.heading = heading;
        this.faultless = faultless;
        indicator = columns.of(Headers.Role.INDICATOR);
        breakdown = columns.of(Headers.Role.BREAKDOWN);
        value = columns.of(Headers.Role.VALUE);
    }

    /** What two words mean. @param cell its position, −1 for none */
    record Target(int cell, LabelIndex.Resolution resolution) {}

    /** What pairs of words mean, an indicator's and a category's. */
    public static final class Known {

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

    Columns columns() {
        return columns;
    }

    /** Whether words are known to mean a cell without fault. */
    boolean isFaultless(String indicator) {
        return faultless.has(indicator);
    }

    /** The row's cell: found once for all tables, but once in each where there is a fault to say. */
    Target target(RawRow row) {
        String words = row.text(indicator);
        if (!words.isBlank() || binder.table().isKeyed()) {
            lastIndicator = words;
        }
        words = lastIndicator;
        String category = breakdown < 0 ? "" : row.text(breakdown);
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
                    String head = Excerpt.of(other.getValue());
                    String known = String.join(", ", binder.definition().headers("breakdown"));
                    binder.add(
                                    "unknown-layout.categories",
                                    binder.place(row.line(other.getKey()), row.column(other.getKey())),
                                    head)
                            .actual(head)
                            .values("head", head, "words", known);
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

    /** What the meaning of words depends on beside themselves. */
    public static String circumstances(Columns columns, String heading) {
        return columns.of(Headers.Role.BREAKDOWN) < 0 ? heading : "/" + heading;
    }
}
