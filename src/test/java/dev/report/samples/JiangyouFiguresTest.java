package dev.report.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure that 江油市 published for 2015 stands in our report, in its section, with its measure word, in every document.
 *
 * <p>The table is {@code projects/jiangyou-figures.csv}: section, sub-heading, the words expected there, what they count.
 */
class JiangyouFiguresTest {

    private static final Map<String, String> SECTIONS = Map.of("overview", "一、信息公开基本情况", "key_points", "二、《工作要点》落实情况");

    /** Headings' own numbers, and the document number of the regulation. */
    private static final Pattern NUMBERS_OF_THE_TEXT =
            Pattern.compile("(?m)^#+ ?([0-9]+\\.|（[0-9]+）)|国务院令第492号|\\$\\{[^}]*}");

    @TempDir
    static Path folder;

    private static ProjectFolder sample;
    private static Outline markdown;
    private static Outline html;
    private static Outline pdf;

    @BeforeAll
    static void compile() throws IOException {
        sample = ProjectFolder.ofSample("jiangyou-2015", folder.resolve("sample"));
        assertThat(Terminal.run("compile", sample.root()).code()).isZero();
        markdown = Outline.ofMarkdown(sample.output("report.md"));
        html = Outline.ofHtml(sample.output("report.html"));
        pdf = Outline.ofPdf(Files.readAllBytes(sample.file("out/report.pdf")), markdown);
    }

    static List<String> rows() throws IOException {
        return Files.readAllLines(ProjectFolder.HOME.resolve("src/test/resources/projects/jiangyou-figures.csv"))
                .stream()
                .skip(1)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void publishedFigureStandsInItsSectionOfEveryDocument(String row) {
        String[] fields = row.split(",");
        for (Outline document : List.of(markdown, html, pdf)) {
            String text = SECTIONS.containsKey(fields[0])
                    ? document.under(SECTIONS.get(fields[0]), fields[1])
                    : document.text();
            assertThat(text).containsPattern("(?<![0-9])" + Pattern.quote(fields[2]));
        }
    }

    @Test
    void headingsAreTheSameInEveryDocument() {
        List<String> expected = headings(markdown);
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(headings(pdf)).isEqualTo(expected);
        List<String> withSources = new ArrayList<>(expected);
        withSources.add("2 数据来源");
        assertThat(headings(html)).as("the page ends with the figures' sources").isEqualTo(withSources);
    }

    private static List<String> headings(Outline document) {
        return document.parts().stream()
                .filter(part -> part.level() > 0)
                .map(part -> part.level() + " " + part.heading())
                .toList();
    }

    @Test
    void totalIsCountedInItemsAndNotInTenThousands() {
        for (Outline document : List.of(markdown, html, pdf)) {
            assertThat(document.text()).contains("43254条").doesNotContain("万条");
        }
    }

    @Test
    void socialAssistanceHasNoNumberBecauseNoneWasPublished() throws IOException {
        for (Outline document : List.of(markdown, html, pdf)) {
            assertThat(document.under(SECTIONS.get("key_points"), "（2）社会救助信息方面"))
                    .isNotEmpty()
                    .doesNotContainPattern("[0-9]");
        }
        assertThat(Json.parse(sample.output("model.json")).figures().get("services.social_assistance"))
                .contains("value=null", "state=not-applicable");
    }

    @Test
    void noFigureIsTypedIntoTheNarrative() throws IOException {
        List<String> typed = new ArrayList<>();
        try (Stream<Path> files = Files.list(sample.file("narrative"))) {
            for (Path file : files.toList()) {
                String text =
                        NUMBERS_OF_THE_TEXT.matcher(Files.readString(file)).replaceAll("");
                text.lines().filter(line -> line.matches(".*[0-9０-９].*")).forEach(typed::add);
                text.lines()
                        .filter(line -> line.matches(".*[一二三四五六七八九十百千两]+(条|件|项|次|年零|个月|个县).*"))
                        .forEach(typed::add);
            }
        }
        assertThat(typed).isEmpty();
    }

    @Test
    void noFigureIsTypedIntoATemplate() throws IOException {
        String figures = String.join("\n", rows());
        List<String> published = Pattern.compile("[0-9]{2,}")
                .matcher(figures)
                .results()
                .map(found -> found.group())
                .toList();
        try (Stream<Path> files = Files.walk(ProjectFolder.HOME.resolve("templates"))) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.(ftl|ftlh)"))
                    .toList()) {
                List<String> typed = Pattern.compile("[0-9]{2,}")
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group())
                        .filter(published::contains)
                        .toList();
                assertThat(typed).as(file.toString()).isEmpty();
            }
        }
    }
}
