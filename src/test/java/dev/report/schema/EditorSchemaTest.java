package dev.report.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.report.finding.Finding;
import dev.report.samples.ProjectFolder;
import dev.report.schema.KeyExamples.Example;
import dev.report.schema.KeySchema.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say what the loader does: it is asked for the keys that it knows, at every mapping of every example of a key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorSchemaTest {

    /** Like no key: the loader then lists those that it knows. */
    private static final String STRANGER = "QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ";

    private static final String KNOWN = "Known names: ";

    private Path folder;

    @BeforeAll
    void prepare(@TempDir Path temporary) throws IOException {
        folder = temporary;
        KeyExamples.prepare(folder);
    }

    static List<Example> examples() throws IOException {
        return KeyExamples.all();
    }

    private static KeySchema schema(Example example) throws IOException {
        return KeySchema.of(example.schema(), "en");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsLoadedAndValid(Example example) throws IOException {
        assertThat(KeyExamples.faults(folder, example)).isEmpty();
        assertThat(schema(example).faults(KeySchema.yaml(example.text()))).isEmpty();
    }

    /** What the loader says that it knows at a place, if a stranger is put there. */
    private List<String> known(Example example, JsonNode changed) throws IOException {
        for (Finding fault : KeyExamples.faults(folder, example.with(KeySchema.text(changed)))) {
            String help = fault.help().en();
            if (fault.message().en().contains(STRANGER) && help.startsWith(KNOWN)) {
                return List.of(help.substring(KNOWN.length()).split(", "));
            }
        }
        return List.of();
    }

    @Test
    void loaderAndSchemasKnowTheSameKeys() throws IOException {
        Map<String, Set<String>> ofLoader = new LinkedHashMap<>();
        for (Example example : examples()) {
            JsonNode document = KeySchema.yaml(example.text());
            for (Place place : schema(example).places(document)) {
                String pointer = example.schema() + " " + place.pointer();
                if (place.schema().has("properties")) {
                    ObjectNode mapping = KeySchema.at(document, place.way()).deepCopy();
                    mapping.put(STRANGER, "1");
                    ofLoader.computeIfAbsent(pointer, any -> new TreeSet<>())
                            .addAll(known(example, KeySchema.with(document, place.way(), mapping)));
                }
            }
        }
        Map<String, Set<String>> ofSchemas = new LinkedHashMap<>();
        for (EditorSchema schema : EditorSchema.values()) {
            KeySchema.of(schema, "en").mappings().forEach((pointer, keys) -> {
                Set<String> own = new TreeSet<>(keys);
                // An item of an extension may have it, and is without it when the loader looks at its keys.
                own.remove("after");
                ofSchemas.put(schema + " " + pointer, own);
            });
        }
        assertThat(ofLoader).containsExactlyInAnyOrderEntriesOf(ofSchemas);
    }

    @Test
    void loaderAndSchemasKnowTheSameWords() throws IOException {
        Map<String, Set<String>> ofLoader = new LinkedHashMap<>();
        Map<String, Set<String>> ofSchemas = new LinkedHashMap<>();
        for (Example example : examples()) {
            JsonNode document = KeySchema.yaml(example.text());
            for (Place place : schema(example).places(document)) {
                String pointer = example.schema() + " " + place.pointer();
                if (place.schema().has("enum") && !ofLoader.containsKey(pointer)) {
                    Set<String> words = new TreeSet<>();
                    place.schema().get("enum").forEach(word -> words.add(word.asText()));
                    ofSchemas.put(pointer, words);
                    ofLoader.put(
                            pointer, new TreeSet<>(known(example, KeySchema.with(document, place.way(), STRANGER))));
                }
            }
        }
        assertThat(ofLoader).hasSizeGreaterThan(20).containsExactlyInAnyOrderEntriesOf(ofSchemas);
    }

    /** An extension may leave out what the definition below it has, so that no schema can ask for these keys: their descriptions do. */
    @Test
    void keysThatTheLoaderAsksForAreDescribedAsRequired() throws IOException {
        Set<String> asked = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        List<Example> all = new ArrayList<>(examples());
        all.add(KeyExamples.whole());
        for (Example example : all) {
            JsonNode document = KeySchema.yaml(example.text());
            for (Place place : schema(example).places(document)) {
                JsonNode mapping = KeySchema.at(document, place.way());
                for (Map.Entry<String, JsonNode> property :
                        place.schema().path("properties").properties()) {
                    String name = example.schema() + " " + place.pointer() + " " + property.getKey();
                    if (property.getValue().path("description").asText().endsWith("(required)")) {
                        described.add(name);
                    }
                    if (mapping.has(property.getKey()) && isAskedFor(example, document, place, property.getKey())) {
                        asked.add(name);
                    }
                }
            }
        }
        assertThat(described).hasSizeGreaterThan(40).isEqualTo(asked);
    }

    private boolean isAskedFor(Example example, JsonNode document, Place place, String key) throws IOException {
        ObjectNode without = KeySchema.at(document, place.way()).deepCopy();
        without.remove(key);
        String missing = "The required key \"" + key + "\" is missing";
        return KeyExamples.faults(folder, example.with(KeySchema.text(KeySchema.with(document, place.way(), without))))
                .stream()
                .anyMatch(fault -> fault.message().en().startsWith(missing));
    }

    /** A fault in an example, which the loader and a validator are to see. */
    private record Mutation(Example example, String pointer, String kind, JsonNode changed) {
        @Override
        public String toString() {
            return example.schema() + " " + pointer + " " + kind;
        }
    }

    static List<Mutation> mutations() throws IOException {
        Map<String, Mutation> mutations = new LinkedHashMap<>();
        for (Example example : examples()) {
            JsonNode document = KeySchema.yaml(example.text());
            for (Place place : schema(example).places(document)) {
                for (Mutation mutation : mutations(example, document, place)) {
                    mutations.putIfAbsent(mutation.toString(), mutation);
                }
            }
        }
        return List.copyOf(mutations.values());
    }

    private static List<Mutation> mutations(Example example, JsonNode document, Place place) {
        List<Mutation> mutations = new ArrayList<>();
        if (!place.way().isEmpty()) {
            Object wrong = place.pointer().contains("/anyOf/") ? List.of(List.of("a")) : wrong(place.schema());
            mutations.add(new Mutation(
                    example, place.pointer(), "of the wrong kind", KeySchema.with(document, place.way(), wrong)));
        }
        JsonNode mapping = KeySchema.at(document, place.way());
        if (place.schema().has("properties")) {
            mapping.properties().stream().map(Map.Entry::getKey).forEach(key -> {
                ObjectNode misspelt = mapping.deepCopy();
                misspelt.set(key + "s_", misspelt.remove(key));
                mutations.add(new Mutation(
                        example,
                        place.pointer() + "/properties/" + key,
                        "misspelt",
                        KeySchema.with(document, place.way(), misspelt)));
            });
        }
        return mutations;
    }

    /** A value of a kind that the schema does not allow: a mapping for a text, a text for anything else. */
    private static Object wrong(JsonNode schema) {
        String type = schema.path("type").toString();
        boolean takesText = type.contains("string");
        if (!takesText) {
            return STRANGER;
        }
        return type.contains("array") ? List.of(Map.of("a", "b")) : Map.of("a", "b");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void whatIsWrongIsSeenByBoth(Mutation mutation) throws IOException {
        assertThat(schema(mutation.example()).faults(mutation.changed()))
                .as("the schema, of " + mutation.changed())
                .isNotEmpty();
        assertThat(KeyExamples.faults(folder, mutation.example().with(KeySchema.text(mutation.changed()))))
                .as("the loader, of " + mutation.changed())
                .isNotEmpty();
    }

    static List<Path> filesOfTheProgramAndItsSamples() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of("templates", "samples", "src/test/resources/golden")) {
            try (Stream<Path> found = Files.walk(ProjectFolder.HOME.resolve(root))) {
                found.filter(file -> file.toString().endsWith(".yaml")
                                && !file.toString().contains("expected"))
                        .filter(file -> kind(file) != null)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static EditorSchema kind(Path file) {
        boolean isCommon = file.toString().contains("templates/common/");
        if (isCommon) {
            boolean isLint = file.getParent().endsWith("lint");
            return isLint ? EditorSchema.LINT : file.endsWith("sentences.yaml") ? EditorSchema.SENTENCES : null;
        }
        Path project = file.getParent();
        return EditorSchema.of(project, file).orElse(null);
    }

    @ParameterizedTest
    @MethodSource("filesOfTheProgramAndItsSamples")
    void theProgramsOwnFilesAreValid(Path file) throws IOException {
        assertThat(KeySchema.of(kind(file), "en").faults(KeySchema.yaml(Files.readString(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EditorSchema.class)
    void everyKeyIsDescribedInBothLanguages(EditorSchema schema) throws IOException {
        Set<String> english = new LinkedHashSet<>();
        Set<String> chinese = new LinkedHashSet<>();
        describe(KeySchema.of(schema, "en").root(), english);
        describe(KeySchema.of(schema, "zh").root(), chinese);

        assertThat(english).isNotEmpty().allMatch(text -> text.matches("[A-Z].*"));
        assertThat(chinese).allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    private static void describe(JsonNode schema, Set<String> descriptions) {
        schema.path("properties").forEach(property -> {
            boolean isElsewhere = property.has("$ref");
            if (!isElsewhere) {
                assertThat(property.path("description").asText())
                        .as(property.toString())
                        .isNotBlank();
                descriptions.add(property.get("description").asText());
            }
        });
        schema.elements().forEachRemaining(each -> describe(each, descriptions));
    }
}
