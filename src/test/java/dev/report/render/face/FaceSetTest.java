package dev.report.render.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.report.render.PdfTestPage;
import dev.report.render.pdf.PdfWriter;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceSetTest {

    @TempDir
    private Path folder;

    @Test
    void missingCharactersComeInOrderAndOnce() {
        assertThat(FaceSet.bundled().missing("甲\uD83D\uDE00乙\u2F2F\n\uD83D\uDE00"))
                .containsExactly(0x1F600, 0x2F2F);
    }

    @Test
    void ownFileTakesTheRoleAndKeepsTheFamily() throws IOException {
        FaceSet faces = FaceSet.bundled().with("title", file("own.ttf", face("figures")));
        assertThat(faces.faces()).contains(new Face("title", "Report Title", "own.ttf"));
        assertThat(faces.describe()).startsWith("title=own.ttf, body=bundled");
    }

    @Test
    void firstFaceOfACollectionIsTaken() throws IOException {
        byte[] face = face("figures");
        ByteBuffer collection = ByteBuffer.allocate(16 + face.length).put(new byte[] {'t', 't', 'c', 'f'});
        collection.putInt(0x00010000).putInt(1).putInt(16).put(face);
        for (int i = 0; i < collection.getChar(16 + 4); i++) {
            int offset = 16 + 12 + 16 * i + 8;
            collection.putInt(offset, collection.getInt(offset) + 16);
        }
        FaceSet faces = FaceSet.bundled().with("body", file("own.ttc", collection.array()));
        assertThat(new PdfWriter(faces)
                        .write(PdfTestPage.page("<p>甲</p>"), PdfTestPage.METADATA)
                        .content())
                .isNotEmpty();
    }

    @Test
    void fileThatIsMissingIsNamed() {
        Face face = FaceSet.bundled().faces().get(1);
        Path missing = folder.resolve("body.ttf");
        FutureTask<byte[]> task = new FutureTask<>(() -> {
            throw new UncheckedIOException(new NoSuchFileException(missing.toString()));
        });
        assertThatThrownBy(() -> FaceSet.result(task, face))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        fault -> assertThat(fault.getFile()).isEqualTo(missing.toString()));
    }

    @Test
    void postScriptOutlinesAreRefusedWithThePath() throws IOException {
        Path file = file("own.otf", new byte[] {'O', 'T', 'T', 'O', 0, 0, 0, 0, 0, 0, 0, 0});
        assertThatThrownBy(() -> FaceSet.bundled().with("body", file))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(file.toString(), "CFF");
    }

    @Test
    void damagedFileIsRefusedWithThePath() throws IOException {
        Path file = file("own.ttf", java.util.Arrays.copyOf(face("figures"), 2000));
        assertThatThrownBy(() -> FaceSet.bundled().with("body", file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void faceThatMayNotBeEmbeddedIsRefused() throws IOException {
        byte[] face = face("figures");
        FaceFile.of(ByteBuffer.wrap(face)).table("OS/2").putChar(8, (char) 2);
        Path file = file("own.ttf", face);
        assertThatThrownBy(() -> FaceSet.bundled().with("body", file)).hasMessageContaining("forbids embedding");
    }

    @Test
    void cutKeepsTheCharactersAndNoOthers() throws IOException {
        TreeSet<Integer> characters = new TreeSet<>(java.util.List.of((int) '甲', (int) '1', 0x1F600));
        FaceFile whole = FaceFile.of(ByteBuffer.wrap(face("body")));
        FaceFile cut = FaceFile.of(ByteBuffer.wrap(FaceCut.of(whole, "Cut", characters, false)));
        assertThat(cut.shows('甲')).isTrue();
        assertThat(cut.shows('1')).isTrue();
        assertThat(cut.shows('乙')).isFalse();
        assertThat(cut.name()).contains("Cut");
    }

    /** In a Chinese line ’ fills a square; in an English one that would part the word. */
    @Test
    void marksOfEnglishTextAreAsWideAsTheyAre() throws IOException {
        assertThat(widthOf('’', true)).isBetween(150, 400);
        assertThat(widthOf('§', true)).isBetween(400, 700);
        assertThat(widthOf('’', false)).isEqualTo(1000);
        assertThat(widthOf('§', false)).isEqualTo(1000);
        assertThat(widthOf('n', true)).isEqualTo(widthOf('n', false));
    }

    /** The long dash of Chinese reaches from edge to edge of its square, in the middle of its height; that of English does neither. */
    @Test
    void dashOfEnglishTextIsThatOfItsLetters() throws IOException {
        assertThat(widthOf('—', false)).isEqualTo(1000);
        assertThat(widthOf('—', true)).isBetween(850, 950);
        assertThat(widthOf('–', true)).isBetween(500, 600);

        Rectangle2D dash = inkOf('—');
        Rectangle2D shortDash = inkOf('–');
        assertThat(dash.getMinY()).isEqualTo(shortDash.getMinY());
        assertThat(dash.getMaxY()).isEqualTo(shortDash.getMaxY());
        assertThat(dash.getWidth() / shortDash.getWidth()).isBetween(1.55, 1.65);
    }

    private static Rectangle2D inkOf(int character) throws IOException {
        FaceFile whole = FaceFile.of(ByteBuffer.wrap(face("figures")));
        byte[] cut = FaceCut.of(whole, "Cut", new TreeSet<>(Set.of(character)), true);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(cut));
        int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
        return font.getGlyph().getGlyph(glyph).getPath().getBounds2D();
    }

    /** Māori, Polish, Czech, Turkish, Vietnamese, Romanian, Welsh, Hungarian, Latvian, Lithuanian; each face of words in Latin has them all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kāinga Ora, Te Mātāwai, ĀĒĪŌŪāēīōū",
                "Łódź, ĄĆĘŁŃÓŚŹŻąćęłńóśźż",
                "Čeština, ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž",
                "İstanbul, Iğdır, ÇĞİÖŞÜçğıöşü, 5₺",
                "Đắk Lắk, Đà Nẵng, Huyện Ứng Hoà, ƠƯơưẠạỲỹ",
                "Târgu Mureș, ȘȚșț",
                "Dŵr Cymru, ŴŶŵŷẀẁ",
                "Hódmezővásárhely, ŐŰőű",
                "Rīga, Šiauliai, ĀČĒĢĪĶĻŅŠŪŽąčęėįšųūž"
            })
    void facesOfEnglishPagesHaveTheLettersOf(String words) throws IOException {
        for (String role : List.of("title", "heading1", "figures")) {
            FaceFile face = FaceFile.of(ByteBuffer.wrap(face(role)));
            assertThat(words.codePoints().filter(letter -> !face.shows(letter)).mapToObj(Character::toString))
                    .as(role)
                    .isEmpty();
        }
    }

    /** A letter with a mark is as large as the letter without it, whatever face it was drawn from. */
    @ParameterizedTest
    @CsvSource({"ł, l", "ń, n", "ş, s", "ź, z", "ā, a", "ţ, t"})
    void letterWithAMarkIsAsWideAsTheLetter(String marked, String plain) throws IOException {
        assertThat(widthOf(marked.codePointAt(0), true))
                .isCloseTo(widthOf(plain.codePointAt(0), true), Offset.offset(40));
    }

    private static int widthOf(int character, boolean isLatin) throws IOException {
        FaceFile whole = FaceFile.of(ByteBuffer.wrap(face("figures")));
        FaceFile cut =
                FaceFile.of(ByteBuffer.wrap(FaceCut.of(whole, "Cut", new TreeSet<>(Set.of(character)), isLatin)));
        return cut.table("hmtx").getChar(4 * cut.glyph(character));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] face(String role) throws IOException {
        try (InputStream in = FaceSetTest.class.getResourceAsStream("/fonts/" + role + ".ttf")) {
            return in.readAllBytes();
        }
    }
}
