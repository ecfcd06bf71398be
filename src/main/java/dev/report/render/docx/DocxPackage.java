package dev.report.render.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a Word document, all of one date, so that the same parts are the same bytes. */
public final class DocxPackage {

    private DocxPackage() {}

    /**
     * The document's bytes.
     *
     * @param parts their text by name, in the order in which they are packed
     * @param date the time stamp of each
     */
    public static byte[] of(Map<String, String> parts, LocalDate date) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(date.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
