package dev.report.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.report.json.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A small JSON object that this program wrote, read back: texts, numbers, flags, lists and objects.
 *
 * @param members name to {@code String}, {@code Long}, {@code Double}, {@code Boolean}, {@code List} or {@code Map}, in order
 */
public record JsonTree(Map<String, Object> members) {

    public static final JsonTree EMPTY = new JsonTree(Map.of());

    public JsonTree {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** @throws IOException if the text is no JSON object */
    public static JsonTree parse(byte[] text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            return new JsonTree(object(parser));
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        if (token == null) {
            throw new IOException("the text breaks off");
        }
        return switch (token) {
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> parser.getText();
        };
    }

    /** A member's text; empty if there is none. */
    public String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** A member's number; 0 if there is none. */
    public long number(String name) {
        return members.get(name) instanceof Long number ? number : 0;
    }

    /** The texts of a list; empty if there is none. */
    public List<String> texts(String name) {
        return members.get(name) instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** An object within this one; empty if there is none. */
    public JsonTree get(String name) {
        Map<String, Object> inner = new LinkedHashMap<>();
        if (members.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> inner.put(String.valueOf(key), value));
        }
        return new JsonTree(inner);
    }

    /** The members as texts, by name. */
    public SortedMap<String, String> entries() {
        SortedMap<String, String> entries = new TreeMap<>();
        members.forEach((name, value) -> entries.put(name, String.valueOf(value)));
        return entries;
    }

    /** The object as JSON. */
    public byte[] json() {
        return JsonText.of(json -> write(json, members));
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
