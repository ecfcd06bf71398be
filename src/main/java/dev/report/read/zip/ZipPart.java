package dev.report.read.zip;

import dev.report.read.raw.Faults;
import dev.report.read.text.NamedFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML part of a document that is a ZIP package, of sane size.
 *
 * <p>Errors: {@code unreadable-file} for a damaged package, one that lacks the part, one that unpacks beyond all measure.
 */
public final class ZipPart {

    /** What a part may unpack to, in bytes: a thousand pages of tables take a tenth of it. */
    private static final int MOST_UNPACKED = 64 << 20;

    private ZipPart() {}

    /** The part as a tree of elements, or null with a finding. No entity is resolved and no address followed. */
    public static @Nullable Document read(Path path, String part, Faults faults) throws IOException {
        try (NamedFile file = NamedFile.of(path);
                ZipFile zip = new ZipFile(file.path().toFile())) {
            ZipEntry entry = zip.getEntry(part);
            if (entry == null) {
                faults.file("unreadable-file.document-of-another-kind").values("part", part);
                return null;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MOST_UNPACKED + 1);
                if (bytes.length > MOST_UNPACKED) {
                    faults.file("unreadable-file.document-too-large").values("most", MOST_UNPACKED >> 20);
                    return null;
                }
                Document xml = Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "", Parser.xmlParser());
                if (!xml.children().isEmpty() && !WellFormed.is(bytes)) {
                    faults.file("unreadable-file.document-damaged");
                    return null;
                }
                return xml;
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            faults.file("unreadable-file.document-damaged");
            return null;
        }
    }

    /** Whether a ZIP package holds a part of this name. */
    public static boolean holds(Path path, String part) throws IOException {
        try (NamedFile file = NamedFile.of(path);
                ZipFile zip = new ZipFile(file.path().toFile())) {
            return zip.getEntry(part) != null;
        } catch (ZipException | IllegalArgumentException e) {
            return false;
        }
    }
}
