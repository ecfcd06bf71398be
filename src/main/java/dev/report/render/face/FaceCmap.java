package dev.report.render.face;

import java.nio.ByteBuffer;

/** Says which glyph of a face shows a character, straight from the bytes of the face's {@code cmap} table. */
final class FaceCmap {

    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final ByteBuffer subtable;
    private final int format;

    private FaceCmap(ByteBuffer subtable) {
        this.subtable = subtable;
        this.format = subtable.getChar(0);
    }

    /**
     * Chooses the widest Unicode subtable.
     *
     * @throws FaceFault if the table has none, as in symbol fonts and in fonts of a national code page
     */
    static FaceCmap of(ByteBuffer table) {
        int best = -1;
        int rank = 0;
        for (int i = 0; i < table.getChar(2); i++) {
            int entry = 4 + 8 * i;
            int offset = table.getInt(entry + 4);
            int here = rank(table.getChar(entry), table.getChar(entry + 2), table.getChar(offset));
            if (here > rank) {
                rank = here;
                best = offset;
            }
        }
        if (best < 0) {
            throw FaceFault.of("face.no-unicode");
        }
        return new FaceCmap(table.slice(best, table.limit() - best));
    }

    /** 2 for a map of all Unicode, 1 for one of its first plane, 0 for a map this class cannot read. */
    private static int rank(int platform, int encoding, int format) {
        boolean unicode = platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10);
        if (!unicode) {
            return 0;
        }
        return format == GROUPS ? 2 : format == SEGMENTS ? 1 : 0;
    }

    /** The glyph of a character; 0 if the face has none. */
    int glyph(int codePoint) {
        return format == GROUPS ? glyphInGroups(codePoint) : glyphInSegments(codePoint);
    }

    private int glyphInGroups(int codePoint) {
        int low = 0;
        int high = subtable.getInt(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = 16 + 12 * middle;
            if (codePoint < subtable.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > subtable.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return subtable.getInt(group + 8) + codePoint - subtable.getInt(group);
            }
        }
        return 0;
    }

    private int glyphInSegments(int codePoint) {
        if (codePoint > 0xFFFE) {
            return 0;
        }
        int twice = subtable.getChar(6);
        int segment = segment(codePoint, twice / 2);
        int start = 16 + twice + 2 * segment;
        if (2 * segment >= twice || subtable.getChar(start) > codePoint) {
            return 0;
        }
        int delta = subtable.getChar(start + twice);
        int rangeAt = start + 2 * twice;
        int range = subtable.getChar(rangeAt);
        if (range == 0) {
            return codePoint + delta & 0xFFFF;
        }
        int at = rangeAt + range + 2 * (codePoint - subtable.getChar(start));
        int glyph = at + 2 <= subtable.limit() ? subtable.getChar(at) : 0;
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }

    /** The first segment that does not end before a character; their number, if all do. */
    private int segment(int codePoint, int segments) {
        int low = 0;
        int high = segments;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (subtable.getChar(14 + 2 * middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
