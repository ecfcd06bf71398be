package dev.report.compare.portal;

import dev.report.compare.Side;
import dev.report.compare.SideReader;
import dev.report.compare.Wording;
import dev.report.definition.ReportDefinition;
import dev.report.project.ProjectLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a project's report and the document that was published of it, a file or an address, and compares them. */
public final class Publication {

    private Publication() {}

    /**
     * Compares a project's {@code out/} with what was published.
     *
     * @param published a file or an address of http or https
     * @param words the reader's language
     * @throws FetchException if a page cannot be had
     * @throws dev.report.config.ConfigException if the document cannot be read, or the project is faulty
     */
    public static PublicationCheck check(Path root, String published, Wording words) throws IOException {
        Side compiled = SideReader.open(root);
        ReportDefinition definition = compiled.definition().isPresent()
                ? compiled.definition().get()
                : ProjectLoader.load(root).definition();
        return PublicationCheck.of(compiled, page(published, definition), given -> words.value(given));
    }

    private static Side page(String published, ReportDefinition definition) throws IOException {
        if (!PageFetch.isAddress(published)) {
            Path file = Path.of(published);
            if (!Files.exists(file)) {
                throw new NoSuchFileException(published);
            }
            return SideReader.published(file, published, definition);
        }
        PageFetch.Page page = PageFetch.fetch(published);
        Path folder = Files.createTempDirectory("report-published");
        Path file = folder.resolve("page." + page.ending());
        try {
            Files.write(file, page.content());
            return SideReader.published(file, published, definition);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
