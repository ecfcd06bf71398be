package dev.report.read.ole;

import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import dev.report.read.text.NamedFile;
import dev.report.read.text.Signature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A file in the container of the binary Office formats: a workbook or a document, recognised by its content and not by its name.
 *
 * <p>Errors: {@code unreadable-file} for a file behind a password, one older than Office 97, a damaged one, and one that is neither.
 */
public final class OleFile {

    /** Held, so that it stays silent: the library warns of what many programs leave out, and findings say what matters. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private OleFile() {}

    /** Reads the file, or returns null with a finding. */
    public static @Nullable TableSource open(Path path, Faults faults) throws IOException {
        if (Signature.isEncrypted(path)) {
            faults.file("unreadable-file.document-encrypted");
            return null;
        }
        try (NamedFile named = NamedFile.of(path);
                POIFSFileSystem file = new POIFSFileSystem(named.path().toFile(), true)) {
            if (XlsFile.isIn(file)) {
                return XlsFile.open(file, faults);
            }
            if (file.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return DocFile.open(file, faults);
            }
            faults.file("unreadable-file.document-of-another-kind")
                    .values("part", String.join(", ", file.getRoot().getEntryNames()));
        } catch (EncryptedDocumentException e) {
            faults.file("unreadable-file.document-encrypted");
        } catch (OldFileFormatException e) {
            faults.file("unreadable-file.document-too-old");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The library throws whatever a damaged record leads it to.
            faults.file("unreadable-file.document-damaged");
        }
        return null;
    }
}
