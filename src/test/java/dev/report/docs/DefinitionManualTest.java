package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page about definitions do what the page says. */
class DefinitionManualTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheTinyExample() throws IOException {
        List<String> blocks = blocks("## A whole definition");
        write("reading-room-1/definition.yaml", blocks.get(0));
        write("report.yaml", blocks.get(1));
        write("roster.csv", blocks.get(2));
        write("submissions/990101-001.csv", blocks.get(3));
        write("submissions/990101-001-b.csv", blocks.get(4));
        write("submissions/990101-101.json", blocks.get(5));
        write("narrative/overview.md", blocks.get(6));
    }

    @Test
    void tinyExampleIsPrintedAsItSays() throws IOException {
        Terminal run = Terminal.run("compile", folder);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(output()).startsWith(blocks("## A whole definition").get(7));
    }

    @Test
    void wordsAndListsArePrintedAsItSays() throws IOException {
        List<String> blocks = blocks("## Words and lists");
        write("reading-room-2/definition.yaml", blocks.get(0));
        write(
                "report.yaml",
                Files.readString(folder.resolve("report.yaml")).replace("reading-room-1", "reading-room-2"));
        write("submissions/rooms.csv", blocks.get(1));
        write("submissions/events.csv", blocks.get(2));

        Terminal run = Terminal.run("compile", folder);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(output()).contains(blocks.get(3));
        assertThat(Terminal.run("trace", "rooms.since", folder).out()).startsWith(blocks.get(4));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out/report.md"));
    }

    /** The blocks of code under a heading of the page. */
    private static List<String> blocks(String heading) throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/definition-keys.md"));
        String section = page.substring(page.indexOf(heading) + heading.length());
        int next = section.indexOf("\n## ");
        String[] parts = (next < 0 ? section : section.substring(0, next)).split("(?m)^```[a-z]*\n");
        List<String> blocks = new ArrayList<>();
        for (int i = 1; i < parts.length; i += 2) {
            blocks.add(parts[i]);
        }
        return blocks;
    }
}
