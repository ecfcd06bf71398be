package dev.report.read.xmlss;

import dev.report.model.SourceLocation;
import dev.report.read.grid.GridTables;
import dev.report.read.html.PageText;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import dev.report.read.text.EncodingDetector;
import dev.report.read.text.FileBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the XML of Excel 2003, which business systems export as .xml and under the name .xls: one table for each visible
 * sheet, with the stored values.
 *
 * <p>Errors: {@code unreadable-file} for a file that is too large, is no whole XML, or puts two cells into one square;
 * {@code hidden-sheet}, an info, for each sheet passed over.
 */
public final class XmlssFile {

    private static final long LARGEST_FILE = 64L << 20;

    private final Elements xml;
    private final Faults faults;
    private final NumberFormats formats = new NumberFormats();
    private final List<GridTables.Named> tables = new ArrayList<>();

    private XmlssFile(Elements xml, Faults faults) {
        this.xml = xml;
        this.faults = faults;
    }

    /** Reads a workbook, or returns null with a finding. */
    public static @Nullable TableSource open(Path path, Faults faults) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            faults.file("unreadable-file.document-too-large").values("most", LARGEST_FILE >> 20);
            return null;
        }
        String text = text(path, faults);
        return text == null ? null : tables(text, faults);
    }

    /** What a file says of its encoding matters as little as that of a page; but no character may be lost. */
    private static @Nullable String text(Path path, Faults faults) throws IOException {
        PageText page = PageText.of(Files.readAllBytes(path));
        boolean isWhole = page.text().indexOf('\uFFFD') < 0;
        boolean isSound =
                isWhole || new EncodingDetector(FileBytes.of(path), faults, Integer.MAX_VALUE).detect() != null;
        return isSound ? page.text() : null;
    }

    private static @Nullable TableSource tables(String text, Faults faults) {
        try {
            XmlssFile file = new XmlssFile(Elements.of(text), faults);
            file.workbook();
            return GridTables.ofWorkbook(faults.file(), file.tables);
        } catch (XMLStreamException e) {
            report(e, faults);
            return null;
        }
    }

    private static void report(XMLStreamException e, Faults faults) {
        String fault = e instanceof MisplacedException ? "misplaced" : "damaged";
        int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        int column = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNumber());
        faults.line("unreadable-file.xml-" + fault, line, column).values("line", line, "column", column);
    }

    private void workbook() throws XMLStreamException {
        if (xml.nextChild()) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "Styles" -> formats.read(xml);
                    case "Worksheet" -> sheet();
                    default -> xml.skip();
                }
            }
        }
        xml.end();
    }

    private void sheet() throws XMLStreamException {
        String name = xml.attribute("Name");
        SheetTable table = new SheetTable(xml, formats);
        boolean isHidden = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Table" -> table.read();
                case "WorksheetOptions" -> isHidden = isHidden();
                default -> xml.skip();
            }
        }
        if (isHidden) {
            SourceLocation at = new SourceLocation(faults.file(), 1, 0, name + "!");
            faults.at("hidden-sheet.skipped", at, "").values("sheet", name);
        } else {
            tables.add(new GridTables.Named(name, table.rows()));
        }
    }

    private boolean isHidden() throws XMLStreamException {
        String visible = "";
        while (xml.nextChild()) {
            if (xml.name().equals("Visible")) {
                visible = CellWords.of(xml).strip();
            } else {
                xml.skip();
            }
        }
        return visible.equals("SheetHidden") || visible.equals("SheetVeryHidden");
    }
}
