package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.report.samples.ProjectFolder;
import dev.report.schema.EditorSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code definition schema} writes the schemas beside a project, and says how editors find them. */
class SchemaFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temporary;

    private ProjectFolder project;

    @BeforeEach
    void makeAProjectWithADefinition() throws IOException {
        project = ProjectFolder.ofSample("minimal", temporary.resolve("project"))
                .write("templates/mine/definition.yaml", "id: mine\n")
                .write("templates/mine/counted.yaml", "indicators: []\n")
                .write("templates/mine/lint/zh.yaml", "{}\n")
                .write("submissions/counties.yaml", "{}\n");
    }

    @Test
    void eachFileIsToldTheLineThatLeadsToItsSchema() throws IOException {
        Terminal run = Terminal.run("definition", "schema", project.root(), "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("  ")).map(String::strip))
                .map(line -> line.replaceAll(" {2,}", " "))
                .containsExactly(
                        "report.yaml # yaml-language-server: $schema=schema/report.schema.json",
                        "templates/mine/counted.yaml # yaml-language-server: $schema=../../schema/definition.schema.json",
                        "templates/mine/definition.yaml # yaml-language-server: $schema=../../schema/definition.schema.json",
                        "templates/mine/lint/zh.yaml # yaml-language-server: $schema=../../../schema/lint.schema.json");
        for (EditorSchema schema : EditorSchema.values()) {
            assertThat(project.file("schema").resolve(schema.file())).isRegularFile();
        }
        assertThat(project.text(".vscode/settings.json"))
                .contains("\"schema/report.schema.json\" : [\n      \"report.yaml\"\n    ]")
                .contains("\"**/pictures.yaml\",\n      \"templates/mine/counted.yaml\"\n    ]");
    }

    /** The language server of editors offers an example that is a mapping as {@code [object Object]}. */
    @Test
    void examplesAreWhatAnEditorCanOffer() throws IOException {
        Terminal.run("definition", "schema", project.root());

        List<JsonNode> examples =
                JSON.readTree(project.text("schema/definition.schema.json")).findValues("examples").stream()
                        .filter(JsonNode::isArray)
                        .toList();
        assertThat(examples)
                .hasSizeGreaterThan(20)
                .allSatisfy(each -> assertThat(each).isNotEmpty().noneMatch(JsonNode::isObject));
    }

    @Test
    void descriptionsAreInTheLanguageOfTheProgram() throws IOException {
        Terminal.run("definition", "schema", project.root(), "--lang", "zh");
        assertThat(project.text("schema/report.schema.json")).contains("编制机关");

        Terminal.run("definition", "schema", project.root(), "--lang", "en");
        assertThat(project.text("schema/report.schema.json"))
                .contains("The body whose report this is")
                .doesNotContain("编制机关");
    }

    @Test
    void settingsThatAreThereStayAndWhatToAddIsPrinted() throws IOException {
        project.write(".vscode/settings.json", "{\"editor.tabSize\": 2}");

        Terminal run = Terminal.run("definition", "schema", project.root(), "--lang", "en");

        assertThat(project.text(".vscode/settings.json")).isEqualTo("{\"editor.tabSize\": 2}");
        assertThat(run.out()).contains("and was left as it is").contains("\"yaml.schemas\"");
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        Terminal run = Terminal.run("definition", "schema", temporary.resolve("projcet"), "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("projcet");
        assertThat(Files.exists(temporary.resolve("projcet"))).isFalse();
    }

    @Test
    void aProjectWithSchemasCompilesAsBefore() throws IOException {
        Terminal.run("definition", "schema", project.root());
        String report = project.text("report.yaml");
        Files.writeString(
                project.file("report.yaml"), "# yaml-language-server: $schema=schema/report.schema.json\n" + report);

        assertThat(Terminal.run("check", project.root()).code()).isZero();
    }
}
