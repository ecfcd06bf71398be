package dev.report.trial;

import dev.report.definition.ReportDefinition;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.model.CellKey;
import dev.report.model.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the units of a made-up county give in words: texts, dates and answers that differ from unit to unit, and lists of two rows. */
final class MadeUpWords {

    /** How many rows a unit gives of each list. */
    static final int ROWS = 2;

    private static final int LETTERS = 26;

    private final ReportDefinition definition;
    private final Period period;

    MadeUpWords(ReportDefinition definition, Period period) {
        this.definition = definition;
        this.period = period;
    }

    /** The text cells, lists aside. */
    List<TextItem> cells() {
        return List.copyOf(definition.texts().cells());
    }

    List<TextList> lists() {
        return List.copyOf(definition.texts().lists());
    }

    /**
     * What a unit gives, as it is read: a date as {@code 2025-03-01}, {@code yes} or {@code no}.
     *
     * @param row which row of a list it is in, 0 for one that is in none
     */
    String of(TextItem item, int unit, int row) {
        return switch (item.type()) {
            case DATE -> period.from().plusDays(unit + row).toString();
            case YES_NO -> (unit + row) % 2 == 0 ? "yes" : "no";
            case TEXT -> text(item, unit, row);
        };
    }

    /** A text is no longer than it may be; the rows of a list differ in their first character. */
    private static String text(TextItem item, int unit, int row) {
        String text = (char) ('A' + (unit * ROWS + row) % LETTERS) + ", " + item.label();
        return text.substring(
                        0, Math.min(text.length(), Math.max(1, item.traits().most())))
                .strip();
    }

    /** All that a unit gives, by what it is asked for. */
    Map<CellKey, List<String>> all(int unit) {
        Map<CellKey, List<String>> all = new LinkedHashMap<>();
        cells().forEach(item -> all.put(item.key(), List.of(of(item, unit, 0))));
        for (TextList list : lists()) {
            list.columns().forEach(column -> all.put(column.key(), column(column, unit)));
        }
        return all;
    }

    private List<String> column(TextItem column, int unit) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            values.add(of(column, unit, row));
        }
        return values;
    }
}
