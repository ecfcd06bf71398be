package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write is shown and never obeyed; what cannot be printed is never lost in silence. */
class PlainOutputTest {

    private static final String ESCAPE = "\u001b";

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void copy() throws IOException {
        folder = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "github"})
    void controlCharacterOfACellIsShownAndNotObeyed(String format) throws IOException {
        folder.edit("submissions/990101-001.csv", "licensing.decisions,,", "licensing.decisions,,x" + ESCAPE + "[31m");

        Terminal run = Terminal.run("check", folder.root(), "--format", format, "--color", "never");

        assertThat(run.out()).contains("[31m").doesNotContain(ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "status", "compile"})
    void nameWithALineFeedIsRefusedAndBeginsNoLine(String command) throws IOException {
        folder.edit("roster.csv", "\n990101-001,", "\n990101-009,\"x\n::error file=a::FORGED\",部门,,,,,\n990101-001,");

        Terminal run = Terminal.run(command, folder.root());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.all()).contains("roster.csv:2:2");
        assertThat(run.all().lines()).noneMatch(line -> line.startsWith("::error"));
    }

    @Test
    void coloursOfTheProgramStay() {
        assertThat(Terminal.run("check", folder.root(), "--color", "always").out())
                .contains(ESCAPE + "[1m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "status", "explain", "--version", "--help"})
    void outputThatIsNotTakenIsAFault(String command) {
        PrintStream full = new PrintStream(new Full(), false, StandardCharsets.UTF_8);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = List.of("explain", "--version", "--help").contains(command)
                ? new String[] {command}
                : new String[] {command, folder.root().toString(), "--format", "json"};

        int code = Main.run(words, Map.of("LANG", "en"), full, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error: Standard output did not take everything");
    }

    /** A disk without room. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile", "status", "trace", "verify"})
    void fileInPlaceOfTheFolderIsNamedAsSuch(String command) {
        Path file = folder.file("report.yaml");
        Terminal run = command.equals("trace")
                ? Terminal.run(command, "licensing.decisions", file)
                : Terminal.run(command, file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(file + " is a file, not the folder of a project");
    }

    @Test
    void recordThatCannotBeWrittenIsTold() throws IOException {
        folder.write(".report/status.json/x", "in the way");

        Terminal run = Terminal.run("compile", folder.root());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Cannot write ", "status.json", "it still tells of the run before");
    }
}
