package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on new definitions shows is tried. */
class NewDefinitionTest {

    private static final Path PAGE = ProjectFolder.HOME.resolve("src/site/markdown/definition-keys.md");
    private static final Pattern BLOCK = Pattern.compile("```[a-z]*\n(.*?)```", Pattern.DOTALL);

    /** The files of the example, in the order in which the page shows them. */
    private static final List<String> FILES = List.of(
            "reading-room-1/definition.yaml",
            "report.yaml",
            "roster.csv",
            "submissions/990101-001.csv",
            "submissions/990101-001-b.csv",
            "submissions/990101-101.json",
            "narrative/overview.md");

    @TempDir
    Path folder;

    @BeforeEach
    void writeExample() throws IOException {
        List<String> blocks = blocks("A whole definition");
        for (int i = 0; i < FILES.size(); i++) {
            write(FILES.get(i), blocks.get(i));
        }
    }

    private static List<String> blocks(String chapter) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n## " + chapter);
        assertThat(from).as(chapter).isPositive();
        int next = page.indexOf("\n## ", from + 1);
        List<String> blocks = new ArrayList<>();
        for (MatchResult block :
                BLOCK.matcher(shortened(page, from, next)).results().toList()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    /** Headings within a block begin with marks, too: the chapter ends where the next one that has no table of its own begins. */
    private static String shortened(String page, int from, int next) {
        int end = next;
        while (end > 0 && (page.substring(from, end).split("```", -1).length - 1) % 2 == 1) {
            end = page.indexOf("\n## ", end + 1);
        }
        return page.substring(from, end < 0 ? page.length() : end);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String report() throws IOException {
        Terminal run = Terminal.run("compile", folder, "--outputs", "markdown");
        assertThat(run.code()).as(run.all()).isZero();
        return Files.readString(folder.resolve("out/report.md"));
    }

    @Test
    void tinyExampleCompilesToWhatIsShown() throws IOException {
        List<String> blocks = blocks("A whole definition");

        assertThat(report()).startsWith(blocks.get(FILES.size()));
        assertThat(Terminal.run("definition", "test", folder.resolve("reading-room-1"))
                        .code())
                .isZero();
    }

    @Test
    void ratiosAndTablesByKindCompileToWhatIsShown() throws IOException {
        List<String> blocks = blocks("Ratios, and tables by kind");
        write("reading-room-2/definition.yaml", blocks.get(0));
        write(
                "report.yaml",
                Files.readString(folder.resolve("report.yaml")).replace("reading-room-1", "reading-room-2"));

        assertThat(report()).contains(blocks.get(1));
        assertThat(Terminal.run("trace", "cost.visit", folder).out())
                .startsWith(
                        "cost.visit  每人次经费  260.42元  computed: 10000 * rooms.cost / arrivals = 10000 × 1.25 ÷ 48\n");
        assertThat(Files.readString(PAGE)).contains("10000 * rooms.cost / arrivals = 10000 × 1.25 ÷ 48");
    }
}
