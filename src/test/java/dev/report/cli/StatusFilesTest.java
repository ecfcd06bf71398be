package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.Json;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Status tells who sent nothing from who sent what cannot be read, and names the files of nobody. */
class StatusFilesTest {

    @TempDir
    Path temporary;

    private ProjectFolder folder;

    @BeforeEach
    void copy() throws IOException {
        folder = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"))
                .delete("submissions/990101-002.json")
                .write("submissions/990101-002.json", "{\"unit\": ")
                .write("submissions/990909-001.csv", "indicator,breakdown,value\nlicensing.decisions,,1\n")
                .write("submissions/990101-001.exe", "exe");
    }

    @Test
    void fileThatCannotBeReadIsNotMissing() {
        Terminal run = Terminal.run("status", folder.root());

        assertThat(run.out().lines()).anyMatch(line -> line.matches("990101-002 .* sent, not readable.*"));
        assertThat(run.out())
                .containsPattern(
                        "Sent, but not readable:\n  .+990101-001.exe\n  .+\\(submissions/990101-002.json\\)\n");
    }

    @Test
    void filesOfNobodyStandAtTheEnd() {
        assertThat(Terminal.run("status", folder.root()).out())
                .containsPattern("Files that belong to no unit:\n" + "  .+\\(submissions/990909-001.csv\\)\n$");
    }

    @Test
    void programsAreToldTheSame() throws IOException {
        Json json = Json.parse(
                Terminal.run("status", folder.root(), "--format", "json").out());

        assertThat(json.get("units").items()).anySatisfy(unit -> {
            assertThat(unit.get("code").text()).isEqualTo("990101-002");
            assertThat(unit.get("state").text()).isEqualTo("unreadable");
        });
        assertThat(json.get("unread").items())
                .extracting(file -> file.get("file").text())
                .containsExactly("submissions/990101-001.exe", "submissions/990101-002.json");
        assertThat(json.get("nobody").items())
                .extracting(file -> file.get("file").text())
                .containsExactly("submissions/990909-001.csv");
    }
}
