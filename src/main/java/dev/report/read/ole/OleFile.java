package dev.report.read.ole;

import dev.report.read.grid.DocumentParts;
import dev.report.read.grid.GridTables;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import dev.report.read.text.NamedFile;
import dev.report.read.text.Signature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        // A configuration that is read later takes the level back, and leaves this.
        LIBRARY.setUseParentHandlers(false);
    }

    private OleFile() {}

    /** What is done with a document that is not a workbook. */
    @FunctionalInterface
    private interface Words {
        @Nullable
        TableSource read(POIFSFileSystem file) throws IOException;
    }

    /** Reads the file, or returns null with a finding. */
    public static @Nullable TableSource open(Path path, Faults faults) throws IOException {
        return open(path, faults, file -> DocFile.open(file, faults));
    }

    /**
     * Hands over the parts of a document, or gives the tables of a workbook.
     *
     * @return the sheets of a workbook; no table for a document; null with a finding where the file cannot be read
     */
    public static @Nullable TableSource open(Path path, Faults faults, DocumentParts parts) throws IOException {
        return open(path, faults, file -> {
            DocFile.walk(file, parts);
            return GridTables.ofDocument(faults.file(), List.of());
        });
    }

    private static @Nullable TableSource open(Path path, Faults faults, Words document) throws IOException {
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
                return document.read(file);
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
