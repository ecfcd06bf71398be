package dev.report.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a small text file in the encodings that offices save: UTF-8 with or without BOM, UTF-16 with BOM, GB18030. */
public final class TextFile {

    private static final char REPLACEMENT = '\uFFFD';

    private TextFile() {}

    /**
     * The whole text without its byte order mark.
     *
     * @throws NoPlainFileException for a folder, a pipe or a device
     */
    public static String read(Path file) throws IOException {
        NoPlainFileException.require(file);
        byte[] bytes = Files.readAllBytes(file);
        if (starts(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int start = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // Stands for what is damaged. It may have been written, too: then a decoder that stops at damage has to tell.
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return Gb18030.decode(bytes, 0, bytes.length);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
