package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.report.schema.EditorSchema;
import dev.report.schema.KeyExamples;
import dev.report.schema.KeyExamples.Example;
import dev.report.schema.KeySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page about keys has all of them, each with what the schema says of it and with an example; {@code -Dmanual.update=true}
 * writes its tables.
 */
class KeyReferenceTest {

    private static final String HEAD = "| key | value | default | meaning |\n|---|---|---|---|\n";

    /** Keys of lists that have a chapter of their own. */
    private static final List<String> CHAPTERS = List.of(
            "style",
            "headers",
            "measures",
            "legal",
            "breakdowns",
            "indicators",
            "lists",
            "tables",
            "sections",
            "rules",
            "prose",
            "pictures");

    /** A chapter of the page. @param pointer where the schema has its keys */
    private record Chapter(String title, EditorSchema schema, String pointer) {

        JsonNode keys() throws IOException {
            return KeySchema.of(schema, "en").root().at(pointer);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("definition.yaml", EditorSchema.DEFINITION, ""));
        List<String> mappings = List.of("style", "headers", "prose", "pictures");
        for (String key : CHAPTERS) {
            String items = mappings.contains(key) ? "" : "/items";
            chapters.add(new Chapter(key, EditorSchema.DEFINITION, "/properties/" + key + items));
        }
        chapters.add(new Chapter("Rows and columns", EditorSchema.DEFINITION, "/definitions/axis"));
        chapters.add(new Chapter("Words that are wrong", EditorSchema.DEFINITION, "/definitions/replaced"));
        chapters.add(new Chapter("sentences.yaml", EditorSchema.SENTENCES, ""));
        chapters.add(new Chapter("report.yaml", EditorSchema.REPORT, ""));
        chapters.add(new Chapter("waivers.yaml", EditorSchema.WAIVERS, "/items"));
        return chapters;
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void tableOfKeysIsThatOfTheSchema(Chapter chapter) throws IOException {
        String page = Files.readString(KeyExamples.PAGE);
        int from = page.indexOf(HEAD, page.indexOf("\n## " + chapter.title() + "\n"));
        assertThat(from).as("a table of keys under " + chapter).isPositive();
        int to = page.indexOf("\n\n", from) + 1;
        String table = HEAD + String.join("", rows(chapter).values());
        if (Boolean.getBoolean("manual.update")) {
            Files.writeString(KeyExamples.PAGE, page.substring(0, from) + table + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table);
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyKeyStandsInAnExampleOfItsChapter(Chapter chapter) throws IOException {
        assertThat(rows(chapter).keySet()).allSatisfy(key -> {
            String last = key.substring(key.lastIndexOf('.') + 1);
            boolean hasChapter = chapter.pointer().isEmpty() && CHAPTERS.contains(key);
            assertThat(examples(hasChapter ? key : chapter.title()))
                    .containsPattern("(?m)(^|[ {,-])" + Pattern.quote(last) + ":");
        });
    }

    private static String examples(String chapter) throws IOException {
        StringBuilder examples = new StringBuilder();
        for (Example example : KeyExamples.all()) {
            if (example.section().equals(chapter)) {
                examples.append(example.text());
            }
        }
        return examples.toString();
    }

    /** The rows of a table by key; a key within another stands behind a dot. */
    private static Map<String, String> rows(Chapter chapter) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        add(chapter, "", chapter.keys(), rows);
        return rows;
    }

    private static void add(Chapter chapter, String before, JsonNode mapping, Map<String, String> rows) {
        mapping.path("properties").properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode schema = entry.getValue();
            boolean isExplainedOnce = schema.has("$ref");
            if (isExplainedOnce) {
                return;
            }
            boolean hasChapter = chapter.pointer().isEmpty()
                    && chapter.schema() == EditorSchema.DEFINITION
                    && CHAPTERS.contains(key);
            String link = hasChapter ? " (" + "[below](#" + key + "))" : "";
            String meaning = schema.get("description").asText().replace("|", "\\|") + link;
            rows.put(
                    before + key,
                    "| `" + before + key + "` | " + value(schema) + " | " + otherwise(schema) + " | " + meaning
                            + " |\n");
            if (!hasChapter) {
                below(schema).forEach(child -> add(chapter, before + key + ".", child, rows));
            }
        });
    }

    /** The mappings that a key may hold, alone or in a list. */
    private static Stream<JsonNode> below(JsonNode schema) {
        if (schema.has("anyOf")) {
            return stream(schema.get("anyOf"))
                    .flatMap(KeyReferenceTest::below)
                    .filter(each -> !isInBothLanguages(each));
        }
        JsonNode items = schema.path("items");
        return items.has("properties") ? Stream.of(items) : Stream.of(schema);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }

    private static boolean isInBothLanguages(JsonNode schema) {
        return schema.path("properties").has("zh");
    }

    private static String value(JsonNode schema) {
        if (schema.has("anyOf")) {
            List<String> values = stream(schema.get("anyOf"))
                    .map(KeyReferenceTest::value)
                    .distinct()
                    .toList();
            return String.join(", or ", values);
        }
        if (schema.has("enum")) {
            return String.join(
                    ", ",
                    stream(schema.get("enum"))
                            .map(word -> "`" + word.asText() + "`")
                            .toList());
        }
        JsonNode type = schema.path("type");
        List<String> types = type.isArray() ? stream(type).map(JsonNode::asText).toList() : List.of(type.asText());
        if (types.contains("array") && types.contains("string")) {
            return "texts";
        }
        if (types.contains("array")) {
            return "list";
        }
        if (types.contains("object")) {
            return isInBothLanguages(schema) ? "`{zh: …, en: …}`" : "mapping";
        }
        if (types.contains("integer")) {
            return "number";
        }
        if (types.equals(List.of("boolean"))) {
            return "`true`, `false`";
        }
        boolean isDay = schema.path("pattern").asText().startsWith("^\\d{4}-");
        return isDay ? "date" : types.contains("number") && types.size() == 2 ? "number or word" : "text";
    }

    private static String otherwise(JsonNode schema) {
        JsonNode value = schema.path("default");
        if (value.isMissingNode() || value.asText().isEmpty() && !value.isArray()) {
            return "";
        }
        return value.isArray()
                ? "`[" + String.join(", ", stream(value).map(JsonNode::asText).toList()) + "]`"
                : "`" + value.asText() + "`";
    }
}
