package dev.report.render.face;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Cuts a face to the characters of one document, before PDFBox sees it.
 *
 * <p>Two reasons. PDFBox spends most of a short run on a whole Chinese face; with a cut one it starts at once. And each
 * character gets a glyph of its own, so text copied from the PDF gives the character that was written: in many faces
 * 工 shares its glyph with the radical ⼯ (U+2F2F), and a reader of the PDF cannot know which was meant.
 */
public final class FaceCut {

    /** Copied as they are, if the face has them: hinting programs and what they read. */
    private static final List<String> HINTING = List.of("cvt ", "fpgm", "prep");

    /** Marks that a Chinese face draws in the middle of a square, or in a corner of one, and English sets as wide as they are. */
    private static final String MARKS = "§¶†‡‘’“”×±÷–";

    /** What stands free on either side of such a mark: a part of the square's width. */
    private static final double BEARING = 0.05;

    /** Where maxp says how many points and lines a glyph has, alone and composed, and of how many parts and levels it is composed. */
    private static final int POINTS = 6;

    private static final int LINES = 8;
    private static final int COMPOSED_POINTS = 10;
    private static final int COMPOSED_LINES = 12;
    private static final int MOST_PARTS = 28;
    private static final int MOST_LEVELS = 30;

    private final FaceFile face;
    private final String name;
    private final boolean isLatin;
    private final Optional<LatinDash> dash;
    private final Map<Integer, Integer> glyphOfCharacter = new TreeMap<>();
    private final List<Integer> sources = new ArrayList<>(List.of(0));
    private final Map<Integer, Integer> componentGlyphs = new LinkedHashMap<>();

    private FaceCut(FaceFile face, String name, boolean isLatin) {
        this.face = face;
        this.name = name;
        this.isLatin = isLatin;
        this.dash = isLatin ? LatinDash.of(face) : Optional.empty();
    }

    /**
     * The bytes of a TrueType file with those of the characters that the face has.
     *
     * @param name the PostScript name of the result: ASCII, no spaces
     * @param isLatin whether marks that Chinese and English share, such as quotation marks, get the width of English
     */
    public static byte[] of(FaceFile face, String name, SortedSet<Integer> characters, boolean isLatin) {
        FaceCut cut = new FaceCut(face, name, isLatin);
        for (int character : characters) {
            int glyph = face.glyph(character);
            if (glyph != 0) {
                cut.glyphOfCharacter.put(character, cut.sources.size());
                cut.sources.add(glyph);
            }
        }
        return cut.write();
    }

    private byte[] write() {
        Map<String, byte[]> tables = new TreeMap<>();
        outlines(tables);
        tables.put("OS/2", bytes(face.table("OS/2")));
        tables.put("cmap", characterMap());
        tables.put("head", header());
        tables.put("hhea", patched("hhea", 34, sources.size()));
        tables.put("hmtx", widths());
        tables.put("maxp", limits());
        tables.put("name", names());
        tables.put("post", post());
        for (String tag : HINTING) {
            face.optional(tag).ifPresent(table -> tables.put(tag, bytes(table)));
        }
        return FaceTables.file(tables);
    }

    /** Copies the outlines in the new order; the list of glyphs grows while composite glyphs name their parts. */
    private void outlines(Map<String, byte[]> tables) {
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            offsets.add(glyf.size());
            ByteBuffer glyph = outline(i);
            glyf.writeBytes(glyph.array());
            glyf.writeBytes(new byte[-glyf.size() & 3]);
        }
        offsets.add(glyf.size());
        ByteBuffer loca = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(loca::putInt);
        tables.put("glyf", glyf.toByteArray());
        tables.put("loca", loca.array());
    }

    private ByteBuffer outline(int number) {
        IntUnaryOperator newNumber = part -> componentGlyphs.computeIfAbsent(part, this::append);
        if (dash.isPresent() && isDash(number)) {
            return dash.get().outline(newNumber);
        }
        ByteBuffer glyph = FaceTables.glyph(face, sources.get(number));
        FaceTables.renumberParts(glyph, newNumber);
        return glyph;
    }

    private boolean isDash(int number) {
        return number != 0 && glyphOfCharacter.getOrDefault(LatinDash.CHARACTER, 0) == number;
    }

    private int append(int source) {
        sources.add(source);
        return sources.size() - 1;
    }

    private byte[] widths() {
        ByteBuffer old = face.table("hmtx");
        int wide = face.table("hhea").getChar(34);
        ByteBuffer widths = ByteBuffer.allocate(4 * sources.size());
        for (int glyph : sources) {
            widths.putChar(old.getChar(4 * Math.min(glyph, wide - 1)));
            widths.putChar(old.getChar(glyph < wide ? 4 * glyph + 2 : 4 * wide + 2 * (glyph - wide)));
        }
        if (isLatin) {
            MARKS.codePoints()
                    .filter(glyphOfCharacter::containsKey)
                    .map(glyphOfCharacter::get)
                    .forEach(glyph -> narrow(glyph, widths));
        }
        int number = glyphOfCharacter.getOrDefault(LatinDash.CHARACTER, 0);
        dash.filter(found -> number != 0)
                .ifPresent(found -> widths.putChar(4 * number, (char) found.width())
                        .putChar(4 * number + 2, (char) found.bearing()));
        return widths.array();
    }

    /** A glyph that takes a whole square gets its own width instead, and stands free by a little. */
    private void narrow(int glyph, ByteBuffer widths) {
        int square = face.table("head").getChar(18);
        ByteBuffer outline = FaceTables.glyph(face, sources.get(glyph));
        if (widths.getChar(4 * glyph) == square && outline.limit() > 0) {
            int bearing = (int) (square * BEARING);
            int ink = outline.getShort(6) - outline.getShort(2);
            widths.putChar(4 * glyph, (char) (ink + 2 * bearing)).putChar(4 * glyph + 2, (char) bearing);
        }
    }

    /** A character map of format 12, one group for each character. */
    private byte[] characterMap() {
        int length = 16 + 12 * glyphOfCharacter.size();
        ByteBuffer table = ByteBuffer.allocate(12 + length);
        table.putChar((char) 0).putChar((char) 1);
        table.putChar((char) 3).putChar((char) 10).putInt(12);
        table.putChar((char) 12).putChar((char) 0).putInt(length).putInt(0).putInt(glyphOfCharacter.size());
        glyphOfCharacter.forEach(
                (character, glyph) -> table.putInt(character).putInt(character).putInt(glyph));
        return table.array();
    }

    private byte[] header() {
        ByteBuffer header = ByteBuffer.wrap(patched("head", 50, 1));
        header.putInt(8, 0);
        return header.array();
    }

    private byte[] names() {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer table = ByteBuffer.allocate(18 + text.length);
        table.putChar((char) 0).putChar((char) 1).putChar((char) 18);
        table.putChar((char) 3).putChar((char) 1).putChar((char) 0x409).putChar((char) 6);
        table.putChar((char) text.length).putChar((char) 0);
        return table.put(text).array();
    }

    /** Italic angle, underline and pitch, without the names of 8,000 glyphs. */
    private byte[] post() {
        byte[] short32 = new byte[32];
        face.optional("post").ifPresent(table -> table.get(0, short32, 0, Math.min(32, table.limit())));
        return ByteBuffer.wrap(short32).putInt(0, 0x00030000).array();
    }

    /** How many glyphs there are; and that a glyph may be made of another, where the dash is. */
    private byte[] limits() {
        ByteBuffer limits = ByteBuffer.wrap(patched("maxp", 4, sources.size()));
        if (dash.isPresent()) {
            for (int at : new int[] {MOST_PARTS, MOST_LEVELS}) {
                limits.putChar(at, (char) Math.max(1, limits.getChar(at)));
            }
            limits.putChar(COMPOSED_POINTS, (char) Math.max(limits.getChar(POINTS), limits.getChar(COMPOSED_POINTS)));
            limits.putChar(COMPOSED_LINES, (char) Math.max(limits.getChar(LINES), limits.getChar(COMPOSED_LINES)));
        }
        return limits.array();
    }

    private byte[] patched(String tag, int offset, int value) {
        return ByteBuffer.wrap(bytes(face.table(tag)))
                .putChar(offset, (char) value)
                .array();
    }

    private static byte[] bytes(ByteBuffer table) {
        byte[] copy = new byte[table.limit()];
        table.get(0, copy);
        return copy;
    }
}
