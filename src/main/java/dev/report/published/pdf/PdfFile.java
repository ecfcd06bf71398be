package dev.report.published.pdf;

import dev.report.published.ink.BuiltInFaces;
import dev.report.published.ink.Silence;
import dev.report.published.ink.Workload;
import dev.report.read.raw.Faults;
import dev.report.read.text.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDF files, and says why where one cannot be read. */
public final class PdfFile {

    private static final long LARGEST_FILE = 64L << 20;
    private static final int MOST_PAGES = 1_000;

    private PdfFile() {}

    /**
     * Reads a file.
     *
     * <p>Errors: {@code unreadable-file} where nothing can be read, {@code unread-page} where a page or a part of one cannot.
     *
     * @throws IOException if the file cannot be opened
     */
    public static Optional<PdfContent> read(Path path, Faults faults) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            faults.file("unreadable-file.document-too-large").values("most", LARGEST_FILE >> 20);
            return Optional.empty();
        }
        if (Signature.of(path) != Signature.PDF) {
            faults.file("unreadable-file.pdf-is-other");
            return Optional.empty();
        }
        Silence.begin();
        BuiltInFaces.use();
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            return content(document, faults);
        } catch (InvalidPasswordException e) {
            faults.file("unreadable-file.pdf-is-encrypted");
        } catch (Workload.TooMuch e) {
            faults.file("unreadable-file.pdf-too-much");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults.file("unreadable-file.pdf-damaged");
        }
        return Optional.empty();
    }

    private static Optional<PdfContent> content(PDDocument document, Faults faults) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            faults.file("unreadable-file.pdf-too-many-pages")
                    .values("count", document.getNumberOfPages(), "most", MOST_PAGES);
            return Optional.empty();
        }
        String title = document.getDocumentInformation().getTitle();
        return PdfPages.read(document, faults).map(parts -> new PdfContent(title == null ? "" : title.strip(), parts));
    }
}
