package dev.report.marked;

import dev.report.published.PublishedReport;
import dev.report.published.PublishedReportReader;
import dev.report.published.named.NamedPart;
import dev.report.published.page.PublishedDocument;
import dev.report.published.page.PublishedFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that was checked.
 *
 * @param name what places in it are called by
 * @param file where it is
 * @param report what was read of it, if it is a whole report
 */
public record Source(String name, Path file, Optional<PublishedReport> report) {

    /** The copy of it; empty if it cannot be read. */
    Optional<Copy> copy(String language) throws IOException {
        if (report.isPresent()) {
            return Optional.of(copy(report.get().document(), NamedPart.of(report.get()), language));
        }
        Optional<PublishedDocument> document =
                PublishedReportReader.open(file, name).document();
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(copy(document.get(), NamedPart.of(document.get()), language));
    }

    private Copy copy(PublishedDocument document, List<NamedPart> parts, String language) throws IOException {
        return document.about().format() == PublishedFormat.HTML
                ? PageCopy.of(file, parts)
                : BlockCopy.of(parts, language);
    }

    /** What the report is called; the file's name if it has no title. */
    String title() {
        return report.flatMap(read -> read.cover().title())
                .map(stated -> stated.value())
                .orElse(file.getFileName().toString());
    }
}
