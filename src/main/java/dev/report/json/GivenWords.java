package dev.report.json;

import dev.report.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What units gave in words, as a {@code model.json} that was read says it, each with its place.
 *
 * @param texts the text cells that hold something, a value a unit
 * @param lists the lists, those without a row among them
 */
public record GivenWords(List<Cell> texts, List<Listed> lists) {

    public GivenWords {
        texts = List.copyOf(texts);
        lists = List.copyOf(lists);
    }

    /** A text and its place. */
    public record Word(String text, SourceLocation at) {}

    /**
     * What one unit gave.
     *
     * @param label what the report calls the cell
     */
    public record Cell(String key, String label, String unit, Word value) {}

    /** A list and its rows, each the values by the codes of its columns. */
    public record Listed(String key, SourceLocation at, List<Map<String, Word>> rows) {
        public Listed {
            List<Map<String, Word>> kept = new ArrayList<>();
            rows.forEach(row -> kept.add(Collections.unmodifiableMap(new LinkedHashMap<>(row))));
            rows = List.copyOf(kept);
        }
    }
}
