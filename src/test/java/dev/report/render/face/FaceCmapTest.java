package dev.report.render.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceCmapTest {

    private static final Path FONTS = ProjectFolder.HOME.resolve("src/main/resources/fonts");

    @ParameterizedTest
    @ValueSource(strings = {"title", "body", "heading1", "heading2", "figures"})
    void eachCharacterHasTheGlyphThatTheLibraryFinds(String role) throws IOException {
        Path path = FONTS.resolve(role + ".ttf");
        FaceFile face = FaceFile.of(ByteBuffer.wrap(Files.readAllBytes(path)));
        List<String> different = new ArrayList<>();
        int shown = 0;
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()))) {
            CmapLookup library = font.getUnicodeCmapLookup();
            for (int character = 0; character <= 0x2FFFF; character++) {
                int glyph = face.glyph(character);
                shown += glyph == 0 ? 0 : 1;
                if (glyph != library.getGlyphId(character)) {
                    different.add(Integer.toHexString(character));
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(shown).isGreaterThan(100);
    }
}
