package dev.report.published.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is said as what it is; it is no guess and no zero. */
class UnreadPdfTest {

    private static final String[] ROWS = {"项目|总计", "新收|15"};

    @TempDir
    Path folder;

    private static void picture(DrawnFile file) throws IOException {
        BufferedImage image = new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_GRAY);
        file.content.drawImage(LosslessFactory.createFromImage(file.document, image), 0, 0, 595, 842);
    }

    private static String said(DrawnFile.ReadBack read) {
        assertThat(read.findings()).hasSize(1);
        return read.findings().get(0).message().in("en");
    }

    @Test
    void aScanIsNamedAsSuch() throws IOException {
        DrawnFile file = new DrawnFile();
        picture(file);

        assertThat(said(file.read(folder))).startsWith("The PDF is a scan");
    }

    /** Whatever a scanner's software believes to have recognised: behind the picture, invisible, or covered by it. */
    @Test
    void whatAScannerRecognisedIsNotRead() throws IOException {
        DrawnFile invisible = new DrawnFile();
        picture(invisible);
        invisible.content.setRenderingMode(RenderingMode.NEITHER);
        invisible.table(Lines.STROKED, 60, 100, ROWS).words(60, 300, "一".repeat(80));
        assertThat(said(invisible.read(folder))).startsWith("The PDF is a scan");

        DrawnFile covered = new DrawnFile().table(Lines.STROKED, 60, 100, ROWS).words(60, 300, "一".repeat(80));
        picture(covered);
        assertThat(said(covered.read(folder))).startsWith("The PDF is a scan");
    }

    @Test
    void aPageThatIsAPictureIsNamedAndTheOthersAreRead() throws IOException {
        DrawnFile file = new DrawnFile().table(Lines.STROKED, 60, 100, ROWS).page(0);
        picture(file);
        DrawnFile.ReadBack read = file.read(folder);

        assertThat(read.tables()).hasSize(1);
        assertThat(read.parts()).last().isInstanceOf(PdfPart.Picture.class);
        assertThat(read.rules()).containsExactly("unread-page");
        assertThat(said(read)).startsWith("Page 2 is a picture");
    }

    @Test
    void aFileThatAsksForAPasswordIsNotOpened() throws IOException {
        DrawnFile file = new DrawnFile().table(Lines.STROKED, 60, 100, ROWS);
        file.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertThat(said(file.read(folder))).startsWith("The PDF asks for a password");
    }

    @Test
    void aFileThatOnlyForbidsChangesIsRead() throws IOException {
        DrawnFile file = new DrawnFile().table(Lines.STROKED, 60, 100, ROWS);
        AccessPermission permission = new AccessPermission();
        permission.setCanModify(false);
        file.document.protect(new StandardProtectionPolicy("owner", "", permission));

        assertThat(file.read(folder).tables()).containsExactly(Arrays.asList(ROWS));
    }

    /** A viewer shows the glyphs; which characters they are is nowhere said, and numbers of glyphs are no characters. */
    @Test
    void glyphsWithoutCharactersAreNotGuessed() throws IOException {
        Path file = withoutCharacters(new DrawnFile().table(Lines.STROKED, 60, 100, ROWS), false);

        assertThat(said(DrawnFile.read(file, "drawn.pdf")))
                .isEqualTo(
                        "Of 8 glyphs the PDF does not say which characters they are: they can be seen, but not read, "
                                + "searched or copied");
    }

    @Test
    void numbersOfGlyphsAreNotTakenForCharacters() throws IOException {
        Path file = withoutCharacters(new DrawnFile().table(Lines.STROKED, 60, 100, ROWS), true);

        assertThat(said(DrawnFile.read(file, "drawn.pdf"))).startsWith("Of 8 glyphs");
    }

    private Path withoutCharacters(DrawnFile drawn, boolean claimsIdentity) throws IOException {
        Path file = drawn.save(folder);
        drawn.close();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            for (COSName name : fonts.keySet()) {
                COSDictionary font = fonts.getCOSDictionary(name);
                font.removeItem(COSName.TO_UNICODE);
                if (claimsIdentity) {
                    font.setItem(COSName.TO_UNICODE, COSName.IDENTITY_H);
                }
                COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
                COSDictionary face = (COSDictionary) descendants.getObject(0);
                face.getCOSDictionary(COSName.FONT_DESC).removeItem(COSName.FONT_FILE2);
            }
            Path changed = folder.resolve("changed.pdf");
            document.save(changed.toFile());
            return changed;
        }
    }

    @Test
    void lettersMadeIntoShapesAreNamed() throws IOException {
        DrawnFile file = new DrawnFile();
        for (int i = 0; i < 300; i++) {
            file.content.moveTo(10 + i, 100);
            file.content.curveTo(12 + i, 110, 14 + i, 110, 16 + i, 100);
            file.content.fill();
        }

        assertThat(said(file.read(folder))).startsWith("The letters in the PDF were made into shapes");
    }

    @Test
    void anEmptyFileAndOneOfAnotherKindAreNamed() throws IOException {
        assertThat(said(new DrawnFile().read(folder))).isEqualTo("There is no text in the PDF");

        Path other = Files.writeString(folder.resolve("page.pdf"), "not a PDF");
        assertThat(said(DrawnFile.read(other, "page.pdf"))).startsWith("The content is not a PDF document");
    }

    @Test
    void aFileThatBreaksOffIsDamaged() throws IOException {
        DrawnFile drawn = new DrawnFile().table(Lines.STROKED, 60, 100, ROWS);
        Path file = drawn.save(folder);
        drawn.close();
        Path cut = folder.resolve("cut.pdf");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 300));

        assertThat(said(DrawnFile.read(cut, "cut.pdf"))).isEqualTo("The PDF is damaged, perhaps incomplete");
    }

    @Test
    void aFileOfTooManyPagesIsNotRead() throws IOException {
        DrawnFile file = new DrawnFile();
        for (int i = 0; i < 1_000; i++) {
            file.document.addPage(new PDPage());
        }

        assertThat(said(file.read(folder))).isEqualTo("The PDF has 1001 pages, more than 1000");
    }

    /** A page may draw another, which draws another: a few lines would keep a program busy for years. */
    @Test
    void aFileThatDrawsWithoutEndIsStopped() throws IOException {
        String page =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</A 4 0 R>>>>/Contents 3 0 R>>";
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[20 0 R]>>endobj\n20 0 obj" + page + "endobj\n");
        pdf.append(stream(3, "", "/A Do "));
        for (int i = 4; i < 14; i++) {
            String uses = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A " + (i + 1) + " 0 R>>>>";
            pdf.append(stream(i, uses, "/A Do ".repeat(40)));
        }
        pdf.append(stream(14, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "q Q "));
        pdf.append("trailer<</Root 1 0 R/Size 21>>\n%%EOF\n");
        Path file = Files.writeString(folder.resolve("busy.pdf"), pdf, StandardCharsets.ISO_8859_1);

        assertThat(said(DrawnFile.read(file, "busy.pdf"))).startsWith("The pages of the PDF draw far more");
    }

    private static String stream(int number, String about, String content) {
        return number + " 0 obj<<" + about + "/Length " + content.length() + ">>stream\n" + content
                + "\nendstream endobj\n";
    }

    @Test
    void aTableWhoseLinesFormNoCellsIsNamed() throws IOException {
        DrawnFile file = new DrawnFile().grid(Lines.STROKED, 60, 100, 1, 3);
        Lines.STROKED.draw(file, 60, 140, 60 + 3 * DrawnFile.WIDTH, 140);
        Lines.STROKED.draw(file, 60, 120, 60, 140);
        Lines.STROKED.draw(file, 60 + 3 * DrawnFile.WIDTH, 100, 60 + 3 * DrawnFile.WIDTH, 140);
        file.cells(60, 100, "项目|自然人|企业", "新收|1|2");

        assertThat(file.read(folder).tables()).hasSize(1);

        DrawnFile open = new DrawnFile();
        Lines.STROKED.draw(open, 60, 100, 200, 100);
        Lines.STROKED.draw(open, 60, 160, 200, 160);
        Lines.STROKED.draw(open, 60, 100, 60, 160);
        Lines.STROKED.draw(open, 200, 100, 200, 160);
        Lines.STROKED.draw(open, 130, 100, 130, 130);
        Lines.STROKED.draw(open, 130, 130, 200, 130);
        open.words(70, 115, "新收").words(140, 115, "15").words(140, 150, "16");
        DrawnFile.ReadBack read = open.read(folder);

        assertThat(read.tables()).isEmpty();
        assertThat(said(read)).startsWith("The lines of a table on page 1 do not form cells");
    }

    /** What is printed of a page may be narrower than its table: digits, or whole columns, are not there. */
    @Test
    void aTableThatIsCutOffAtThePagesEdgeIsNotTrustedThere() throws IOException {
        DrawnFile.ReadBack read = new DrawnFile()
                .table(Lines.STROKED, 374, 100, "项目|自然人|企业|总计", "新收|12|3|15")
                .read(folder);

        assertThat(said(read)).startsWith("A table on page 1 is larger than the page");
        assertThat(read.tables().get(0).get(1)).isEqualTo("新收|12|3|1\uFFFD");
    }

    @Test
    void aFigureAtTheOpenSideOfATableIsTrustedIfABlankFollowsIt() throws IOException {
        DrawnFile file = new DrawnFile();
        for (int row = 0; row <= 3; row++) {
            Lines.STROKED.draw(file, 60, 100 + 20 * row, 200, 100 + 20 * row);
        }
        Lines.STROKED.draw(file, 60, 100, 60, 160);
        Lines.STROKED.draw(file, 130, 100, 130, 160);
        file.words(63, 114, "新收").words(140, 114, "15").words(63, 134, "结转").words(190, 134, "16");
        file.words(63, 154, "办结");
        DrawnFile.ReadBack read = file.read(folder);

        assertThat(said(read)).startsWith("A table on page 1 is larger than the page");
        assertThat(read.tables()).containsExactly(List.of("新收|15", "结转|16\uFFFD", "办结|\uFFFD"));
    }
}
