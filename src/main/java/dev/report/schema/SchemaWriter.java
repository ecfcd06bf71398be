package dev.report.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.report.config.ConfigNode;
import dev.report.definition.CheckCatalog;
import dev.report.json.JsonText;
import dev.report.model.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a JSON Schema (draft-07) from its source, in which a description stands in two languages, as {@code en} and {@code zh}.
 *
 * <p>Shape: the source is a JSON Schema but for a few words. The types {@code text} (any single value), {@code texts} (one or a
 * list of them), {@code day} and {@code words} (a text, or one in each language) are written out; an object takes no key beside its
 * {@code properties}; one that is {@code needed} says so, since an extension may leave it out; the property {@code <kind>} stands for one a kind of finding.
 */
final class SchemaWriter {

    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";
    private static final List<String> SCALARS = List.of("string", "number", "boolean");
    private static final List<String> WORDY = List.of("text", "texts", "words", "string", "day");
    private static final String EACH_KIND = "<kind>";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";

    private final Function<Text, String> language;

    SchemaWriter(Function<Text, String> language) {
        this.language = language;
    }

    byte[] write(ConfigNode source) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", DRAFT);
            fields(source, json);
            json.writeEndObject();
        });
    }

    private void schema(ConfigNode node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        fields(node, json);
        json.writeEndObject();
    }

    private void fields(ConfigNode node, JsonGenerator json) throws IOException {
        if (node.has("en")) {
            Text words =
                    new Text(node.required("zh").text(), node.required("en").text());
            describe(node.flag("needed", false) ? needed(words) : words, json);
        }
        for (Map.Entry<String, ConfigNode> entry : node.entries().entrySet()) {
            field(entry.getKey(), entry.getValue(), node, json);
        }
    }

    private static Text needed(Text words) {
        return new Text(words.zh() + "（必填）", words.en() + " (required)");
    }

    private void describe(Text text, JsonGenerator json) throws IOException {
        json.writeStringField("description", language.apply(text));
    }

    private void field(String name, ConfigNode value, ConfigNode of, JsonGenerator json) throws IOException {
        switch (name) {
            case "en", "zh", "needed" -> {}
            case "type" -> type(value, json);
            case "examples" -> examples(value, of.texts("type"), json);
            case "properties", "definitions" -> schemas(name, value, json);
            case "items", "additionalProperties" -> {
                json.writeFieldName(name);
                schema(value, json);
            }
            case "anyOf" -> {
                json.writeArrayFieldStart(name);
                for (ConfigNode item : value.items()) {
                    schema(item, json);
                }
                json.writeEndArray();
            }
            default -> {
                json.writeFieldName(name);
                value(value, of.texts("type"), json);
            }
        }
    }

    /** Those that an editor can offer: a mapping it would show as {@code [object Object]}. */
    private static void examples(ConfigNode examples, List<String> types, JsonGenerator json) throws IOException {
        List<ConfigNode> offered =
                examples.items().stream().filter(each -> !each.isMapping()).toList();
        if (!offered.isEmpty()) {
            json.writeArrayFieldStart("examples");
            for (ConfigNode each : offered) {
                value(each, types, json);
            }
            json.writeEndArray();
        }
    }

    private void schemas(String name, ConfigNode schemas, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, ConfigNode> entry : schemas.entries().entrySet()) {
            if (entry.getKey().equals(EACH_KIND)) {
                kinds(entry.getValue(), json);
            } else {
                json.writeFieldName(entry.getKey());
                schema(entry.getValue(), json);
            }
        }
        json.writeEndObject();
        if (name.equals("properties")) {
            json.writeBooleanField("additionalProperties", false);
        }
    }

    /** A property for each kind of finding, which is described by its title. */
    private void kinds(ConfigNode schema, JsonGenerator json) throws IOException {
        for (CheckCatalog.Check check : CheckCatalog.load().values()) {
            json.writeObjectFieldStart(check.id());
            describe(check.title(), json);
            fields(schema, json);
            json.writeEndObject();
        }
    }

    private void type(ConfigNode type, JsonGenerator json) throws IOException {
        if (type.isList()) {
            JsonText.texts(
                    json, "type", type.items().stream().map(ConfigNode::text).toList());
            return;
        }
        switch (type.text()) {
            case "text" -> JsonText.texts(json, "type", SCALARS);
            case "texts" -> {
                JsonText.texts(
                        json,
                        "type",
                        Stream.concat(Stream.of("array"), SCALARS.stream()).toList());
                json.writeObjectFieldStart("items");
                JsonText.texts(json, "type", SCALARS);
                json.writeEndObject();
            }
            case "day" -> {
                json.writeStringField("type", "string");
                json.writeStringField("pattern", DAY);
            }
            case "words" -> words(json);
            default -> json.writeStringField("type", type.text());
        }
    }

    /** A text for both languages, or a mapping of {@code zh} and {@code en}. */
    private void words(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("anyOf");
        json.writeStartObject();
        JsonText.texts(json, "type", SCALARS);
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "object");
        JsonText.texts(json, "required", List.of("zh"));
        json.writeObjectFieldStart("properties");
        language("zh", needed(new Text("中文", "In Chinese")), json);
        language("en", new Text("英文；不写则同中文", "In English; as in Chinese if left out"), json);
        json.writeEndObject();
        json.writeBooleanField("additionalProperties", false);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void language(String code, Text name, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(code);
        describe(name, json);
        JsonText.texts(json, "type", SCALARS);
        json.writeEndObject();
    }

    /** A value that is no schema: its scalars are of the types that the schema allows, and counts are numbers. */
    private static void value(ConfigNode value, List<String> types, JsonGenerator json) throws IOException {
        if (value.isList()) {
            json.writeStartArray();
            for (ConfigNode item : value.items()) {
                value(item, types, json);
            }
            json.writeEndArray();
        } else if (value.isMapping()) {
            json.writeStartObject();
            for (Map.Entry<String, ConfigNode> entry : value.entries().entrySet()) {
                json.writeFieldName(entry.getKey());
                value(entry.getValue(), types, json);
            }
            json.writeEndObject();
        } else if (types.contains("boolean")) {
            json.writeBoolean(value.text().equals("true"));
        } else if (isNumber(value, types)) {
            json.writeNumber(value.integer());
        } else {
            json.writeString(value.text());
        }
    }

    private static boolean isNumber(ConfigNode value, List<String> types) {
        boolean isCounted = types.stream().noneMatch(WORDY::contains);
        return isCounted && NUMBER.matcher(value.text()).matches();
    }
}
