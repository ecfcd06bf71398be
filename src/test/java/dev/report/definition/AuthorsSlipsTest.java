package dev.report.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.report.config.ConfigException;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What slips from the hands of who writes a definition for the first time: each is one fault, at its line, with what to write. */
class AuthorsSlipsTest {

    @TempDir
    Path folder;

    private List<String> faults(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(folder.resolve("form/definition.yaml"), yaml);
        ConfigException faults =
                catchThrowableOfType(ConfigException.class, () -> DefinitionLoader.load("form", folder));
        return faults == null
                ? List.of()
                : faults.findings().stream()
                        .map(fault -> fault.place() + "  " + fault.message().in("en") + " | "
                                + fault.help().in("en"))
                        .toList();
    }

    /** YAML takes {@code label：收到， by: who} for a key and its value: what is then missing is no second fault. */
    @Test
    void fullWidthSignsBetweenKeysAreOneFault() throws IOException {
        String yaml = TestProject.SMALL_FORM.replace(
                "{key: received, label: 收到, by: who, measure: cases}",
                "{key: received, label：收到， measure: cases, by: who}");

        assertThat(faults(yaml))
                .containsExactly(
                        "form/definition.yaml:18:21  There are full-width signs in \"label：收到， measure\", so that YAML takes all"
                                + " of it for one key | Write half-width colons and commas, each with a blank behind it: label: 收到, measure");
    }

    @Test
    void aTabIsToldAtItsOwnLine() throws IOException {
        String yaml = TestProject.SMALL_FORM.replace("  - {id: items,", "\t- {id: items,");

        assertThat(faults(yaml))
                .singleElement()
                .asString()
                .startsWith("form/definition.yaml:8:1  YAML is indented with spaces");
    }

    @Test
    void aLabelInAFormulaIsToldFromAKey() throws IOException {
        String yaml = TestProject.SMALL_FORM.replace("formula: received/a + received/b", "formula: 收到 + received/b");

        assertThat(faults(yaml))
                .singleElement()
                .asString()
                .startsWith("form/definition.yaml:23:74  Faulty formula: 收到 + received/b;")
                .contains("write the key in place of a label");
    }

    @Test
    void aSplitIndicatorInATableIsToldWhichCellIsItsTotal() throws IOException {
        String yaml = TestProject.SMALL_FORM.replace(
                "      - columns: {breakdown: who}",
                "      - corner: 单位\n        units: {total: 全部}\n        columns: [{key: received}]\n"
                        + "      - columns: {breakdown: who}");

        assertThat(faults(yaml))
                .singleElement()
                .asString()
                .contains("The indicator \"received\" is split", "Its total is \"received/total\"");
    }

    @Test
    void aPartThatNobodyNamesIsNotPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(folder.resolve("form/rules.yaml"), "# mine\nrules:\n  - {id: x}\n");
        Files.writeString(folder.resolve("form/notes.yaml"), "remarks: none\n");

        assertThat(faults(TestProject.SMALL_FORM))
                .containsExactly(
                        "form/rules.yaml:2:1  rules.yaml has rules, but no parts name it, so nothing of it counts | Add the file to"
                                + " parts in definition.yaml, or move it out of this folder");
    }
}
