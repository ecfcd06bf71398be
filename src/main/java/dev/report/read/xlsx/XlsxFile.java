package dev.report.read.xlsx;

import dev.report.model.SourceLocation;
import dev.report.read.raw.Cells;
import dev.report.read.raw.Faults;
import dev.report.read.raw.RawTable;
import dev.report.read.raw.TableSource;
import dev.report.read.text.NamedFile;
import dev.report.read.text.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook: one table for each visible worksheet, in workbook order.
 *
 * <p>Errors: {@code unreadable-file} for a file that is no workbook, is damaged or too large; {@code hidden-sheet}, an info, for each
 * worksheet passed over.
 */
public final class XlsxFile implements TableSource {

    private final NamedFile file;
    private final ReadableWorkbook workbook;
    private final WorkbookParts parts;
    private final Iterator<Sheet> sheets;
    private final Faults faults;
    private @Nullable SheetRows open;

    private XlsxFile(NamedFile file, ReadableWorkbook workbook, WorkbookParts parts, Faults faults) {
        this.file = file;
        this.workbook = workbook;
        this.parts = parts;
        this.sheets = workbook.getSheets().iterator();
        this.faults = faults;
    }

    /** Opens a workbook, or returns null with a finding where it is none. */
    public static @Nullable TableSource open(Path path, Faults faults) throws IOException {
        Signature signature = Signature.of(path);
        if (signature != Signature.ZIP) {
            faults.file("unreadable-file.xlsx-is-" + kind(signature, path));
            return null;
        }
        if (Files.size(path) > XlsxPackage.LARGEST_FILE) {
            faults.file("unreadable-file.xlsx-too-large").values("most", XlsxPackage.LARGEST_FILE >> 20);
            return null;
        }
        NamedFile file = NamedFile.of(path);
        XlsxPackage parts = new XlsxPackage(faults, XlsxPackage.MOST_UNPACKED);
        TableSource workbook = parts.isSound(file.path()) ? workbook(file, parts.marks(), faults) : null;
        if (workbook == null) {
            file.close();
        }
        return workbook;
    }

    private static String kind(Signature signature, Path path) throws IOException {
        return signature == Signature.OLE && Signature.isEncrypted(path)
                ? "encrypted"
                : signature.name().toLowerCase(Locale.ROOT);
    }

    /** The package was read once without fault, so whatever the library throws here is a fault in the data. */
    private static @Nullable TableSource workbook(NamedFile file, PartMarks marks, Faults faults) {
        try {
            ReadableWorkbook workbook = withFormats(file.path(), marks.needsCopy());
            return new XlsxFile(file, workbook, WorkbookParts.of(file.path(), marks), faults);
        } catch (IOException | RuntimeException e) {
            faults.file("unreadable-file.xlsx-no-workbook");
            return null;
        }
    }

    /** With the formats of numbers, which tell dates; a workbook may do without them. */
    private static ReadableWorkbook withFormats(Path path, boolean isStrict) throws IOException {
        try {
            return library(path, isStrict, new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            return library(path, isStrict, new ReadingOptions(false, true));
        }
    }

    private static ReadableWorkbook library(Path path, boolean isStrict, ReadingOptions options) throws IOException {
        return isStrict
                ? new ReadableWorkbook(TransitionalCopy.of(path), options)
                : new ReadableWorkbook(path.toFile(), options);
    }

    @Override
    public @Nullable RawTable next() throws IOException {
        closeSheet();
        while (sheets.hasNext()) {
            Sheet sheet = sheets.next();
            String within = sheet.getName() + "!";
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                open = new SheetRows(sheet, parts.facts(sheet.getIndex()), faults);
                return new RawTable(faults.file(), within, Cells.APART, open);
            }
            SourceLocation at = new SourceLocation(faults.file(), 1, 0, within);
            faults.at("hidden-sheet.skipped", at, "").values("sheet", sheet.getName());
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        workbook.close();
        file.close();
    }

    private void closeSheet() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
