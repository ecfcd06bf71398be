package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.KnownLabels;
import dev.report.bind.table.TableContext;
import dev.report.bind.unit.Excerpt;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.model.Text;
import dev.report.read.raw.RawRow;
import java.util.List;
import java.util.Map;

/** What the words of a row mean that names one indicator and perhaps one category. */
final class LongLabels {

    private final TableContext table;
    private final LongColumns columns;
    private final int indicator;
    private final int breakdown;
    private final String heading;
    private final KnownLabels faultless;
    private final KnownLabels faulty = new KnownLabels();
    private String lastIndicator = "";

    /** @param heading the word over the values: it may name their measure */
    LongLabels(TableContext table, LongColumns columns, String heading) {
        this.table = table;
        this.columns = columns;
        this.heading = heading;
        indicator = columns.of(HeaderWords.Role.INDICATOR);
        breakdown = columns.of(HeaderWords.Role.BREAKDOWN);
        faultless = table.words().longLabels(breakdown < 0 ? heading : "/" + heading);
    }

    LongColumns columns() {
        return columns;
    }

    /** Whether words are known to mean a cell without fault. */
    boolean isFaultless(String words) {
        return faultless.has(words);
    }

    /** What a row's words mean: found once for all tables, but once in each where there is a fault to report. */
    Resolution find(RawRow row) {
        String words = name(row);
        String category = breakdown < 0 ? "" : row.text(breakdown);
        Resolution found = faultless.get(words, category);
        found = found == null ? faulty.get(words, category) : found;
        return found == null ? learn(row, words, category) : found;
    }

    /** What a row says of its indicator; where it says nothing, what the row above says. */
    String name(RawRow row) {
        String words = row.text(indicator);
        if (!words.isBlank() || table.isKeyed()) {
            lastIndicator = words;
        }
        return lastIndicator;
    }

    /** Takes note of what a row says of its indicator that somebody else read. */
    void passed(String words) {
        lastIndicator = words;
    }

    private Resolution learn(RawRow row, String words, String category) {
        Resolution found = resolve(words, category);
        Resolution settled = settle(found, row, words, category);
        boolean isFaultless = settled == found && found instanceof Resolution.Cell;
        (isFaultless ? faultless : faulty).put(words, category, settled);
        return settled;
    }

    private Resolution resolve(String words, String category) {
        if (!category.isBlank()) {
            return table.labels().resolve(path(words), List.of(category));
        }
        return isKey(words)
                ? table.labels().resolve(List.of(words), List.of())
                : table.labels().resolve(words);
    }

    private boolean isKey(String words) {
        return table.definition().indicators().containsKey(words.strip());
    }

    /** What was found, once its faults are reported: a cell that must not be read counts as unknown. */
    private Resolution settle(Resolution found, RawRow row, String words, String category) {
        if (found instanceof Resolution.Ambiguous several && hasNamelessCategory(row)) {
            return new Resolution.Unknown("", positions(several));
        }
        boolean isOfCategory =
                !category.isBlank() && (isKey(words) || table.labels().isRowName(words));
        String label = isOfCategory ? table.definition().heading().style().under(words, category) : words;
        int at = isOfCategory ? breakdown : indicator;
        Resolution meant = breakdown < 0 ? table.faults().orTotal(found, label, row, at) : found;
        table.faults().report(meant, label, row, at);
        return meant instanceof Resolution.Cell cell && !measureFits(cell.position(), row, words)
                ? new Resolution.Unknown("", List.of(cell.position()))
                : meant;
    }

    private boolean measureFits(int cell, RawRow row, String words) {
        return table.measures().fits(words, cell, row, indicator)
                && table.measures().fits(heading, cell, row, columns.of(HeaderWords.Role.VALUE));
    }

    /** Whether the row has its category in a column whose head is no word for one; that is reported once. */
    private boolean hasNamelessCategory(RawRow row) {
        for (Map.Entry<Integer, String> other : columns.others().entrySet()) {
            if (breakdown < 0 && table.labels().isCategory(row.text(other.getKey()))) {
                if (table.isFirst(nameless(other.getValue()))) {
                    reportNameless(other.getValue(), row, other.getKey());
                }
                return true;
            }
        }
        return false;
    }

    private void reportNameless(String head, RawRow row, int field) {
        String words = Excerpt.of(head);
        Text known = Text.list(table.definition().headers("breakdown"));
        table.add("unknown-layout.categories", table.place(row, field), words)
                .actual(words)
                .values("head", words, "words", known);
    }

    /** By what is remembered that a head over categories is no word for them. */
    static String nameless(String head) {
        return "nameless " + head;
    }

    private List<Integer> positions(Resolution.Ambiguous several) {
        ReportDefinition definition = table.definition();
        return several.cells().stream().map(definition.cells()::position).toList();
    }

    /** A label may name its parents, joined by {@code /}. */
    private static List<String> path(String words) {
        return words.indexOf('/') > 0 && !words.startsWith("http") ? List.of(words.split("/")) : List.of(words);
    }
}
