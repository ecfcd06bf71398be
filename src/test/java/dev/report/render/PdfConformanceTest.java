package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.cli.Terminal;
import dev.report.samples.CompiledSamples;
import dev.report.samples.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF, the validator archives use, whether the files keep both of their promises. */
class PdfConformanceTest {

    private static final Logger VALIDATOR = Logger.getLogger("org.verapdf");

    @BeforeAll
    static void start() {
        VALIDATOR.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void fileConforms(PDFAFlavour flavour) throws Exception {
        assertConforms(PdfTestPage.write(PdfTestPage.page()), flavour);
    }

    /** What clerks write beside paragraphs, and a table that goes on over three pages. */
    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void everythingProseMayHoldConforms(PDFAFlavour flavour) throws Exception {
        String body = "<h1 class=\"title\">题</h1><h2>一、甲</h2><blockquote><p>引<strong>重</strong><br/><em>文</em></p>"
                + "</blockquote><ol><li><p>1.一</p><ul><li><p>•二</p></li></ul></li></ol>"
                + "<p class=\"boxed\"><span>收到</span><span class=\"kept\"><strong>40</strong><span>件，</span></span><span>后</span></p>"
                + "<p><a href=\"https://example.gov.cn/\">网站</a></p><div class=\"scroll long\"><table class=\"grid\">"
                + "<thead><tr><th scope=\"col\">头</th></tr></thead><tbody>" + "<tr><td>1</td></tr>".repeat(90)
                + "</tbody></table></div>";
        assertConforms(PdfTestPage.write(PdfTestPage.page(body)), flavour);
    }

    /** In English a mark stands beside its item, drawn by the engine, and not among the words as well. */
    @Test
    void listOfAnEnglishReportHasOneMarkAnItemAndConforms(@TempDir Path folder) throws Exception {
        ProjectFolder project = ProjectFolder.ofSample("us-ftc-2023", folder.resolve("project"));
        project.append("narrative/preamble.md", "\n\n- the agency’s list\n\n1. of one\n");
        Terminal run = Terminal.run("compile", project.root(), "--outputs", "pdf");
        assertThat(run.code()).as(run.all()).isZero();
        byte[] pdf = project.outputs().get("report.pdf");
        assertThat(PdfLines.of(pdf).stream().map(line -> line.text().replace(" ", "")))
                .contains("theagency’slist", "1.ofone");
        assertConforms(pdf, PDFAFlavour.PDFA_3_A);
        assertConforms(pdf, PDFAFlavour.PDFUA_1);
    }

    static Stream<Arguments> samples() throws IOException {
        return CompiledSamples.all()
                .flatMap(sample -> Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                        .map(flavour -> Arguments.of(sample, flavour)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleConforms(CompiledSamples sample, PDFAFlavour flavour) throws Exception {
        assertConforms(sample.pdf(), flavour);
    }

    private static void assertConforms(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(faults(result)).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static List<String> faults(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " at "
                        + assertion.getLocation().getContext())
                .distinct()
                .limit(20)
                .toList();
    }
}
