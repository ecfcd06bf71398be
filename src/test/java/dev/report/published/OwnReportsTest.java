package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.json.ModelReader;
import dev.report.json.PublishedFigure;
import dev.report.json.PublishedModel;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.published.page.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What this program published is read back as it was: every figure with its value, its state and its place, and every sentence. */
class OwnReportsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /**
     * A report as it was published.
     *
     * @param model what was put in
     * @param report what was read back
     */
    private record Published(PublishedModel model, PublishedReport report) {}

    private static Published read(String name, String file) throws Exception {
        return read(name, GOLDEN.resolve(name).resolve("expected").resolve(file));
    }

    private static Published read(String name, Path file) throws Exception {
        Path folder = GOLDEN.resolve(name).resolve("expected");
        PublishedModel model = ModelReader.read(Files.readString(folder.resolve("model.json")), "model.json")
                .model();
        ReportDefinition definition = DefinitionLoader.named(model.definition());
        PublishedReport report = PublishedReportReader.read(
                PublishedReportReader.open(file, file.getFileName().toString())
                        .document()
                        .orElseThrow(),
                definition,
                ReadingOptions.NONE);
        return new Published(model, report);
    }

    @ParameterizedTest
    @CsvSource({
        "minimal, report.md",
        "county-2025, report.html",
        "county-2025, report.md",
        "merged-units, report.html",
        "blank-is-not-applicable, report.html",
        "draft-with-findings, report.html",
        "jiangyou-2015, report.html"
    })
    void everyFigureOfTheModelIsInTheDocument(String name, String file) throws Exception {
        assertSame(read(name, file));
    }

    /** Tables of the American form have a row for each component; the agency's is the last. */
    @Test
    void aReportOfTheAmericanFormIsCheckedWholeAsMarkdownToo() {
        Path page = GOLDEN.resolve("us-doj-2023/expected/report.md");
        Terminal run = Terminal.run("check", "--definition", "us-foia", page, "--lang", "en");

        assertThat(run.out()).contains("errors 0, warnings 0").contains("9 passed, 0 failed");
    }

    /** LibreOffice has opened the page and saved it as a document of Word. */
    @ParameterizedTest
    @ValueSource(strings = {"minimal.docx", "minimal.doc"})
    void everyFigureOfTheModelIsInTheDocumentThatAnOfficeMadeOfThePage(String file) throws Exception {
        assertSame(read("minimal", Path.of("src/test/resources/published", file)));
    }

    private static void assertSame(Published published) {
        FigureTable figures = published.report().figures();
        List<String> wrong = new ArrayList<>();
        for (PublishedFigure figure : published.model().figures()) {
            int cell = figures.cells().position(figure.key());
            if (figures.hasPlace(cell)) {
                String given = figure.given().state() + " " + figure.given().value();
                if (!given.equals(state(figures, cell))) {
                    wrong.add(figure.key() + ": " + given + " was read as " + state(figures, cell));
                }
                Block.Cell at = published
                        .report()
                        .cell(figures.place(cell).orElseThrow())
                        .orElseThrow();
                assertThat(at.text()).as(figure.key()).isEqualTo(figures.text(cell));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(published.report().missing()).isEmpty();
        assertThat(published.report().findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    private static String state(FigureTable figures, int cell) {
        if (figures.isReported(cell)) {
            return PublishedFigure.State.REPORTED + " " + Quantity.plain(figures.value(cell));
        }
        return figures.isNotApplicable(cell)
                ? PublishedFigure.State.NOT_APPLICABLE + " "
                : PublishedFigure.State.BLANK + " ";
    }

    @ParameterizedTest
    @CsvSource({
        "minimal, report.md",
        "county-2025, report.html",
        "county-2025, report.md",
        "merged-units, report.html",
        "blank-is-not-applicable, report.html",
        "jiangyou-2015, report.html"
    })
    void everySentenceOfTheModelIsInItsSection(String name, String file) throws Exception {
        Published published = read(name, file);

        for (PublishedModel.Section section : published.model().sections()) {
            List<String> text = published.report().sections().stream()
                    .filter(each -> each.id().equals(section.id()))
                    .flatMap(each -> each.text().stream())
                    .toList();
            assertThat(text).as(section.id()).containsAll(section.text());
        }
    }
}
