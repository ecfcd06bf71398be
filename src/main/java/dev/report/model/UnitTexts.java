package dev.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit gave in words, beside its figures: never added up, never taken for 0.
 *
 * <p>Shape: text cells by their keys; of each list (目录) the rows in the order of the files.
 *
 * @param cells the unit's text cells, by the keys of their indicators
 * @param lists the rows of its lists, by the keys of the lists; a list without rows is one of which the unit says that it has nothing
 */
public record UnitTexts(Map<String, TextValue> cells, Map<String, List<Row>> lists) {

    /** Of a unit that gave none, and of every unit where the definition asks for none. */
    public static final UnitTexts NONE = new UnitTexts(Map.of(), Map.of());

    public UnitTexts {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }

    /**
     * One row of a list.
     *
     * @param at where it begins
     * @param values its texts, by the codes of the columns
     */
    public record Row(SourceLocation at, Map<String, TextValue> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public Optional<TextValue> value(String column) {
            return Optional.ofNullable(values.get(column));
        }
    }

    public boolean isEmpty() {
        return cells.isEmpty() && lists.isEmpty();
    }

    public Optional<TextValue> cell(String key) {
        return Optional.ofNullable(cells.get(key));
    }

    /** The rows of a list; none where the unit has nothing to list, or did not say. */
    public List<Row> rows(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /** All values of a text cell, or of a column of a list: {@code lawyer.since}, {@code documents/title}. */
    public List<TextValue> all(CellKey key) {
        if (key.breakdown().isEmpty()) {
            return cell(key.indicator()).map(List::of).orElse(List.of());
        }
        List<TextValue> all = new ArrayList<>();
        rows(key.indicator()).forEach(row -> row.value(key.breakdown()).ifPresent(all::add));
        return all;
    }
}
