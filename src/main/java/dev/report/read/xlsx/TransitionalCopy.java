package dev.report.read.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook in the words that the library reads: of one saved as Strict Open XML those of the common form, and raised digits apart from
 * the digits before them.
 *
 * <p>The two forms differ in the names of their namespaces and in cells that hold a date as such. What the library does not read is left
 * out.
 */
final class TransitionalCopy {

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String COMMON = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The type of a cell that holds a date; the date itself is text, which no reader takes for a number. */
    private static final Pattern DATE = Pattern.compile("(<(?:\\w+:)?c\\s[^<>]*?\\bt\\s*=\\s*)(?:\"d\"|'d')");

    private TransitionalCopy() {}

    static InputStream of(Path path) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(path.toFile());
                ZipOutputStream out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (XlsxPackage.isXml(entry.getName())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    copy(zip, entry, out);
                    out.closeEntry();
                }
            }
        }
        return new ByteArrayInputStream(copy.toByteArray());
    }

    /** Bytes are kept as they are: what is replaced is ASCII in every encoding that such parts have. */
    private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        try (InputStream in = zip.getInputStream(entry)) {
            if (name.endsWith("workbook.xml")) {
                out.write(text(in).replace(STRICT, COMMON).getBytes(StandardCharsets.ISO_8859_1));
            } else if (name.contains("worksheets/")) {
                String dates = DATE.matcher(text(in)).replaceAll("$1\"str\"");
                out.write(RaisedRuns.marked(dates).getBytes(StandardCharsets.ISO_8859_1));
            } else if (name.contains("sharedstrings")) {
                out.write(RaisedRuns.marked(text(in)).getBytes(StandardCharsets.ISO_8859_1));
            } else {
                in.transferTo(out);
            }
        }
    }

    private static String text(InputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
