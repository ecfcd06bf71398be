package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The American form has a row for each component: the agency's figures are in the last row, in every format and for every command. */
class ComponentRowsTest {

    @TempDir
    private static Path folder;

    private static ProjectFolder project;

    @BeforeAll
    static void compile() throws IOException {
        project = ProjectFolder.ofSample("us-doj-2023", folder.resolve("project"));
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "markdown,html,pdf");
        assertThat(run.code()).as(run.all()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.html", "report.fragment.html", "report.pdf"})
    void whatWasPublishedSaysWhatWasCompiled(String name) {
        Path published = project.file("out/" + name);

        assertThat(Terminal.run("verify", project.root(), "--published", published)
                        .out())
                .isEqualTo("The published report says what out/ says: 32 figures, 13 sentences\n");
        assertThat(Terminal.run("check", published).all()).contains("errors 0, warnings 0", "9 passed, 0 failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.html", "report.pdf", "model.json"})
    void yearsAreComparedHoweverEachIsAtHand(String name) throws IOException {
        Json difference = Json.parse(
                Terminal.run("diff", project.file("history/2022"), project.file("out/" + name), "--format", "json")
                        .out());

        assertThat(difference.get("counts/figures_value").text()).isEqualTo("30");
        assertThat(difference.get("counts/shared_figures").text()).isEqualTo("32");
    }

    @Test
    void totalIsTheColumnThatTheHeadsBesideItTell() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.html"), project.output("report.html").replace(">2,126<", ">2,136<"));
        Terminal run = Terminal.run("check", wrong);

        assertThat(run.findings()).anyMatch(finding -> finding.startsWith("error[appeal-dispositions-sum]"));
        assertThat(run.out()).doesNotContain("ambiguous-label");
    }

    @Test
    void coverIsReadAsTheFormWordsIt() throws IOException {
        Terminal run = Terminal.run("import", project.file("out/report.html"), "--to", folder.resolve("imported"));

        assertThat(run.all()).contains("Department of Justice", "2023", "2024-03-01");
    }
}
