package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.cli.Terminal;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.project.ReportProject;
import dev.report.render.pdf.PdfPage;
import dev.report.samples.CompiledSamples;
import dev.report.samples.Processes;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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
        assertThat(printed(sample, pdfBox(sample))).isEqualTo(sent(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void popplerReadsWhatWasSentIn(CompiledSamples sample) throws Exception {
        List<String> pages = Stream.of(poppler(sample, "-raw").split("\f"))
                .map(PdfTextTest::squeezed)
                .toList();
        assertThat(printed(sample, pages)).isEqualTo(sent(sample));
    }

    /**
     * By default poppler guesses columns from where text stands, so that cells may come in another order; none is lost, but for the
     * hyphens at the end of a line, which it takes for those of a word that was parted.
     */
    @ParameterizedTest
    @MethodSource("samples")
    void popplersOwnOrderHoldsTheSameCharacters(CompiledSamples sample) throws Exception {
        assertThat(sorted(squeezed(poppler(sample, "-nopgbrk").replace("-", ""))))
                .isEqualTo(sorted(String.join("", pdfBox(sample)).replace("-", "")));
    }

    /** Of gaps wider than 0.1 em between Chinese characters pdf.js makes blanks. */
    @ParameterizedTest
    @MethodSource("samples")
    void noLineOfChineseIsSpreadSoThatReadersSeeBlanks(CompiledSamples sample) {
        noLineIsSpread(sample.pdf());
    }

    private static void noLineIsSpread(byte[] pdf) {
        for (PdfLines.Line line : PdfLines.of(pdf)) {
            for (int i = 1; i < line.glyphs().size(); i++) {
                PdfLines.Glyph left = line.glyphs().get(i - 1);
                PdfLines.Glyph right = line.glyphs().get(i);
                if (isHan(left) && isHan(right) && left.size() > 15 && right.left() - left.right() < left.size()) {
                    assertThat((right.left() - left.right()) / left.size())
                            .as(line.text())
                            .isLessThan(0.095);
                }
            }
        }
    }

    private static boolean isHan(PdfLines.Glyph glyph) {
        return Character.isIdeographic(glyph.text().codePointAt(0));
    }

    /** What is emphasised or leads somewhere is drawn for itself; it must not come behind the rest of its line. */
    @Test
    void emphasisAndLinksStandWhereTheyAreRead() throws Exception {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("minimal"));
        project.write(
                "narrative/overview.md",
                project.text("narrative/overview.md")
                        + "\n\n全年**收到${f('requests.received')}件**甲乙，另见[**测**试链接](https://a.example/x)丙丁，*强调*末尾。\n");
        Terminal.run("compile", project.root(), "--draft");
        byte[] pdf = project.outputs().get("report.pdf");
        String read = "全年收到40件甲乙，另见测试链接";

        assertThat(String.join("", pdfBox(pdf))).contains(read, "丙丁，强调末尾。");
        assertThat(squeezed(poppler(pdf, "-raw"))).contains(read, "丙丁，强调末尾。");
    }

    /** Wherever the figure comes in its line; all that is set apart for it changes neither what is read nor the indent. */
    @Test
    void emphasisedFigureAndItsMeasureStandInOneLine() throws Exception {
        ProjectFolder project = ProjectFolder.ofSample("minimal", folder.resolve("minimal"));
        StringBuilder prose = new StringBuilder(project.text("narrative/overview.md"));
        for (int before = 10; before < 30; before++) {
            prose.append("\n\n%s（**${f('requests.received')}** 件），办结[测试](https://a.example/x)。还有一些话。\n"
                    .formatted("某".repeat(before)));
        }
        project.write("narrative/overview.md", prose.toString());
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "pdf");
        assertThat(run.code()).as(run.all()).isZero();
        byte[] pdf = project.outputs().get("report.pdf");

        List<PdfLines.Line> lines = PdfLines.of(pdf).stream()
                .filter(line -> line.text().contains("某") || line.text().contains("测试"))
                .toList();
        assertThat(lines).extracting(PdfLines.Line::text).noneMatch(line -> line.matches(".*[（0]|[）件，。].*"));
        assertThat(lines.stream().filter(line -> line.text().startsWith("某某某某某某某某某某")))
                .extracting(line -> Math.round(line.glyphs().get(0).left()))
                .containsOnly(111L);
        noLineIsSpread(pdf);
        for (String read : List.of(String.join("", pdfBox(pdf)), squeezed(poppler(pdf, "-raw")))) {
            assertThat(read.replaceAll("—\\d+—", "").split("某（40件），办结测试。还有一些话。", -1))
                    .hasSize(21);
        }
    }

    private static List<String> pdfBox(CompiledSamples sample) {
        return pdfBox(sample.pdf());
    }

    private static List<String> pdfBox(byte[] pdf) {
        SortedMap<Integer, StringBuilder> pages = new TreeMap<>();
        PdfLines.glyphs(pdf)
                .forEach(glyph -> pages.computeIfAbsent(glyph.page(), page -> new StringBuilder())
                        .append(glyph.text()));
        return pages.values().stream().map(StringBuilder::toString).toList();
    }

    /** The text of the pages without what a page adds: its number, and the head of the table that began on a page before. */
    private static String printed(CompiledSamples sample, List<String> pages) throws IOException {
        String form = sample.style().isChinese() ? "—%d—" : "%d";
        Document sent = page(sample);
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String added = form.formatted(i + 1) + headOfOpenTable(sent, printed.length());
            assertThat(pages.get(i)).startsWith(added);
            printed.append(pages.get(i).substring(added.length()));
        }
        return printed.toString();
    }

    /** The head of the table that so many characters of the page's text end in the body of; empty outside of tables. */
    private static String headOfOpenTable(Document page, int length) {
        String text = squeezed(PdfPage.text(page));
        NodeList tables = page.getElementsByTagName("table");
        int from = 0;
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            String rows = squeezed(table.getTextContent());
            from = text.indexOf(rows, from);
            if (from < length && length < from + rows.length()) {
                return squeezed(table.getElementsByTagName("thead").item(0).getTextContent());
            }
            from += rows.length();
        }
        return "";
    }

    /** The text of the page that the PDF is set from. */
    private static String sent(CompiledSamples sample) throws IOException {
        return squeezed(PdfPage.text(page(sample)));
    }

    private static Document page(CompiledSamples sample) throws IOException {
        ReportProject project = sample.project();
        Compilation checked = ReportCompiler.check(project);
        ReportModel model =
                ReportComposer.compose(project, checked.consolidation(), checked.narrative(), Optional.empty());
        return PdfPage.read(
                new ReportTemplates(project).run("report.pdf.ftlh", model),
                sample.style().tag());
    }

    private String poppler(CompiledSamples sample, String option) throws Exception {
        return poppler(sample.pdf(), option);
    }

    private String poppler(byte[] content, String option) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "pdftotext (poppler-utils) is not installed");
        Path pdf = Files.write(folder.resolve("report.pdf"), content);
        Processes.Result run = Processes.run(Map.of(), List.of("/usr/bin/pdftotext", option, pdf.toString(), "-"));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000\\f]+", "");
    }

    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
