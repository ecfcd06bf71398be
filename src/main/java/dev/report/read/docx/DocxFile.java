package dev.report.read.docx;

import dev.report.read.grid.DocumentTables;
import dev.report.read.grid.Grid;
import dev.report.read.grid.GridTables;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import dev.report.read.zip.ZipPart;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a Word document (.docx), as its author sees them printed: tracked changes are taken as accepted, text boxes are
 * read once, hidden text is not read.
 *
 * <p>Written on the XML itself: readers at hand give deleted text beside the text that took its place, or lose text boxes.
 *
 * <p>Errors: {@code unreadable-file} for a file that is no document or damaged, and where there is no table.
 */
public final class DocxFile {

    private static final String MAIN = "word/document.xml";

    private final DocumentTables tables = new DocumentTables();

    private DocxFile() {}

    /** Reads a document, or returns null with a finding. */
    public static @Nullable TableSource open(Path path, Faults faults) throws IOException {
        Document xml = ZipPart.read(path, MAIN, faults);
        if (xml == null) {
            return null;
        }
        Element body = xml.getElementsByTag("w:body").first();
        DocxFile file = new DocxFile();
        if (body != null) {
            file.walk(body);
        }
        if (file.tables.all().isEmpty()) {
            boolean hasPictures = !xml.getElementsByTag("pic:pic").isEmpty()
                    || !xml.getElementsByTag("v:imagedata").isEmpty();
            faults.file(hasPictures ? "unreadable-file.no-table-but-pictures" : "unreadable-file.no-table");
            return null;
        }
        return GridTables.ofDocument(faults.file(), file.tables.all());
    }

    /** Paragraphs and tables in order; content controls and text boxes are gone through. */
    private void walk(Element parent) {
        for (Element child : parent.children()) {
            switch (child.tagName()) {
                case "w:p" -> {
                    tables.line(WordText.of(child));
                    for (Element box : child.getElementsByTag("w:txbxContent")) {
                        if (!WordText.isFallback(box)) {
                            walk(box);
                        }
                    }
                }
                case "w:tbl" -> table(child);
                case "w:del", "w:moveFrom", "mc:Fallback" -> {}
                default -> walk(child);
            }
        }
    }

    private void table(Element table) {
        Grid grid = new Grid();
        for (Element row : WordText.childrenOf(table, "w:tr")) {
            if (WordCells.isDeleted(row)) {
                continue;
            }
            grid.row();
            int before = WordCells.before(row);
            if (before > 0) {
                grid.cell("", before, 1);
            }
            for (Element cell : WordText.childrenOf(row, "w:tc")) {
                int across = WordCells.across(cell);
                if (WordCells.isContinued(cell)) {
                    grid.below(across);
                } else {
                    grid.cell(WordText.ofCell(cell), across, 1);
                }
            }
        }
        tables.table(grid);
        for (Element inner : table.getElementsByTag("w:tbl")) {
            if (inner != table && nearestTable(inner) == table) {
                table(inner);
            }
        }
    }

    private static @Nullable Element nearestTable(Element inner) {
        Element parent = inner.parent();
        while (parent != null && !parent.tagName().equals("w:tbl")) {
            parent = parent.parent();
        }
        return parent;
    }
}
