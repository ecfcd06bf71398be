package dev.report.published.page;

import dev.report.published.pdf.PdfContent;
import dev.report.published.pdf.PdfFile;
import dev.report.published.pdf.PdfPart;
import dev.report.read.raw.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
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
                blocks(content.parts()));
    }

    private static List<Block> blocks(List<PdfPart> parts) {
        List<Block> blocks = new ArrayList<>();
        int tables = 0;
        for (PdfPart part : parts) {
            if (part instanceof PdfPart.Table table) {
                tables++;
                blocks.add(new Block.Table(
                        name(table, tables),
                        table.cells().stream().map(PdfReader::cell).toList(),
                        place(part.at())));
            } else {
                blocks.add(block(part));
            }
        }
        return blocks;
    }

    /** What places in a table begin with: {@code 第3页表2}, {@code 第3至5页表2}. */
    private static String name(PdfPart.Table table, int number) {
        IntSummaryStatistics pages =
                table.cells().stream().mapToInt(cell -> cell.at().page()).summaryStatistics();
        String last = pages.getMax() > pages.getMin() ? "至" + pages.getMax() : "";
        return "第" + pages.getMin() + last + "页表" + number;
    }

    private static Block block(PdfPart part) {
        Place at = place(part.at());
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
