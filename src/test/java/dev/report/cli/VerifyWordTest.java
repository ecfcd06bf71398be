package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import dev.report.samples.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office changes in {@code report.docx} is found by {@code report verify --published}. */
class VerifyWordTest {

    @TempDir
    Path folder;

    private ProjectFolder compiled(String sample) throws IOException {
        ProjectFolder project = ProjectFolder.ofSample(sample, folder.resolve(sample));
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "docx");
        assertThat(run.code()).as(run.all()).isZero();
        return project;
    }

    @ParameterizedTest
    @CsvSource({"minimal, 200", "county-2025, 200", "jiangyou-2015, 0"})
    void whatWasCompiledIsReadBackFigureByFigureAndSentenceBySentence(String sample, int figures) throws IOException {
        ProjectFolder project = compiled(sample);

        Terminal run = Terminal.run("verify", project.root(), "--published", project.file("out/report.docx"));

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).startsWith("The published report says what out/ says: " + figures + " figures");
    }

    @Test
    void changedDigitOfATableIsNamed() throws IOException {
        ProjectFolder project = compiled("minimal");
        WordFile word = WordFile.of(Files.readAllBytes(project.file("out/report.docx")));
        Path edited = Files.write(folder.resolve("edited.docx"), word.with(">344<", ">434<"));

        Terminal run = Terminal.run("verify", project.root(), "--published", edited);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("should be 344, is 434");
    }

    @Test
    void changedSentenceIsShownAsItWasAndAsItIs() throws IOException {
        ProjectFolder project = compiled("minimal");
        WordFile word = WordFile.of(Files.readAllBytes(project.file("out/report.docx")));
        Path edited = Files.write(folder.resolve("edited.docx"), word.with("更新不够及时", "更新及时"));

        Terminal run = Terminal.run("verify", project.root(), "--published", edited);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("更新不够及时").contains("更新及时").contains("differs from out/ in 1 place");
    }
}
