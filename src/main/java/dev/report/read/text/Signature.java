package dev.report.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum Signature {
    EMPTY,
    ZIP,
    /** The container of Excel 97–2003 workbooks and of encrypted ones. */
    OLE,
    PDF,
    HTML,
    OTHER;

    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int HEAD = 512;

    public static Signature of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static Signature of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        return looksLikeHtml(head) ? HTML : OTHER;
    }

    /** Whether an OLE file is a workbook behind a password: its directory then names a stream EncryptedPackage. */
    public static boolean isEncrypted(Path ole) throws IOException {
        try (InputStream in = Files.newInputStream(ole)) {
            byte[] bytes = new byte[1 << 16];
            int kept = 0;
            for (int read = in.read(bytes); read > 0; read = in.read(bytes, kept, bytes.length - kept)) {
                int end = kept + read;
                if (holds(bytes, end, ENCRYPTED_PACKAGE)) {
                    return true;
                }
                kept = Math.min(end, ENCRYPTED_PACKAGE.length - 1);
                System.arraycopy(bytes, end - kept, bytes, 0, kept);
            }
            return false;
        }
    }

    private static boolean holds(byte[] bytes, int end, byte[] sought) {
        for (int at = 0; at + sought.length <= end; at++) {
            int same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }

    /** A web page that a business system saved under a spreadsheet's name: it opens with a tag. */
    private static boolean looksLikeHtml(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        text = text.substring(text.startsWith("\uFEFF") ? 1 : 0).stripLeading();
        return text.startsWith("<html") || text.startsWith("<!doctype") || text.startsWith("<table");
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
