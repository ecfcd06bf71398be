package dev.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.report.samples.CompiledSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader gets who prints the web page of a sample. */
class PrintedPageTest {

    @ParameterizedTest
    @MethodSource("dev.report.samples.CompiledSamples#all")
    void aPrintIsNoLongerThanThePdf(CompiledSamples sample) throws Exception {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "no Chromium on the path: .ci/run installs it");
        String page = new String(sample.outputs().get("report.html"), StandardCharsets.UTF_8);

        byte[] printed = browser.get().print(page);

        assertThat(pages(printed)).isBetween(1, pages(sample.outputs().get("report.pdf")));
        assertThat(words(text(printed)))
                .contains(
                        Jsoup.parse(page).select("h1, h2:not(.sources h2), caption, table.form td").eachText().stream()
                                .map(PrintedPageTest::words)
                                .toList());
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\u00a0\u200b]", "");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
