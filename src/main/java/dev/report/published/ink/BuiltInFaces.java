package dev.report.published.ink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands in for faces that a file names and does not hold.
 *
 * <p>PDFBox would look through all faces of the system and write what it found into the home folder. What a glyph says and how wide it is
 * are told by the file itself, so one face, which PDFBox brings along, serves for all, and on every machine alike.
 */
public final class BuiltInFaces implements FontMapper {

    private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont face;

    private BuiltInFaces(TrueTypeFont face) {
        this.face = face;
    }

    /** From now on PDFBox asks for no face of the system. */
    public static void use() {
        try (InputStream stream = FontMapper.class.getResourceAsStream(FACE)) {
            FontMappers.set(new BuiltInFaces(
                    new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(stream, FACE)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor about) {
        return new FontMapping<>(face, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor about) {
        return new FontMapping<>(face, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor about, PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, face, true);
    }
}
