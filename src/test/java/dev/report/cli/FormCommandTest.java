package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report form} as the clerk meets it. */
class FormCommandTest {

    @TempDir
    private Path temporary;

    private Path project = Path.of("");

    @BeforeEach
    void copySample() throws IOException {
        project =
                ProjectFolder.ofSample("minimal", temporary.resolve("minimal")).root();
    }

    private List<String> made(String folder) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve(folder))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyUnitDueGetsAWorkbook() throws IOException {
        Terminal run = Terminal.run("form", project);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).isEqualTo("3 forms made in " + project.resolve("forms") + "\n");
        assertThat(made("forms"))
                .containsExactly("990101-001-示例县人民政府办公室.xlsx", "990101-002-示例县民政局.xlsx", "990101-101-示例镇人民政府.xlsx");
    }

    @Test
    void formThatSomebodyFilledInIsNotReplacedUnasked() throws IOException {
        Path form = project.resolve("forms/990101-002-示例县民政局.json");
        Files.createDirectories(form.getParent());
        Files.writeString(form, "{\"unit\": \"990101-002\"}");

        Terminal refused = Terminal.run("form", project, "--format", "json");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("990101-002-示例县民政局.json is there already and differs");
        assertThat(made("forms")).containsExactly("990101-002-示例县民政局.json");

        Terminal replaced = Terminal.run("form", project, "--format", "json", "--replace");
        assertThat(replaced.code()).isZero();
        assertThat(Files.readString(form)).contains("\"licensing.decisions\" : null");
    }

    @Test
    void oneUnitIsNamedByCodeOrName() throws IOException {
        assertThat(Terminal.run("form", project, "--unit", "示例县民政局", "--format", "csv")
                        .code())
                .isZero();
        assertThat(made("forms")).containsExactly("990101-002-示例县民政局.csv");
        assertThat(Terminal.run("form", project, "--unit", "999").err()).contains("999");
    }
}
