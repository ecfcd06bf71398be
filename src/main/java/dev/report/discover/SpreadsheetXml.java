package dev.report.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a workbook in the XML of Excel 2003 from any other XML: it names its vocabulary at the beginning. */
public final class SpreadsheetXml {

    private static final int BEGINNING = 1 << 12;
    private static final String VOCABULARY = "urn:schemas-microsoft-com:office:spreadsheet";

    private SpreadsheetXml() {}

    /** Whether a file begins like such a workbook, be it whole or not; one that cannot be read does not. */
    public static boolean isIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            String beginning = new String(stream.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            // UTF-16 has a zero beside each of these characters.
            return beginning.replace("\0", "").contains(VOCABULARY);
        } catch (IOException e) {
            return false;
        }
    }
}
