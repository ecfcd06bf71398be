package dev.report.published.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a glyph says is read from whatever a file tells of its face, and from nothing else. */
class FacesTest {

    private static final String TO_UNICODE = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            + "/CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n"
            + "2 beginbfchar <41> <65B0> <42> <6536> endbfchar endcmap end end";

    @TempDir
    Path folder;

    /** A file of one page. @param font the objects of its face, of which the first has number 5 */
    private List<String> words(String font, String shown) throws IOException {
        String pdf = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                + stream(4, "", "BT /F 12 Tf 60 700 Td " + shown + " Tj ET") + font
                + "trailer<</Root 1 0 R/Size 20>>\n%%EOF\n";
        Path file = Files.writeString(folder.resolve("face.pdf"), pdf, StandardCharsets.ISO_8859_1);
        return DrawnFile.read(file, "face.pdf").words();
    }

    private static String stream(int number, String about, String content) {
        return number + " 0 obj<<" + about + "/Length " + content.length() + ">>stream\n" + content
                + "\nendstream endobj\n";
    }

    /** As programs write them that may not embed a face: each glyph is a small drawing. */
    @Test
    void aFaceThatTheFileDrawsIsReadByItsTable() throws IOException {
        String font = "5 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]"
                + "/CharProcs<</g1 6 0 R>>/Encoding<</Type/Encoding/Differences[65/g1/g1]>>/FirstChar 65/LastChar 66"
                + "/Widths[1000 1000]/ToUnicode 7 0 R>>endobj\n"
                + stream(6, "", "1000 0 0 0 750 750 d1 0 0 750 750 re f") + stream(7, "", TO_UNICODE);

        assertThat(words(font, "(AB)")).containsExactly("新收");
    }

    @Test
    void aDrawnFaceWithoutATableSaysNothing() throws IOException {
        String font = "5 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]"
                + "/CharProcs<</g1 6 0 R>>/Encoding<</Type/Encoding/Differences[49/g1]>>/FirstChar 49/LastChar 49"
                + "/Widths[1000]>>endobj\n" + stream(6, "", "1000 0 0 0 750 750 d1 0 0 750 750 re f");

        assertThat(words(font, "(1)")).isEmpty();
    }

    /** Older programs leave 宋体 to the reader's system, and write characters of Unicode or of GBK. */
    @Test
    void aFaceThatIsNotInTheFileIsReadByItsCharacters() throws IOException {
        assertThat(words(absent("UniGB-UCS2-H"), "<65B06536003100320033>")).containsExactly("新收123");
        assertThat(words(absent("GBK-EUC-H"), "<D0C2CAD5313233>")).containsExactly("新收123");
    }

    private static String absent(String characters) {
        return "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/" + characters
                + "/DescendantFonts[6 0 R]>>endobj\n6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000/W[814 939 500]>>endobj\n"
                + "7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0"
                + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>endobj\n";
    }
}
