package dev.report.read.ole;

import dev.report.model.SourceLocation;
import dev.report.read.grid.GridRow;
import dev.report.read.grid.GridTables;
import dev.report.read.raw.CellRange;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A workbook in the binary format of Excel 97–2003 (.xls), in which WPS saves its tables (.et) too: one table for each visible sheet,
 * with the stored values.
 *
 * <p>Errors: {@code hidden-sheet}, an info, for each sheet passed over.
 */
final class XlsFile {

    private XlsFile() {}

    static TableSource open(POIFSFileSystem file, Faults faults) throws IOException {
        List<GridTables.Named> tables = new ArrayList<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(file)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                Sheet sheet = workbook.getSheetAt(i);
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    tables.add(new GridTables.Named(sheet.getSheetName(), rows(sheet)));
                } else {
                    SourceLocation at = new SourceLocation(faults.file(), 1, 0, sheet.getSheetName() + "!");
                    faults.at("hidden-sheet.skipped", at, "").values("sheet", sheet.getSheetName());
                }
            }
        }
        return GridTables.ofWorkbook(faults.file(), tables);
    }

    private static List<GridRow> rows(Sheet sheet) {
        List<CellRange> merged =
                sheet.getMergedRegions().stream().map(XlsFile::range).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            while (rows.size() < row.getRowNum()) {
                rows.add(List.of());
            }
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                texts.add(XlsText.of(row.getCell(column)));
            }
            rows.add(texts);
        }
        List<GridRow> all = new ArrayList<>();
        GridRow.all(rows, merged).forEach(row -> all.add(row.withoutLeftovers(all.size() + 1)));
        return all;
    }

    private static CellRange range(CellRangeAddress region) {
        return new CellRange(
                region.getFirstRow() + 1, region.getFirstColumn(), region.getLastRow() + 1, region.getLastColumn());
    }

    /** Whether the file holds a workbook of this kind. */
    static boolean isIn(POIFSFileSystem file) {
        return file.getRoot().hasEntryCaseInsensitive("Workbook")
                || file.getRoot().hasEntryCaseInsensitive("Book");
    }
}
