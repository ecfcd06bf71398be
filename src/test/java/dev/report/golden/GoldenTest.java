package dev.report.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.Outline;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles every golden case and compares what comes out with what is written down.
 *
 * <p>{@code mvn test -Dtest=GoldenTest -Dgolden.update=true} writes it down anew; the difference is reviewed like code.
 */
class GoldenTest {

    private static final List<String> COMPARED = List.of("report.md", "report.html", "findings.json", "model.json");

    @TempDir
    Path folder;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void caseCompilesToWhatIsWrittenDown(GoldenCase golden) throws IOException {
        ProjectFolder copy = ProjectFolder.copy(golden.input(), folder.resolve("project"), false);
        Terminal run = golden.compile(copy);
        assertThat(copy.outputs().keySet()).as(run.all()).containsAll(COMPARED);
        if (Boolean.getBoolean("golden.update")) {
            update(golden, copy.outputs());
        }

        assertThat(names(golden.expected())).containsExactlyInAnyOrderElementsOf(COMPARED);
        for (String name : COMPARED) {
            assertSame(
                    golden + "/expected/" + name,
                    new String(copy.outputs().get(name), StandardCharsets.UTF_8),
                    Files.readString(golden.expected().resolve(name)));
        }
    }

    /** Shows the first line that differs; files are long. */
    private static void assertSame(String name, String actual, String expected) {
        List<String> here = actual.lines().toList();
        List<String> there = expected.lines().toList();
        for (int line = 0; line < Math.min(here.size(), there.size()); line++) {
            assertThat(here.get(line)).as(name + ":" + (line + 1)).isEqualTo(there.get(line));
        }
        assertThat(here).as(name).hasSameSizeAs(there);
        assertThat(actual.equals(expected)).as("the same line ends in " + name).isTrue();
    }

    private static void update(GoldenCase golden, Map<String, byte[]> outputs) throws IOException {
        Files.createDirectories(golden.expected());
        for (String name : names(golden.expected())) {
            Files.delete(golden.expected().resolve(name));
        }
        for (String name : COMPARED) {
            Files.write(golden.expected().resolve(name), outputs.get(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The web page alone says where its figures come from. A table's cells may stand in another order on paper; a draft's mark and a project's own template stand before the first section. */
    @ParameterizedTest
    @MethodSource("cases")
    void markdownHtmlAndPdfSayTheSame(GoldenCase golden) throws IOException {
        ProjectFolder copy = ProjectFolder.copy(golden.input(), folder.resolve("project"), false);
        golden.compile(copy);

        Outline markdown = Outline.ofMarkdown(copy.output("report.md"));
        Outline html = Outline.ofHtml(copy.output("report.html")).before("数据来源").before("Wherethefigurescomefrom");
        Outline pdf = Outline.ofPdf(Files.readAllBytes(copy.file("out/report.pdf")), markdown);
        assertThat(pdf.parts()).hasSameSizeAs(html.parts());
        boolean differs =
                !golden.options().isEmpty() || Files.isDirectory(golden.input().resolve("templates"));
        for (int i = differs ? 2 : 1; i < html.parts().size(); i++) {
            Outline.Part page = html.parts().get(i);
            assertThat(page.heading()).isEqualTo(markdown.parts().get(i).heading());
            if (!markdown.parts().get(i).text().contains("|---")) {
                assertThat(pdf.parts().get(i).text()).as(page.heading()).isEqualTo(page.text());
                assertThat(markdown.parts().get(i).text()).as(page.heading()).isEqualTo(page.text());
            }
        }
    }

    @Test
    void caseHoldsNothingButInputOptionsAndExpected() throws IOException {
        for (GoldenCase golden : cases()) {
            assertThat(golden.expected()).as("-Dgolden.update=true makes it").isDirectory();
            assertThat(names(golden.expected().getParent()))
                    .as(golden.name())
                    .isSubsetOf("input", "options", "expected");
        }
    }
}
