package dev.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
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
    void characterWithoutAFaceIsRefusedByCodePoint() {
        assertThatThrownBy(() -> PdfTestPage.write(PdfTestPage.page("<p>甲\uD83D\uDE00</p>")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("U+1F600");
    }

    @Test
    void faultInThePageNamesItsPlace() {
        assertThatThrownBy(() -> PdfTestPage.write("<html>\n<p></html>"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at 2:");
    }
}
