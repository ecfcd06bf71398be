package dev.report.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schema as the tests look at it: which mappings it describes, and which of them is which mapping of a document. */
public final class KeySchema {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final JsonSchema validator;

    private KeySchema(JsonNode root) {
        this.root = root;
        this.validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(root);
    }

    public static KeySchema of(EditorSchema schema, String language) throws IOException {
        return new KeySchema(JSON.readTree(schema.json(text -> text.in(language))));
    }

    public JsonNode root() {
        return root;
    }

    /**
     * A place in a document, and what the schema says of it.
     *
     * @param way the names and numbers that lead to it
     * @param pointer where the schema describes it
     * @param schema how
     */
    record Place(List<Object> way, String pointer, JsonNode schema) {

        private Place below(Object step, String pointer, JsonNode schema) {
            List<Object> longer = new ArrayList<>(way);
            longer.add(step);
            return new Place(longer, pointer, schema);
        }

        @Override
        public String toString() {
            return pointer + " at " + way;
        }
    }

    static JsonNode yaml(String text) throws IOException {
        return YAML.readTree(text);
    }

    /** A document that the loader reads; JSON is YAML. */
    static String text(JsonNode document) {
        return document.toPrettyString();
    }

    /** What a validator that others made says of a document. */
    public Set<ValidationMessage> faults(JsonNode document) {
        return validator.validate(document);
    }

    /** All mappings that the schema describes, by where it does, with their keys. */
    public Map<String, List<String>> mappings() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        collect("#", root, found);
        return found;
    }

    private void collect(String pointer, JsonNode schema, Map<String, List<String>> found) {
        if (schema.has("properties")) {
            List<String> keys = new ArrayList<>();
            schema.get("properties").properties().forEach(entry -> keys.add(entry.getKey()));
            found.put(pointer, keys);
        }
        schema.properties().forEach(entry -> {
            if (entry.getValue().isContainerNode() && !entry.getKey().equals("examples")) {
                collectBelow(pointer + "/" + entry.getKey(), entry.getValue(), found);
            }
        });
    }

    private void collectBelow(String pointer, JsonNode node, Map<String, List<String>> found) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), found);
            }
        } else if (pointer.endsWith("/properties") || pointer.endsWith("/definitions")) {
            node.properties().forEach(entry -> collect(pointer + "/" + entry.getKey(), entry.getValue(), found));
        } else {
            collect(pointer, node, found);
        }
    }

    /** All places of a document, from the outside to the inside. */
    List<Place> places(JsonNode document) {
        List<Place> places = new ArrayList<>();
        visit(document, new Place(List.of(), "#", root), places);
        return places;
    }

    private void visit(JsonNode node, Place at, List<Place> places) {
        Optional<Place> meant = meant(node, at);
        if (meant.isEmpty()) {
            return;
        }
        Place place = meant.get();
        places.add(place);
        JsonNode schema = place.schema();
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                JsonNode known = schema.path("properties").path(entry.getKey());
                if (!known.isMissingNode()) {
                    String pointer = place.pointer() + "/properties/" + entry.getKey();
                    visit(entry.getValue(), place.below(entry.getKey(), pointer, known), places);
                } else if (schema.path("additionalProperties").isObject()) {
                    visit(
                            entry.getValue(),
                            place.below(
                                    entry.getKey(),
                                    place.pointer() + "/additionalProperties",
                                    schema.get("additionalProperties")),
                            places);
                }
            });
        } else if (node.isArray() && schema.has("items")) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), place.below(i, place.pointer() + "/items", schema.get("items")), places);
            }
        }
    }

    /** The schema itself, where others are referred to or one of several is meant. */
    private Optional<Place> meant(JsonNode node, Place at) {
        if (at.schema().has("$ref")) {
            String ref = at.schema().get("$ref").asText();
            return meant(node, new Place(at.way(), ref, root.at(ref.substring(1))));
        }
        if (!at.schema().has("anyOf")) {
            return Optional.of(at);
        }
        JsonNode choices = at.schema().get("anyOf");
        for (int i = 0; i < choices.size(); i++) {
            Optional<Place> meant = meant(node, new Place(at.way(), at.pointer() + "/anyOf/" + i, choices.get(i)));
            if (meant.isPresent() && fits(node, meant.get().schema().get("type"))) {
                return meant;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(JsonNode node, JsonNode type) {
        String own = node.isObject() ? "object" : node.isArray() ? "array" : "string";
        return type.isArray() ? type.toString().contains(own) : type.asText().equals(own);
    }

    /** A copy of a document with something else at a place. */
    static JsonNode with(JsonNode document, List<Object> way, Object value) {
        JsonNode copy = document.deepCopy();
        if (way.isEmpty()) {
            return JSON.valueToTree(value);
        }
        JsonNode parent = at(copy, way.subList(0, way.size() - 1));
        Object last = way.get(way.size() - 1);
        if (last instanceof Integer index) {
            ((ArrayNode) parent).set(index, JSON.<JsonNode>valueToTree(value));
        } else {
            ((ObjectNode) parent).set((String) last, JSON.<JsonNode>valueToTree(value));
        }
        return copy;
    }

    static JsonNode at(JsonNode document, List<Object> way) {
        JsonNode node = document;
        for (Object step : way) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        return node;
    }
}
