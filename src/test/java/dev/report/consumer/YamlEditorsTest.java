package dev.report.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import dev.report.schema.EditorSchema;
import dev.report.schema.KeyExamples;
import dev.report.schema.KeyExamples.Example;
import dev.report.schema.KeySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see who write the YAML files in an editor: the language server that VS Code, Vim and others use is asked. */
class YamlEditorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temporary;

    private ProjectFolder project;

    @BeforeAll
    static void theServerIsThere() {
        Npm.isThere();
    }

    @BeforeEach
    void writeSchemas() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("project"))
                .write("form/definition.yaml", "id: form\n");
        assertThat(Terminal.run("definition", "schema", project.root(), "--lang", "en")
                        .code())
                .isZero();
    }

    /**
     * A file with something left to be written.
     *
     * @param name its place in the project
     * @param mistyped a line with a key that there is not, and the line's number from 0
     * @param begun its beginning, after which another key may stand
     * @param hovered a line whose key is pointed at
     */
    private record Unfinished(
            String name, EditorSchema schema, String begun, String mistyped, String hovered, String pointer) {

        /** The blanks before the keys of the mapping that is not finished. */
        String indent() {
            String line = hovered.lines().reduce((first, second) -> second).orElseThrow();
            return " ".repeat(line.replaceAll("^( *(- )?).*", "$1").length());
        }

        @Override
        public String toString() {
            return name + " " + pointer;
        }
    }

    static List<Unfinished> files() {
        return List.of(
                new Unfinished("report.yaml", EditorSchema.REPORT, "", "yaer: 2025\n", "published: 2026-03-30\n", ""),
                new Unfinished(
                        "report.yaml",
                        EditorSchema.REPORT,
                        "policy:\n",
                        "  fail_on: never\n",
                        "  blank: zero\n",
                        "/properties/policy"),
                new Unfinished(
                        "waivers.yaml",
                        EditorSchema.WAIVERS,
                        "- rule: all-zero\n",
                        "  units: x\n",
                        "  reason: x\n",
                        "/items"),
                new Unfinished(
                        "form/definition.yaml",
                        EditorSchema.DEFINITION,
                        "",
                        "indicator: []\n",
                        "periods: quarter\n",
                        ""),
                new Unfinished(
                        "form/indicators.yaml",
                        EditorSchema.DEFINITION,
                        "indicators:\n  - key: rooms.open\n",
                        "    lable: x\n",
                        "    mode: max\n",
                        "/properties/indicators/items"),
                new Unfinished(
                        "form/tables.yaml",
                        EditorSchema.DEFINITION,
                        "tables:\n  - id: table-1\n    blocks:\n      - corner: x\n        rows:\n          - key: a\n",
                        "            lable: x\n",
                        "            aliases: [x]\n",
                        "/definitions/axis"),
                new Unfinished(
                        "form/rules.yaml",
                        EditorSchema.DEFINITION,
                        "rules:\n  - id: a\n    each:\n",
                        "      indicator: a\n",
                        "      cells: [a]\n",
                        "/properties/rules/items/properties/each"),
                new Unfinished(
                        "form/prose.yaml",
                        EditorSchema.DEFINITION,
                        "prose:\n",
                        "  topic: []\n",
                        "  titles: [x]\n",
                        "/properties/prose"),
                new Unfinished(
                        "form/sentences.yaml",
                        EditorSchema.SENTENCES,
                        "claims:\n  - equals: {a: b}\n",
                        "    phrase: a\n",
                        "    with: [a]\n",
                        "/properties/claims/items"),
                new Unfinished(
                        "form/lint/zh.yaml", EditorSchema.LINT, "", "literal-counts: {}\n", "numbers: {}\n", ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void keysAreOfferedExplainedAndChecked(Unfinished file) throws Exception {
        String text = modeline(file) + file.begun() + file.mistyped() + file.hovered();
        int wrong = line(modeline(file) + file.begun());
        int hovered = wrong + 1;
        JsonNode keys = KeySchema.of(file.schema(), "en").root().at(file.pointer() + "/properties");
        String key = file.hovered().strip().replaceAll(":.*", "");
        JsonNode seen = ask(
                Map.of(),
                file.name(),
                text + file.indent(),
                complete(hovered + 1, file.indent().length()),
                hover(hovered, file.indent().length() + 1));

        assertThat(texts(seen.get("diagnostics"), "message", wrong))
                .as(seen.toString())
                .anyMatch(message -> message.contains(file.mistyped().strip().replaceAll(":.*", "")));
        List<String> left = new ArrayList<>();
        keys.properties().forEach(entry -> left.add(entry.getKey()));
        left.removeIf(each -> (file.begun() + file.hovered()).matches("(?s).*\\b" + each + ":.*"));
        assertThat(strings(seen.get("answers").get(0))).isNotEmpty().containsAll(left);
        assertThat(seen.get("answers").get(1).asText())
                .contains(keys.get(key).get("description").asText());
    }

    /** Chosen words are offered, and others are marked. */
    @ParameterizedTest
    @ValueSource(strings = {"year", "quarter", "quartre"})
    void wordsAreOfferedAndChecked(String word) throws Exception {
        JsonNode seen = ask(
                Map.of(),
                "form/definition.yaml",
                modelineOf("form/definition.yaml", EditorSchema.DEFINITION) + "periods: " + word
                        + "\nstyle: {paper: }\n",
                complete(2, 15));

        assertThat(texts(seen.get("diagnostics"), "message", 1)).hasSize(word.equals("quartre") ? 1 : 0);
        assertThat(strings(seen.get("answers").get(0))).contains("a4", "letter");
    }

    /** The settings that VS Code finds in the folder do without a line in each file. */
    @Test
    void settingsOfTheFolderLeadToTheSchemas() throws Exception {
        JsonNode settings = JSON.readTree(project.text(".vscode/settings.json")).get("yaml.schemas");
        for (String name : List.of(
                "report.yaml",
                "form/definition.yaml",
                "form/tables.yaml",
                "form/sentences.yaml",
                "form/lint/zh.yaml",
                "waivers.yaml")) {
            String text = name.equals("waivers.yaml") ? "- nonsense: 1\n" : "nonsense: 1\n";
            JsonNode seen = ask(settings, name, text);
            assertThat(texts(seen.get("diagnostics"), "message", 0))
                    .as(name)
                    .anyMatch(message -> message.contains("nonsense"));
        }
    }

    static List<Example> examples() throws IOException {
        return KeyExamples.all();
    }

    /** What the page about keys shows, and what comes with the program, is not marked. */
    @Test
    void whatIsRightIsNotMarked() throws Exception {
        List<ObjectNode> files = new ArrayList<>();
        int number = 0;
        for (Example example : examples()) {
            String name = example.schema() == EditorSchema.REPORT ? "report.yaml" : "form/" + number++ + ".yaml";
            files.add(file(name, modelineOf(name, example.schema()) + example.text()));
        }
        try (Stream<Path> found = Files.walk(ProjectFolder.HOME.resolve("templates"))) {
            for (Path own : found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (EditorSchema.of(own.getParent(), own).isPresent()) {
                    String name = "form/" + number++ + ".yaml";
                    EditorSchema schema = EditorSchema.of(own.getParent(), own).orElseThrow();
                    files.add(file(name, modelineOf(name, schema) + Files.readString(own)));
                }
            }
        }
        for (JsonNode seen : run(Map.of(), files)) {
            assertThat(seen.get("diagnostics")).as(seen.toString()).isEmpty();
        }
        assertThat(files).hasSizeGreaterThan(40);
    }

    private static String modeline(Unfinished file) {
        return modelineOf(file.name(), file.schema());
    }

    private static String modelineOf(String name, EditorSchema schema) {
        String up = "../".repeat(Path.of(name).getNameCount() - 1);
        return "# yaml-language-server: $schema=" + up + "schema/" + schema.file() + "\n";
    }

    private static int line(String before) {
        return (int) before.lines().count();
    }

    private static ObjectNode complete(int line, int character) {
        return place("complete", line, character);
    }

    private static ObjectNode hover(int line, int character) {
        return place("hover", line, character);
    }

    private static ObjectNode place(String what, int line, int character) {
        ObjectNode ask = JSON.createObjectNode();
        ask.putArray(what).add(line).add(character);
        return ask;
    }

    private ObjectNode file(String name, String text, ObjectNode... asks) {
        ObjectNode file = JSON.createObjectNode();
        file.put("file", project.file(name).toString()).put("text", text);
        ArrayNode all = file.putArray("asks");
        for (ObjectNode ask : asks) {
            all.add(ask);
        }
        return file;
    }

    private JsonNode ask(Object settings, String name, String text, ObjectNode... asks) throws Exception {
        return run(settings, List.of(file(name, text, asks))).get(0);
    }

    private List<JsonNode> run(Object settings, List<ObjectNode> files) throws Exception {
        ObjectNode asked = JSON.createObjectNode();
        asked.put("root", project.root().toString());
        asked.set("settings", JSON.<JsonNode>valueToTree(settings));
        asked.putArray("files").addAll(files);
        Path file = Files.writeString(temporary.resolve("asked.json"), asked.toString());
        List<JsonNode> seen = new ArrayList<>();
        for (String line : Npm.script("lsp.mjs", file).lines().toList()) {
            seen.add(JSON.readTree(line));
        }
        assertThat(seen).hasSameSizeAs(files);
        return seen;
    }

    private static List<String> texts(JsonNode list, String name, int line) {
        return list.valueStream()
                .filter(each -> each.get("line").asInt() == line)
                .map(each -> each.get(name).asText())
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
