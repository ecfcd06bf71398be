package dev.report.published.page;

import dev.report.read.raw.Faults;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.TableSource;
import dev.report.read.xlsx.XlsxFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads workbooks: each visible sheet is a table, and the lines that hold one text alone are paragraphs too. */
final class WorkbookReader {

    private WorkbookReader() {}

    static Optional<PublishedDocument> read(Path path, Faults faults) throws IOException {
        try (TableSource sheets = XlsxFile.open(path, faults)) {
            return sheets == null
                    ? Optional.empty()
                    : Optional.of(document(faults.file(), PublishedFormat.XLSX, blocks(sheets)));
        }
    }

    static PublishedDocument document(String file, PublishedFormat format, List<Block> blocks) {
        return new PublishedDocument(file, new PublishedDocument.About(format, "", Optional.empty()), blocks);
    }

    static List<Block> blocks(TableSource sheets) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (RawTable sheet = sheets.next(); sheet != null; sheet = sheets.next()) {
            SheetTable table = new SheetTable();
            for (RawRow row = sheet.next(); row != null; row = sheet.next()) {
                table.row(row.line() - 1, texts(row), covered(row));
            }
            blocks.addAll(table.lines());
            blocks.add(table.build(sheet.within().replace("!", "")));
        }
        return blocks;
    }

    private static List<String> texts(RawRow row) {
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < row.size(); field++) {
            texts.add(row.text(field));
        }
        return texts;
    }

    private static Set<Integer> covered(RawRow row) {
        Set<Integer> covered = new HashSet<>();
        for (int field = 0; field < row.size(); field++) {
            if (row.isCovered(field)) {
                covered.add(field);
            }
        }
        return covered;
    }
}
