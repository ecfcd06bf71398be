package dev.report.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name. */
public enum Signature {
    EMPTY,
    ZIP,
    /** The container of Excel 97–2003 workbooks and of encrypted ones. */
    OLE,
    PDF,
    /** A web page, alone or with its pictures in one file. */
    HTML,
    /** XML, among it the tables of Excel 2003. */
    XML,
    IMAGE,
    /** A packed archive other than ZIP. */
    ARCHIVE,
    OTHER;

    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    static final int HEAD = 512;

    private static final List<String> PAGES = List.of(
            "<html",
            "<!doctype",
            "<!--",
            "<?xml",
            "<head",
            "<meta",
            "<style",
            "<body",
            "<div",
            "<table",
            "mime-version:",
            "from: <saved by");

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
        if (startsWith(head, 0x89, 'P', 'N', 'G')
                || startsWith(head, 0xFF, 0xD8, 0xFF)
                || startsWith(head, 'G', 'I', 'F', '8')) {
            return IMAGE;
        }
        if (startsWith(head, 'R', 'a', 'r', '!')
                || startsWith(head, '7', 'z', 0xBC, 0xAF)
                || startsWith(head, 0x1F, 0x8B)) {
            return ARCHIVE;
        }
        return markup(head);
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

    /** What a business system or Excel saved under a spreadsheet's name opens with a tag, or with the head of a saved page. */
    private static Signature markup(byte[] head) {
        if (!mayBeMarkup(head)) {
            return OTHER;
        }
        TextEncoding marked = TextEncoding.marked(head);
        String text = marked == null ? new String(head, StandardCharsets.UTF_8) : marked.decode(head);
        String start = text.toLowerCase(Locale.ROOT).stripLeading();
        if (isXml(start)) {
            return XML;
        }
        return PAGES.stream().anyMatch(start::startsWith) ? HTML : OTHER;
    }

    /** Some programs write a workbook of Excel 2003 without a line on XML above it; the faces of words in it are tags of pages. */
    private static boolean isXml(String start) {
        boolean isPage = start.contains("<html") || start.contains("<!doctype html");
        return start.startsWith("<?xml") && (!isPage || start.contains("<?mso-application"))
                || start.startsWith("<?mso-application")
                || start.startsWith("<workbook")
                || start.startsWith("<ss:workbook");
    }

    /** Whether the first character may be one that a page begins with, or a blank before it: that of nearly all tables is not. */
    private static boolean mayBeMarkup(byte[] head) {
        int first = head[0] > ' ' ? head[0] : '<';
        return first == '<' || first == 'm' || first == 'M' || first == 'f' || first == 'F';
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
