package dev.report.published.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that reports are published in, each with its reader. */
public enum PublishedFormat {
    HTML(HtmlReader::read, "html", "htm", "shtml"),
    MARKDOWN(MarkdownPageReader::read, "md");

    private final DocumentReader reader;
    private final List<String> extensions;

    PublishedFormat(DocumentReader reader, String... extensions) {
        this.reader = reader;
        this.extensions = List.of(extensions);
    }

    public DocumentReader reader() {
        return reader;
    }

    /** Whether people read its source by lines: a place in it is a line and a character. */
    public boolean isReadByLines() {
        return this == MARKDOWN;
    }

    /** The format that a file's name tells. */
    public static Optional<PublishedFormat> of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (PublishedFormat format : values()) {
            if (format.extensions.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
