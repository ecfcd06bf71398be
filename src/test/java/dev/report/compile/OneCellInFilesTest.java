package dev.report.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Add 1 to a number in a file, and the report changes there and nowhere else. */
class OneCellInFilesTest {

    @TempDir
    Path folder;

    /**
     * @param line the physical line, 1-based
     * @param from words that stand in the line once
     * @param figures the figures that change, separated by blanks
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minimal | 990101-001.csv | UTF-8 | 2 | issued,,0 | issued,,1 | regulations.issued
            minimal | 990101-001.csv | UTF-8 | 12 | person,21 | person,22 | requests.received/natural_person
            minimal | 990101-001.csv | UTF-8 | 18 | total,27 | total,28 | requests.received/total
            minimal | 990101-002.json | UTF-8 | 11 | 318 | 319 | licensing.decisions
            minimal | 990101-002.json | UTF-8 | 14 | 15.2 | 16.2 | fees.amount
            minimal | 990101-002.json | UTF-8 | 15 | person": 8 | person": 9 | requests.received/natural_person
            minimal | 990101-101-表二.csv | GB18030 | 4 | 文件,0,0,0 | 文件,0,0,1 | normative_documents.in_force
            minimal | 990101-101-表二.csv | GB18030 | 7 | ,26 | ,27 | licensing.decisions
            minimal | 990101-101-表二.csv | GB18030 | 14 | 0.85 | 1.85 | fees.amount
            minimal | 990101-101-表三.csv | GB18030 | 4 | ,4,0,0,0,0,0,4 | ,5,0,0,0,0,0,4 | requests.received/natural_person
            minimal | 990101-101-表三.csv | GB18030 | 26 | ,0,1 | ,0,2 | results.other.other/total
            minimal | 990101-101-表四.csv | GB18030 | 4 | 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0 | 0,0,0,0,0,0,0,0,0,0,0,0,0,1,0 | litigation.after_review/pending
            """)
    void oneMoreInAFileChangesThatFigureAlone(
            String sample, String file, String charset, int line, String from, String to, String figures)
            throws IOException {
        ProjectFolder project = ProjectFolder.ofSample(sample, folder.resolve("project"));
        assertThat(compile(project).code()).isZero();
        Json before = Json.parse(project.output("model.json"));
        raise(project.file("submissions/" + file), Charset.forName(charset), line, from, to);

        assertThat(compile(project).code()).isIn(0, 3);

        Json after = Json.parse(project.output("model.json"));
        assertThat(Json.differences(before.figures(), after.figures())).containsExactly(figures.split(" "));
    }

    /** A draft, since a rule may well notice the change. */
    private static Terminal compile(ProjectFolder project) {
        return Terminal.run("compile", project.root(), "--draft", "--outputs", "markdown");
    }

    private static void raise(Path file, Charset charset, int line, String from, String to) throws IOException {
        List<String> lines =
                new java.util.ArrayList<>(List.of(new String(Files.readAllBytes(file), charset).split("\n", -1)));
        String text = lines.get(line - 1);
        assertThat(text).containsOnlyOnce(from);
        lines.set(line - 1, text.replace(from, to));
        Files.write(file, String.join("\n", lines).getBytes(charset));
    }
}
