package dev.report.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.definition.DefinitionLoader;
import dev.report.golden.GoldenCase;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTrialTest {

    @TempDir
    Path folder;

    static List<String> bundled() {
        return DefinitionLoader.bundled();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void countyRunsThroughEveryBundledDefinition(String id) throws IOException {
        DefinitionTrial.Result result = DefinitionTrial.run(DefinitionLoader.named(id), folder);

        assertThat(result.wrong()).isEmpty();
        assertThat(result.layouts()).isGreaterThanOrEqualTo(6);
        assertThat(result.values()).isPositive();
    }

    @Test
    void indicatorsOfEveryModeGoThroughEveryLayout() throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(folder.resolve("form/definition.yaml"), TestProject.SMALL_FORM);

        assertThat(Terminal.run("definition", "test", folder.resolve("form")).out())
                .isEqualTo("""
                small: 12 cells and 2 rules are consistent; wrong examples: 0
                A made-up county: 8 indicators of 5 modes in 6 layouts, 61 values read back; wrong: 0
                """);
    }

    /** Texts, dates, answers and lists are sent in every layout that has a place for them, and in the form that the program makes. */
    @Test
    void whatIsGivenInWordsGoesThroughEveryLayout() throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(
                folder.resolve("form/definition.yaml"),
                TestProject.SMALL_FORM
                        .replace(
                                "indicators:\n",
                                "indicators:\n  - {key: guide, label: 导览, type: yes-no}\n"
                                        + "  - {key: since, label: 开放日期, type: date, within: period}\n"
                                        + "  - {key: remark, label: 情况说明, type: text, max: 3}\n"
                                        + "  - {key: guided, label: 设有导览的单位, measure: cases, counts: guide}\n")
                        .replace(
                                "tables:\n",
                                "lists:\n  - key: events\n    label: 活动目录\n    unique: [name]\n"
                                        + "    columns: [{code: name, label: 活动名称}, {code: day, label: 日期, type: date}]\n"
                                        + "tables:\n  - id: events-table\n    title: 目录\n    blocks:\n"
                                        + "      - {corner: 单位, list: events}\n"));
        Terminal run = Terminal.run("definition", "test", folder.resolve("form"));

        assertThat(run.out()).isEqualTo("""
                small: 13 cells and 2 rules are consistent; wrong examples: 0
                A made-up county: 9 indicators of 5 modes in 6 layouts, 96 values read back; wrong: 0
                """);
    }

    @Test
    void ratiosAndTablesByKindGoThrough() {
        Path form = new GoldenCase("ratios-and-kinds").input().resolve("form");

        assertThat(Terminal.run("definition", "test", form).out()).endsWith("wrong: 0\n");
    }

    /** A category whose label heads columns that are passed over. */
    @Test
    void formThatCannotBeReadBackIsNamedWithFileAndLine() throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(
                folder.resolve("form/definition.yaml"),
                TestProject.SMALL_FORM.replace("note: [note],", "note: [note], ignore: [甲],"));
        Terminal run = Terminal.run("definition", "test", folder.resolve("form"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("收到（甲） (received/a) is not read: 3 was sent, in the table as it is printed  ")
                .contains("收到（甲） (received/a) is not read: 13 was sent, in the form as a workbook  ")
                .contains("form/definition.yaml:27:5\n")
                .endsWith("57 values read back; wrong: 4\n");
    }

    /** A foreign author takes letters of their language, or capitals, for keys. */
    @ParameterizedTest
    @ValueSource(strings = {"ücret", "Gelen", "skargi.wpłynęło"})
    void keyThatNoFormulaCanNameIsExplained(String key) throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(
                folder.resolve("form/definition.yaml"),
                TestProject.SMALL_FORM
                        .replace("key: amount", "key: " + key)
                        .replace("formula: received/a + received/b", "formula: " + key + " + received/b"));

        assertThat(Terminal.run("definition", "test", folder.resolve("form")).all())
                .contains("Faulty formula: " + key)
                .contains("definition.yaml:23:")
                .contains("by their keys, of the letters a to z, digits, dots and underscores");
    }
}
