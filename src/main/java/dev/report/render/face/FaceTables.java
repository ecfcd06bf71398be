package dev.report.render.face;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The byte-level grammar of TrueType that a cut needs: one glyph, the parts of a composite one, and a whole file. */
final class FaceTables {

    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_PARTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private FaceTables() {}

    /** A copy of one glyph's outline; empty for a blank one. */
    static ByteBuffer glyph(FaceFile face, int glyph) {
        ByteBuffer loca = face.table("loca");
        boolean longOffsets = face.table("head").getChar(50) != 0;
        int start = longOffsets ? loca.getInt(4 * glyph) : 2 * loca.getChar(2 * glyph);
        int end = longOffsets ? loca.getInt(4 * glyph + 4) : 2 * loca.getChar(2 * glyph + 2);
        byte[] outline = new byte[end - start];
        face.table("glyf").get(start, outline);
        return ByteBuffer.wrap(outline);
    }

    /** Rewrites the glyph numbers inside a composite glyph; leaves any other glyph as it is. */
    static void renumberParts(ByteBuffer glyph, IntUnaryOperator newNumber) {
        if (glyph.limit() == 0 || glyph.getShort(0) >= 0) {
            return;
        }
        int at = 10;
        int flags;
        do {
            flags = glyph.getChar(at);
            glyph.putChar(at + 2, (char) newNumber.applyAsInt(glyph.getChar(at + 2)));
            at += (flags & ARGUMENTS_ARE_WORDS) != 0 ? 8 : 6;
            if ((flags & HAS_SCALE) != 0) {
                at += 2;
            } else if ((flags & HAS_TWO_SCALES) != 0) {
                at += 4;
            } else if ((flags & HAS_MATRIX) != 0) {
                at += 8;
            }
        } while ((flags & MORE_PARTS) != 0);
    }

    /**
     * Joins tables to a file.
     *
     * @param tables tag to content, in the order of the tags
     */
    static byte[] file(Map<String, byte[]> tables) {
        int start = 12 + 16 * tables.size();
        int length =
                start + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
        int power = Integer.highestOneBit(tables.size());
        ByteBuffer file = ByteBuffer.allocate(length).putInt(0x00010000);
        file.putChar((char) tables.size()).putChar((char) (16 * power));
        file.putChar((char) Integer.numberOfTrailingZeros(power)).putChar((char) (16 * (tables.size() - power)));
        int at = start;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            file.putInt(0).putInt(at).putInt(content.length);
            file.put(at, content);
            at += padded(content.length);
        }
        return file.array();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
