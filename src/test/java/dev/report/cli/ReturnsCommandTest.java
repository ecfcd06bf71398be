package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report returns} as the clerk meets it, two rounds of it. */
class ReturnsCommandTest {

    @TempDir
    private Path temporary;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void reminderOfTheFirstRoundGivesWayToTheConfirmationOfTheSecond() throws IOException {
        Path project =
                ProjectFolder.ofSample("minimal", temporary.resolve("minimal")).root();
        Path file = project.resolve("submissions/990101-002.json");
        byte[] sent = Files.readAllBytes(file);
        Files.delete(file);

        Terminal first = Terminal.run("returns", project, "--today", "2026-01-15");
        assertThat(first.code()).as(first.all()).isZero();
        assertThat(first.out())
                .isEqualTo("0 to correct, 1 reminded, 0 confirmed: letters in " + project.resolve("returns") + "\n");
        assertThat(names(project.resolve("returns"))).containsExactly("990101-002-示例县民政局-催报单.docx", "清单.docx");

        Files.write(file, sent);
        Terminal second = Terminal.run("returns", project, "--today", "2026-01-18", "--format", "md");
        assertThat(second.out()).startsWith("0 to correct, 0 reminded, 1 confirmed");
        assertThat(names(project.resolve("returns"))).containsExactly("990101-002-示例县民政局-确认.md", "清单.md");
        assertThat(Files.readString(project.resolve("returns/990101-002-示例县民政局-确认.md")))
                .startsWith("# 2025年度政府信息公开工作年度报告填报表收讫确认")
                .contains("2026年1月18日");
    }

    @Test
    void anotherFormatOnTheSameDayComesBesideTheFirst() throws IOException {
        Path project =
                ProjectFolder.ofSample("minimal", temporary.resolve("minimal")).root();
        Files.delete(project.resolve("submissions/990101-002.json"));
        Terminal.run("returns", project, "--today", "2026-01-15", "--format", "pdf");
        Terminal.run("returns", project, "--today", "2026-01-15", "--format", "txt");

        assertThat(names(project.resolve("returns")))
                .containsExactly("990101-002-示例县民政局-催报单.pdf", "990101-002-示例县民政局-催报单.txt", "清单.pdf", "清单.txt");

        Terminal.run("returns", project, "--today", "2026-01-16", "--format", "txt");
        assertThat(names(project.resolve("returns"))).containsExactly("990101-002-示例县民政局-催报单.txt", "清单.txt");
    }

    @Test
    void whatStopsIsToldWhateverTheLettersFormat() throws IOException {
        Path project = ProjectFolder.ofSample("minimal", temporary.resolve("minimal"))
                .append("report.yaml", "no-such-key: 1\n")
                .root();

        for (String format : List.of("docx", "pdf", "md", "txt")) {
            Terminal run = Terminal.run("returns", project, "--format", format);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.all()).contains("no-such-key");
        }
    }
}
