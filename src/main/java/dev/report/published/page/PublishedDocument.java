package dev.report.published.page;

import java.util.List;
import java.util.Optional;

/**
 * A published document, whatever its format: its blocks in reading order, and what the file says of itself.
 *
 * @param file the path that its places carry, with {@code /}
 * @param about what the file says of itself
 * @param blocks without what the page hides
 */
public record PublishedDocument(String file, About about, List<Block> blocks) {

    public PublishedDocument {
        blocks = List.copyOf(blocks);
    }

    /**
     * What a file says of itself, beside its text.
     *
     * @param format what it was read as
     * @param title the title in its metadata; empty if it has none
     * @param encoding how its text is encoded, for formats that leave a choice
     * @param attachments the names of documents that it leads to or shows in a frame
     */
    public record About(PublishedFormat format, String title, Optional<String> encoding, List<String> attachments) {
        public About {
            attachments = List.copyOf(attachments);
        }

        /** Of a document without attachments. */
        public About(PublishedFormat format, String title, Optional<String> encoding) {
            this(format, title, encoding, List.of());
        }
    }

    /** The tables in order. */
    public List<Block.Table> tables() {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }
}
