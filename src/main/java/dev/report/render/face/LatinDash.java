package dev.report.render.face;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The dash of languages in Latin letters (U+2014), which Chinese faces draw over a whole square and in its middle: it is their short dash
 * (U+2013), which stands where Latin has it, made longer.
 *
 * @param width in units of the face
 * @param bearing what stands free before it
 * @param shortDash the glyph that it is made of
 * @param box the edges of its outline: left, lowest, right, highest
 */
record LatinDash(int width, int bearing, int shortDash, int[] box) {

    static final int CHARACTER = 0x2014;

    private static final int SHORT = 0x2013;

    /** How much longer: 1.6, as in faces made for Latin, in units of 1/16384. */
    private static final int LONGER = (int) (1.6 * (1 << 14));

    private static final int UNCHANGED = 1 << 14;

    /** Arguments of two bytes, which are distances; a scale for each direction. */
    private static final int FLAGS = 0x0001 | 0x0002 | 0x0040;

    /** Empty for a face whose long dash is no square, or that has no short one. */
    static Optional<LatinDash> of(FaceFile face) {
        int dash = face.glyph(SHORT);
        int whole = face.glyph(CHARACTER);
        int square = face.table("head").getChar(18);
        if (dash == 0 || whole == 0 || width(face, whole) != square || width(face, dash) >= square) {
            return Optional.empty();
        }
        ByteBuffer outline = FaceTables.glyph(face, dash);
        if (outline.limit() == 0) {
            return Optional.empty();
        }
        int[] box = {longer(outline.getShort(2)), outline.getShort(4), longer(outline.getShort(6)), outline.getShort(8)
        };
        return Optional.of(new LatinDash(longer(width(face, dash)), box[0], dash, box));
    }

    private static int width(FaceFile face, int glyph) {
        int wide = face.table("hhea").getChar(34);
        return face.table("hmtx").getChar(4 * Math.min(glyph, wide - 1));
    }

    private static int longer(int length) {
        return Math.round(length * (float) LONGER / UNCHANGED);
    }

    /**
     * Its outline, a glyph made of another one.
     *
     * @param newNumber gives the number under which the face that is written has a glyph of the old one
     */
    ByteBuffer outline(IntUnaryOperator newNumber) {
        ByteBuffer glyph = ByteBuffer.allocate(22).putShort((short) -1);
        for (int edge : box) {
            glyph.putShort((short) edge);
        }
        glyph.putShort((short) FLAGS).putShort((short) newNumber.applyAsInt(shortDash));
        glyph.putShort((short) 0).putShort((short) 0);
        return glyph.putShort((short) LONGER).putShort((short) UNCHANGED);
    }
}
