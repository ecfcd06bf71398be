package dev.report.render.face;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A TrueType file: its tables, and which characters it shows.
 *
 * <p>It reads no more than the directory and the character map. PDFBox, given the whole file, builds objects for each of
 * 8,000 glyphs; given the {@link FaceCut cut} it builds a few hundred.
 */
public final class FaceFile {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;
    private static final int POST_SCRIPT = 0x4F54544F;
    private static final int COLLECTION = 0x74746366;
    private static final String[] NEEDED = {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "OS/2"};

    private final Map<String, ByteBuffer> tables;
    private final FaceCmap cmap;

    private FaceFile(Map<String, ByteBuffer> tables) {
        this.tables = tables;
        this.cmap = FaceCmap.of(tables.get("cmap"));
    }

    /**
     * Reads a {@code .ttf}, or the first face of a {@code .ttc}.
     *
     * @throws FaceFault if the bytes are no TrueType face that may be embedded and cut; the message says why
     */
    static FaceFile of(ByteBuffer bytes) {
        try {
            FaceFile file = new FaceFile(directory(bytes));
            file.checkLicence();
            return file;
        } catch (IndexOutOfBoundsException e) {
            throw (FaceFault) FaceFault.of("face.damaged").initCause(e);
        }
    }

    private static Map<String, ByteBuffer> directory(ByteBuffer bytes) {
        int start = bytes.getInt(0) == COLLECTION ? bytes.getInt(12) : 0;
        int version = bytes.getInt(start);
        if (version == POST_SCRIPT) {
            throw FaceFault.of("face.cff");
        }
        if (version != TRUE_TYPE && version != APPLE_TRUE_TYPE) {
            throw FaceFault.of("face.no-truetype");
        }
        Map<String, ByteBuffer> tables = new LinkedHashMap<>();
        for (int i = 0; i < bytes.getChar(start + 4); i++) {
            int entry = start + 12 + 16 * i;
            byte[] tag = new byte[4];
            bytes.get(entry, tag);
            ByteBuffer table = bytes.slice(bytes.getInt(entry + 8), bytes.getInt(entry + 12));
            tables.put(new String(tag, StandardCharsets.ISO_8859_1), table);
        }
        for (String tag : NEEDED) {
            if (!tables.containsKey(tag)) {
                throw FaceFault.of("face.table", "table", tag);
            }
        }
        return tables;
    }

    /** The maker's word in OS/2 {@code fsType}: 2 forbids embedding, 0x100 forbids cutting, 0x200 allows bitmaps only. */
    private void checkLicence() {
        int licence = table("OS/2").getChar(8);
        if ((licence & 0xF) == 2 || (licence & 0x200) != 0) {
            throw FaceFault.of("face.no-embedding");
        }
        if ((licence & 0x100) != 0) {
            throw FaceFault.of("face.no-cutting");
        }
    }

    /** Whether the face shows a character. */
    boolean shows(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** The glyph of a character; 0 if the face has none. */
    int glyph(int codePoint) {
        int glyph = cmap.glyph(codePoint);
        return glyph < table("maxp").getChar(4) ? glyph : 0;
    }

    /** A table the file must have. */
    ByteBuffer table(String tag) {
        return optional(tag).orElseThrow();
    }

    Optional<ByteBuffer> optional(String tag) {
        return Optional.ofNullable(tables.get(tag));
    }

    /** The face's PostScript name, e.g. {@code FZXBSJW--GB1-0}, in ASCII; empty if it has none. */
    public Optional<String> name() {
        return optional("name").flatMap(FaceFile::postScriptName);
    }

    private static Optional<String> postScriptName(ByteBuffer table) {
        for (int i = 0; i < table.getChar(2); i++) {
            int entry = 6 + 12 * i;
            if (table.getChar(entry + 6) == 6) {
                byte[] text = new byte[table.getChar(entry + 8)];
                table.get(table.getChar(4) + table.getChar(entry + 10), text);
                String name = new String(text, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9_-]", "");
                if (!name.isEmpty()) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** The face's own checksum over the whole file, which tells two faces apart without reading either. */
    public int checksum() {
        return table("head").getInt(8);
    }
}
