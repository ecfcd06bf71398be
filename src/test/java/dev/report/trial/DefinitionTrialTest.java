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
        assertThat(result.layouts()).isGreaterThanOrEqualTo(5);
        assertThat(result.values()).isPositive();
    }

    @Test
    void indicatorsOfEveryModeGoThroughEveryLayout() throws IOException {
        Files.createDirectories(folder.resolve("form"));
        Files.writeString(folder.resolve("form/definition.yaml"), TestProject.SMALL_FORM);

        assertThat(Terminal.run("definition", "test", folder.resolve("form")).out())
                .isEqualTo("""
                small: 12 cells and 2 rules are consistent; wrong examples: 0
                A made-up county: 8 indicators of 5 modes in 5 layouts, 50 values read back; wrong: 0
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
                .contains("form/definition.yaml:27:5\n")
                .endsWith("48 values read back; wrong: 2\n");
    }
}
