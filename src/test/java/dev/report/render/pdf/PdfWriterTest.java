package dev.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.report.render.PdfTestPage;
import dev.report.render.face.FaceSet;
import dev.report.render.proof.PageFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWriterTest {

    @Test
    void samePageGivesSameBytesInAnyLocaleAndTimeZone() {
        byte[] first = PdfTestPage.write(PdfTestPage.page());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(PdfTestPage.write(PdfTestPage.page())).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** ISO 32000-1, 7.5.8: the stream is an object of the file, which other programs check by counting. */
    @Test
    void crossReferenceStreamCountsItself() {
        String file = new String(PdfTestPage.write(PdfTestPage.page()), StandardCharsets.ISO_8859_1);
        int start = Integer.parseInt(file.substring(file.lastIndexOf("startxref") + 9, file.lastIndexOf("%%EOF"))
                .strip());
        Matcher stream = Pattern.compile("(\\d+) 0 obj\\s+<<(.*?)>>\\s*stream", Pattern.DOTALL)
                .matcher(file);
        assertThat(stream.find(start)).isTrue();
        int number = Integer.parseInt(stream.group(1));
        assertThat(stream.group(2)).contains("/Type /XRef").contains("/Size " + (number + 1));
        Matcher index = Pattern.compile("/Index \\[([\\d ]+)]").matcher(stream.group(2));
        assertThat(index.find()).isTrue();
        String[] ranges = index.group(1).strip().split(" ");
        int last = Integer.parseInt(ranges[ranges.length - 2]) + Integer.parseInt(ranges[ranges.length - 1]) - 1;
        assertThat(last).isEqualTo(number);
    }

    @Test
    void fileNamesTheLibrariesThatMadeIt() {
        assertThat(PdfCatalog.PRODUCER).endsWith("PDFBox " + Version.getVersion());
    }

    @Test
    void otherContentGivesAnotherIdentifier() throws IOException {
        assertThat(identifier("<p>甲</p>")).isEqualTo(identifier("<p>甲</p>")).isNotEqualTo(identifier("<p>乙</p>"));
    }

    private static String identifier(String body) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page(body)))) {
            return pdf.getDocument().getTrailer().getCOSArray(COSName.ID).toString();
        }
    }

    @Test
    void copiedTextIsTheTextThatWasWritten() throws IOException {
        String written = "工作、人民、见山·石—“引”；（一）1,204件";
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page("<p>" + written + "</p>")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(written);
        }
    }

    @Test
    void everyFaceIsEmbeddedInPart() throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page()))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        assertThat(names).hasSize(5).allMatch(name -> name.matches("[A-Z]{6}\\+Report.*"));
    }

    @Test
    void headingsBecomeBookmarks() throws IOException {
        List<String> titles = new ArrayList<>();
        String body = "<h2>一、总体情况</h2><h3>（一）公开</h3><p>甲</p><h2>二、<b>问题</b></h2><p>乙</p>";
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page(body)))) {
            for (PDOutlineItem section :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(section.getTitle());
                section.children().forEach(item -> titles.add("- " + item.getTitle()));
            }
        }
        assertThat(titles).containsExactly("一、总体情况", "- （一）公开", "二、问题");
    }

    @Test
    void attachmentIsAssociatedAsData() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page("<p>甲</p>")))) {
            PDComplexFileSpecification file = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("model.json");
            assertThat(file.getEmbeddedFile().toByteArray()).asString().contains("2025");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")))
                    .hasSize(1);
        }
    }

    @Test
    void addressesOutsideThePageAreNotFollowed(@TempDir Path folder) throws IOException {
        Path style = Files.writeString(folder.resolve("style.css"), "p { display: none }");
        String body = "<style>@import url('" + style.toUri() + "');</style><p>甲</p>";
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page(body)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("甲");
        }
    }

    @Test
    void entityFromAFileIsRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String page =
                "<!DOCTYPE html [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>" + PdfTestPage.page("<p>甲&s;</p>");
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(page))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("secret");
        }
    }

    @Test
    void characterWithoutAFaceLeavesNoFile() throws IOException {
        PdfFile file =
                new PdfWriter(FaceSet.bundled()).write(PdfTestPage.page("<p>甲\uD83D\uDE00</p>"), PdfTestPage.METADATA);
        assertThat(file.content()).isEmpty();
        assertThat(file.faults()).containsExactly(PageFault.on(0, PageFault.Kind.MISSING_GLYPH, "\uD83D\uDE00"));
    }

    @Test
    void faultInThePageNamesItsPlace() {
        assertThatThrownBy(() -> PdfTestPage.write("<html>\n<p></html>"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at 2:");
    }

    @Test
    void tagsTellRowHeadersFromColumnHeaders() throws IOException {
        String body =
                "<table class=\"form\"><thead><tr><th scope=\"col\" colspan=\"2\">甲</th><th scope=\"col\">乙</th></tr>"
                        + "</thead><tbody><tr><th scope=\"rowgroup\" rowspan=\"2\">丙</th><th scope=\"row\">丁</th><td>1</td></tr>"
                        + "<tr><th scope=\"row\">戊</th><td>2</td></tr></tbody></table>";
        List<String> scopes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page(body)))) {
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), scopes);
        }
        assertThat(scopes).containsExactly("Column", "Column", "Row", "Row", "Row");
    }

    private static void collect(PDStructureNode node, List<String> scopes) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TH")) {
                    scopes.add(((COSDictionary) element.getCOSObject().getDictionaryObject(COSName.A))
                            .getNameAsString("Scope"));
                }
                collect(element, scopes);
            }
        }
    }

    @Test
    void fullWidthLinesHoldTwentyEightCharacters() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page("<p>" + "公".repeat(100) + "</p>")))) {
            assertThat(new PDFTextStripper().getText(pdf).lines()).contains("公".repeat(26), "公".repeat(28));
        }
    }

    @Test
    void pageHoldsTwentyTwoLines() throws IOException {
        String body = "<p>公</p>".repeat(23);
        try (PDDocument pdf = Loader.loadPDF(PdfTestPage.write(PdfTestPage.page(body)))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf).lines().filter("公"::equals)).hasSize(22);
        }
    }

    @Test
    void preparedWriterGivesTheSameFileAndSaysNothing() throws IOException {
        PrintStream terminal = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            PdfWriter writer = new PdfWriter(FaceSet.bundled()).preload();
            String page = PdfTestPage.page(
                    "<p style=\"colour: red; width: 1zz\">甲<img src=\"http://a.invalid/b\" alt=\"乙\"/></p>");
            assertThat(writer.write(page, PdfTestPage.METADATA).content()).isEqualTo(PdfTestPage.write(page));
        } finally {
            System.setErr(terminal);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
