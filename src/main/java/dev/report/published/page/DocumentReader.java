package dev.report.published.page;

import dev.report.read.raw.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads documents of one format. */
@FunctionalInterface
public interface DocumentReader {

    /**
     * Reads a document.
     *
     * <p>Errors: {@code unreadable-file} where the content is not what the format promises.
     *
     * @param faults takes the findings; its path is the one that places in the document carry
     * @return empty if it cannot be read, with a finding that says why
     * @throws IOException if the file cannot be opened or read
     */
    Optional<PublishedDocument> read(Path path, Faults faults) throws IOException;
}
