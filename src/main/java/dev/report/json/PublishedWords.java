package dev.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What units gave in words, in {@code model.json}: {@code texts} and {@code lists}, which are there only where a definition asks for such.
 *
 * @param texts the text cells, in the order of the definition
 * @param lists the lists, in the order of the definition
 */
public record PublishedWords(List<Cell> texts, List<Listed> lists) {

    public static final PublishedWords NONE = new PublishedWords(List.of(), List.of());

    public PublishedWords {
        texts = List.copyOf(texts);
        lists = List.copyOf(lists);
    }

    /**
     * A text cell.
     *
     * @param type {@code text}, {@code date} or {@code yes-no}
     * @param values what the units gave, in roster order
     */
    public record Cell(String key, String label, String type, List<Value> values) {}

    /**
     * What one unit gave.
     *
     * @param value a text, a day as {@code 2025-03-01}, {@code yes} or {@code no}; empty unless it was given
     */
    public record Value(String unit, String value, PublishedFigure.State state) {}

    /**
     * A list.
     *
     * @param columns column code to label
     * @param rows of all units, in roster order
     */
    public record Listed(String key, String label, Map<String, String> columns, List<Row> rows) {
        public Listed {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /** A row of a list: the unit, and the values by the codes of the columns. */
    public record Row(String unit, Map<String, String> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    void write(JsonGenerator json) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart("texts");
            for (Cell text : texts) {
                write(text, json);
            }
            json.writeEndArray();
        }
        if (!lists.isEmpty()) {
            json.writeArrayFieldStart("lists");
            for (Listed list : lists) {
                write(list, json);
            }
            json.writeEndArray();
        }
    }

    private static void write(Cell text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", text.key());
        json.writeStringField("label", text.label());
        json.writeStringField("type", text.type());
        json.writeArrayFieldStart("values");
        for (Value value : text.values()) {
            json.writeStartObject();
            json.writeStringField("unit", value.unit());
            json.writeStringField("value", value.value());
            json.writeStringField("state", value.state().wireName());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Listed list, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", list.key());
        json.writeStringField("label", list.label());
        strings("columns", list.columns(), json);
        json.writeArrayFieldStart("rows");
        for (Row row : list.rows()) {
            json.writeStartObject();
            json.writeStringField("unit", row.unit());
            strings("values", row.values(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(String name, Map<String, String> strings, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> string : strings.entrySet()) {
            json.writeStringField(string.getKey(), string.getValue());
        }
        json.writeEndObject();
    }
}
