package dev.report.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page about new definitions, copied from it as a reader would. */
class NewDefinitionPageTest {

    private static final Path PAGE = ProjectFolder.HOME.resolve("src/site/markdown/definition-keys.md");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:yaml|csv|json|md))`");

    @TempDir
    Path folder;

    /** A block of the page, and the file that the words before it say it is; empty for none. */
    private record Example(String file, String text) {}

    @Test
    void theTinyExampleCompilesToWhatIsShown() throws IOException {
        List<Example> examples = examples("## A whole definition", "## Words and lists");
        write(examples);

        Terminal compiled = Terminal.run("compile", folder, "--outputs=markdown");

        assertThat(compiled.code()).as(compiled.all()).isZero();
        assertThat(Files.readString(folder.resolve("out/report.md")))
                .startsWith(last(examples).text());
        assertThat(Terminal.run("explain", "visitors-total", "--definition", folder.resolve("reading-room-1"))
                        .code())
                .isZero();
    }

    @Test
    void theExampleOnAHalfYearCompilesToWhatIsShown() throws IOException {
        write(examples("## A whole definition", "## Words and lists"));
        List<Example> examples = examples("## A report on another period", "## Ratios, and tables by kind");
        write(examples);

        Terminal compiled = Terminal.run("compile", folder, "--outputs=markdown");

        assertThat(compiled.code()).as(compiled.all()).isZero();
        assertThat(Files.readString(folder.resolve("out/report.md")))
                .contains(last(examples).text());
    }

    @Test
    void theReportOnAHalfYearIsReadBackAndIsThePeriodBeforeOfTheNext() throws IOException {
        write(examples("## A whole definition", "## Words and lists"));
        write(examples("## A report on another period", "## Ratios, and tables by kind"));
        assertThat(Terminal.run("compile", folder, "--outputs=html").code()).isZero();
        Path page = folder.resolve("out/report.html");

        Terminal verified = Terminal.run("verify", folder, "--published", page);
        assertThat(verified.code()).as(verified.all()).isZero();

        Path history = folder.resolve("history/2025-12-31");
        Files.createDirectories(history);
        Files.copy(page, history.resolve("report.html"));
        ProjectFolder next = new ProjectFolder(folder);
        next.edit("report.yaml", "{from: 2025-07-01, to: 2025-12-31}", "{from: 2026-01-01, to: 2026-06-30}");
        next.edit("report.yaml", "2026-03-30", "2026-09-30");
        next.edit("submissions/990101-101.json", "\"year\": 2025", "\"period\": \"2026-01-01/2026-06-30\"");
        Terminal compiled = Terminal.run("compile", folder, "--outputs=markdown");
        assertThat(compiled.code()).as(compiled.all()).isZero();
        assertThat(next.output("report.md")).contains("# 示例县2026年上半年公开查阅点情况报告", "| 合计 | 3 | 3 |");

        next.edit("report.yaml", "{from: 2026-01-01, to: 2026-06-30}", "{from: 2026-07-01, to: 2026-12-31}");
        Files.createDirectories(folder.resolve("history/2026-06-30"));
        Files.copy(history.resolve("report.html"), folder.resolve("history/2026-06-30/report.html"));
        Terminal wrong = Terminal.run("check", folder, "--lang", "zh");
        assertThat(wrong.all()).contains("这是 2025年下半年");
    }

    private static Example last(List<Example> examples) {
        return examples.get(examples.size() - 1);
    }

    private void write(List<Example> examples) throws IOException {
        for (Example example : examples) {
            if (!example.file().isEmpty() && !example.file().startsWith("out/")) {
                new ProjectFolder(folder).write(example.file(), example.text());
            }
        }
    }

    /** The blocks between two headings: the files that a paragraph names are, in this order, the blocks after it. */
    private static List<Example> examples(String from, String to) throws IOException {
        String page = Files.readString(PAGE);
        String part = page.substring(page.indexOf(from + "\n"), page.indexOf(to + "\n"));
        List<Example> examples = new ArrayList<>();
        List<String> named = new ArrayList<>();
        String[] pieces = part.split("(?m)^```.*\n");
        for (int i = 0; i < pieces.length; i++) {
            if (i % 2 == 1) {
                examples.add(new Example(named.isEmpty() ? "" : named.remove(0), pieces[i]));
            } else if (!pieces[i].isBlank()) {
                named.clear();
                Matcher file = FILE.matcher(pieces[i]);
                while (file.find()) {
                    named.add(file.group(1));
                }
            }
        }
        return examples;
    }
}
