package dev.report.published.ink;

import dev.report.definition.label.LookAlikes;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Tells which character a glyph is, by what the file says of its faces.
 *
 * <p>A file that says nothing leaves the number of a glyph in its face. That is no character: taking it for one, as viewers do, would turn
 * the 49th glyph of a face into the digit 1.
 */
public final class GlyphTexts {

    /** The collections of characters that Adobe numbers. */
    private static final Set<String> COLLECTIONS = Set.of("GB1", "CNS1", "Japan1", "Korea1", "KR");

    private final Map<PDFont, Face> faces = new IdentityHashMap<>();

    /** What a glyph says; {@link Glyph#UNKNOWN} where the file does not tell. */
    public String of(PDFont font, int code) {
        Face face = faces.computeIfAbsent(font, each -> new Face(table(each), new HashMap<>()));
        return face.known().computeIfAbsent(code, number -> {
            String text = told(font, face.table(), number);
            return text == null || text.codePoints().anyMatch(GlyphTexts::saysNothing) ? Glyph.UNKNOWN : plain(text);
        });
    }

    /** What is known of a face. */
    private record Face(Optional<CMap> table, Map<Integer, String> known) {}

    private static @Nullable String told(PDFont font, Optional<CMap> table, int code) {
        COSBase stated = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
        if (stated != null && !(stated instanceof COSStream)) {
            return null;
        }
        if (!(font instanceof PDType0Font composite)) {
            return font.toUnicode(code);
        }
        if (stated == null) {
            return tellsCharacters(composite) ? font.toUnicode(code) : null;
        }
        return table.map(map -> map.toUnicode(code)).orElse(null);
    }

    /** Whether codes are characters, or the face is there and tells them; else a glyph of another face would be looked up. */
    private static boolean tellsCharacters(PDType0Font font) {
        COSName encoding = font.getCOSObject().getCOSName(COSName.ENCODING);
        boolean isIdentity = encoding == null || encoding.getName().startsWith("Identity");
        PDCIDSystemInfo characters = font.getDescendantFont().getCIDSystemInfo();
        return font.isEmbedded()
                || !isIdentity
                || characters != null && COLLECTIONS.contains(String.valueOf(characters.getOrdering()));
    }

    private static Optional<CMap> table(PDFont font) {
        COSStream stream = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        if (stream == null) {
            return Optional.empty();
        }
        try (RandomAccessRead view = stream.createView()) {
            return Optional.of(new CMapParser().parse(view));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Letters that are drawn as one, as {@code fi} often is, and radicals that files name in place of the character drawn alike. */
    private static String plain(String text) {
        if (text.codePoints().anyMatch(code -> 0xFB00 <= code && code <= 0xFB06)) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        return text.codePoints().anyMatch(GlyphTexts::isTwin) ? LookAlikes.plain(text) : text;
    }

    private static boolean isTwin(int code) {
        return 0x2E80 <= code && code <= 0x2FDF || 0xF900 <= code && code <= 0xFAFF;
    }

    private static boolean saysNothing(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.CONTROL && !Character.isWhitespace(codePoint)
                || codePoint == 0xFFFD;
    }
}
