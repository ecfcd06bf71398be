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

    /** One unit sent what cannot be read, one sent nothing: neither is told as the other by any command. */
    @Test
    void checkAndStatusCountTheSameInTheSameWords() throws IOException {
        folder.delete("submissions/990101-101-表二.csv")
                .delete("submissions/990101-101-表三.csv")
                .delete("submissions/990101-101-表四.csv");
        String words = "1 of 3 units submitted, 1 sent but not readable, 1 missing";

        assertThat(Terminal.run("check", folder.root(), "--summary").all()).contains(words + ";");
        assertThat(Terminal.run("status", folder.root()).out()).contains(words);
        assertThat(Terminal.run("check", folder.root(), "--lang", "zh").all())
                .contains("应报 3 个，已报 1 个，已发来但无法读取 1 个，未报 1 个；");

        Json check = Json.parse(
                Terminal.run("check", folder.root(), "--format", "json").out());
        Json status = Json.parse(
                Terminal.run("status", folder.root(), "--format", "json").out());
        for (String list : new String[] {"missing", "unreadable"}) {
            assertThat(check.get("coverage").get(list).items())
                    .extracting(Json::text)
                    .isEqualTo(status.get(list).items().stream().map(Json::text).toList())
                    .containsExactly(list.equals("missing") ? "990101-101" : "990101-002");
        }
        assertThat(status.get("submitted").text()).isEqualTo("1");
        assertThat(check.get("coverage").get("submitted").text()).isEqualTo("1");
    }
}
