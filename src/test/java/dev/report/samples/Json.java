package dev.report.samples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON document read strictly: a name twice in an object or text behind the end is an error.
 *
 * @param value a map, a list, a text, a number as BigDecimal, a boolean, or a null written as the text {@code null}
 */
public record Json(Object value) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public static Json parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Json json = new Json(read(parser));
            if (parser.nextToken() != null) {
                throw new IOException("text behind the JSON document: " + parser.currentToken());
            }
            return json;
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("no JSON at all");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> parser.getText();
        };
    }

    /** A member of this object, or of objects within it, names separated by {@code /}. */
    public Json get(String path) {
        Object at = value;
        for (String name : path.split("/")) {
            if (!(at instanceof Map<?, ?> members) || !members.containsKey(name)) {
                throw new IllegalArgumentException("no member " + name + " of " + path + " in " + value);
            }
            at = members.get(name);
        }
        return new Json(at);
    }

    public boolean has(String name) {
        return value instanceof Map<?, ?> members && members.containsKey(name);
    }

    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        for (Object item : (List<?>) value) {
            items.add(new Json(item));
        }
        return items;
    }

    public String text() {
        return String.valueOf(value);
    }

    /** The figures of a {@code model.json}: everything about each but its subtotals, by key. */
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Json figure : get("figures").items()) {
            Map<String, Object> members = new LinkedHashMap<>();
            ((Map<?, ?>) figure.value()).forEach((name, member) -> members.put(String.valueOf(name), member));
            members.remove("by");
            figures.put(figure.get("key").text(), members.toString());
        }
        return figures;
    }

    /** The subtotals of a {@code model.json}, by {@code key @kind}. */
    public Map<String, String> subtotals() {
        Map<String, String> subtotals = new LinkedHashMap<>();
        for (Json figure : get("figures").items()) {
            ((Map<?, ?>) figure.get("by").value())
                    .forEach((kind, value) ->
                            subtotals.put(figure.get("key").text() + " @" + kind, String.valueOf(value)));
        }
        return subtotals;
    }

    /** The text of each section of a {@code model.json}, by id. */
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        get("sections")
                .items()
                .forEach(section -> sections.put(
                        section.get("id").text(), section.get("text").text()));
        return sections;
    }

    /** The names under which two maps differ. */
    public static List<String> differences(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all.keySet().stream()
                .filter(name -> !java.util.Objects.equals(one.get(name), other.get(name)))
                .toList();
    }
}
