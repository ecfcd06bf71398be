package dev.report.render.pdf;

import dev.report.render.face.Face;
import dev.report.render.face.FaceSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Derives the identifier of a file from what goes into it, where PDFBox would ask the clock. */
final class PdfIdentifier {

    private PdfIdentifier() {}

    /** The first 16 bytes of SHA-256 over page, metadata, attachments and the checksums of the faces the page names. */
    static byte[] of(String xhtml, PdfMetadata metadata, FaceSet faces) {
        MessageDigest hash = sha256();
        add(hash, xhtml);
        add(hash, metadata.title());
        add(hash, metadata.author());
        add(hash, metadata.subject());
        add(hash, metadata.language());
        add(hash, metadata.date().toString());
        for (PdfAttachment attachment : metadata.attachments()) {
            add(hash, attachment.name());
            add(hash, attachment.mimeType());
            add(hash, attachment.description());
            add(hash, attachment.content());
        }
        for (Face face : faces.faces()) {
            if (xhtml.contains(face.family())) {
                hash.update(ByteBuffer.allocate(4).putInt(0, faces.file(face).checksum()));
            }
        }
        return Arrays.copyOf(hash.digest(), 16);
    }

    private static void add(MessageDigest hash, String text) {
        add(hash, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Length first, so that two neighbours cannot trade a character unnoticed. */
    private static void add(MessageDigest hash, byte[] bytes) {
        hash.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        hash.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
