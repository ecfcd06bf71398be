package dev.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.definition.ReportDefinition;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import dev.report.samples.CompiledSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report that this program set as PDF reads like its web page: every figure, every sentence. */
class OwnPdfTest {

    @TempDir
    Path folder;

    static Stream<CompiledSamples> samples() throws IOException {
        return CompiledSamples.all();
    }

    private PublishedDocument document(CompiledSamples sample, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), sample.outputs().get(name));
        PublishedReportReader.Opened opened = PublishedReportReader.open(file, name);
        assertThat(opened.findings()).isEmpty();
        return opened.document().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFigureOfTheWebPageIsInThePdf(CompiledSamples sample) throws IOException {
        ReportDefinition definition = sample.project().definition();

        assertThat(figures(document(sample, "report.pdf"), definition))
                .isEqualTo(figures(document(sample, "report.html"), definition));
    }

    private static List<String> figures(PublishedDocument document, ReportDefinition definition) throws IOException {
        FigureTable figures = PublishedReportReader.read(document, definition, ReadingOptions.NONE)
                .figures();
        List<String> all = new ArrayList<>();
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            String value = figures.isReported(cell) ? Quantity.plain(figures.value(cell)) : figures.text(cell);
            all.add(figures.cells().key(cell) + " " + figures.hasPlace(cell) + " " + value);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySentenceOfTheReportIsAParagraphOfThePdf(CompiledSamples sample) throws IOException {
        List<String> pdf = words(document(sample, "report.pdf"));

        assertThat(pdf)
                .containsAll(words(document(sample, "report.md")).stream()
                        .filter(text -> text.endsWith("。") || text.endsWith("."))
                        .toList());
    }

    private static List<String> words(PublishedDocument document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }

    /** A finding names the page beside table, row and column; {@code places.csv} also where on the page. */
    @Test
    void everyFigureKnowsItsPage() throws IOException {
        CompiledSamples sample = new CompiledSamples("county-2025", false);
        PublishedReport report = PublishedReportReader.read(
                document(sample, "report.pdf"), sample.project().definition(), ReadingOptions.NONE);
        int cell = report.figures().cells().position("requests.received/natural_person");

        assertThat(report.figures().place(cell)).hasToString("Optional[report.pdf:第4页表2!D4]");
        assertThat(new String(ReportImport.files(report, Optional.empty()).get("places.csv"), StandardCharsets.UTF_8)
                        .lines())
                .contains("requests.received/natural_person,本年新收（自然人）,531,531,report.pdf,第4页表2!D4,4,108,132");
    }
}
