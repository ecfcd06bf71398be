package dev.report.published.page;

import dev.report.published.shown.HtmlText;
import dev.report.read.grid.DocumentParts;
import dev.report.read.grid.Grid;
import dev.report.read.grid.GridRow;
import dev.report.read.ole.OleFile;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads documents and workbooks of Word and Excel 97–2003. */
final class Office97Reader implements DocumentParts {

    private final List<Block> blocks = new ArrayList<>();

    private Office97Reader() {}

    static Optional<PublishedDocument> read(Path path, Faults faults) throws IOException {
        Office97Reader document = new Office97Reader();
        try (TableSource sheets = OleFile.open(path, faults, document)) {
            if (sheets == null) {
                return Optional.empty();
            }
            document.blocks.addAll(WorkbookReader.blocks(sheets));
            return Optional.of(WorkbookReader.document(faults.file(), PublishedFormat.OFFICE_97, document.blocks));
        }
    }

    @Override
    public void line(String text) {
        String words = HtmlText.oneLine(text);
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(words, Place.NONE));
        }
    }

    @Override
    public void table(Grid grid) {
        SheetTable table = new SheetTable();
        int number = 0;
        for (GridRow row : grid.rows()) {
            table.row(number++, row.texts(), row.covered());
        }
        blocks.add(table.build(""));
    }
}
