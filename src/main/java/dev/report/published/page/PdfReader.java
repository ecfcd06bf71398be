package dev.report.published.page;

import dev.report.published.pdf.PdfContent;
import dev.report.published.pdf.PdfFile;
import dev.report.published.pdf.PdfPart;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads born-digital PDF files: those that a program wrote, and no scanner. */
final class PdfReader {

    private PdfReader() {}

    static Optional<PublishedDocument> read(Path path, Faults faults) throws IOException {
        return PdfFile.read(path, faults).map(content -> document(content, faults.file()));
    }

    private static PublishedDocument document(PdfContent content, String file) {
        return new PublishedDocument(
                file,
                new PublishedDocument.About(PublishedFormat.PDF, content.title(), Optional.empty()),
                content.parts().stream().map(PdfReader::block).toList());
    }

    private static Block block(PdfPart part) {
        Place at = place(part.at());
        if (part instanceof PdfPart.Table table) {
            return new Block.Table(table.cells().stream().map(PdfReader::cell).toList(), at);
        }
        if (part instanceof PdfPart.Words words) {
            return words.level() > 0
                    ? new Block.Heading(words.level(), words.text(), at)
                    : new Block.Paragraph(words.text(), at);
        }
        return new Block.Picture("", at);
    }

    private static Block.Cell cell(PdfPart.Cell cell) {
        return new Block.Cell(cell.text(), cell.row(), cell.column(), cell.across(), cell.down(), place(cell.at()));
    }

    private static Place place(PdfPart.Spot at) {
        return Place.onPage(at.page(), at.x(), at.y());
    }
}
