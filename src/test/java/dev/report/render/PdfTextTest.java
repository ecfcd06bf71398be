package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.project.ReportProject;
import dev.report.samples.CompiledSamples;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text that readers copy from a PDF is the text that was sent in: character for character, tables in reading order. */
class PdfTextTest {

    @TempDir
    Path folder;

    static Stream<CompiledSamples> samples() throws IOException {
        return CompiledSamples.all().filter(sample -> !sample.draft());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pdfBoxReadsWhatWasSentIn(CompiledSamples sample) throws IOException {
        String read =
                PdfLines.glyphs(sample.pdf()).stream().map(PdfLines.Glyph::text).collect(Collectors.joining());
        assertThat(withoutPageNumbers(read)).isEqualTo(sent(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void popplerReadsWhatWasSentIn(CompiledSamples sample) throws Exception {
        assertThat(withoutPageNumbers(poppler(sample, "-raw"))).isEqualTo(sent(sample));
    }

    /** By default poppler guesses columns from where text stands, so that cells may come in another order; none is lost. */
    @ParameterizedTest
    @MethodSource("samples")
    void popplersOwnOrderHoldsTheSameCharacters(CompiledSamples sample) throws Exception {
        assertThat(sorted(withoutPageNumbers(poppler(sample, "-nopgbrk")))).isEqualTo(sorted(sent(sample)));
    }

    /** The text of the page that the PDF is set from. */
    private static String sent(CompiledSamples sample) throws IOException {
        ReportProject project = ReportCompiler.load(ProjectFolder.SAMPLES.resolve(sample.name()));
        Compilation checked = ReportCompiler.check(project);
        ReportModel model =
                ReportComposer.compose(project, checked.consolidation(), checked.narrative(), Optional.empty());
        return squeezed(PdfPage.text(PdfPage.read(new Renderer(project).page(model), "zh-CN")));
    }

    private String poppler(CompiledSamples sample, String option) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "pdftotext (poppler-utils) is not installed");
        Path pdf = Files.write(folder.resolve("report.pdf"), sample.pdf());
        Processes.Result run = Processes.run(Map.of(), List.of("/usr/bin/pdftotext", option, pdf.toString(), "-"));
        assertThat(run.code()).as(run.err()).isZero();
        return squeezed(run.out());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000\\f]+", "");
    }

    private static String withoutPageNumbers(String text) {
        return text.replaceAll("—[0-9]{1,2}—", "");
    }

    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
