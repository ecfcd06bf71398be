package dev.report.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a table that a spreadsheet saved as text from a note: its lines have tabs, or several of them commas or semicolons. */
final class TableText {

    private static final int BEGINNING = 1 << 12;

    private TableText() {}

    /** Whether a file begins like a table; one that cannot be read does not. */
    static boolean isIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            // In every encoding of an office the bytes of these marks stand for nothing else, but for a zero beside
            // them.
            return isTable(new String(stream.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isTable(String beginning) {
        if (beginning.indexOf('\t') >= 0) {
            return true;
        }
        return beginning
                        .lines()
                        .filter(line -> line.indexOf(',') >= 0 || line.indexOf(';') >= 0)
                        .count()
                > 1;
    }
}
