package dev.report.published.named;

import dev.report.model.SourceLocation;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import dev.report.published.page.PublishedDocument;

/**
 * Names the places of a document's paragraphs: a line and a character where the source has lines, else as a sheet's cell is named: {@code 第3页!5}
 * is the fifth paragraph of page 3, {@code 正文!12} the twelfth of a document without pages.
 */
public final class BlockPlaces {

    private static final String BODY = "正文!";

    private final PublishedDocument document;

    public BlockPlaces(PublishedDocument document) {
        this.document = document;
    }

    public SourceLocation of(Block block) {
        Place at = block.at();
        if (at.line() > 0) {
            return SourceLocation.of(document.file(), at.line(), at.column());
        }
        int number = 0;
        for (Block other : document.blocks()) {
            boolean counts = !(other instanceof Block.Table) && other.at().page() == at.page();
            number += counts ? 1 : 0;
            if (other == block) {
                break;
            }
        }
        String within = at.page() > 0 ? "第" + at.page() + "页!" : BODY;
        return new SourceLocation(document.file(), number, 0, within + number);
    }
}
