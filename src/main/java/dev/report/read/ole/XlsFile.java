package dev.report.read.ole;

import dev.report.model.SourceLocation;
import dev.report.read.grid.GridRow;
import dev.report.read.grid.GridTables;
import dev.report.read.raw.Faults;
import dev.report.read.raw.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return new GridTables(faults.file(), tables);
    }

    private static List<GridRow> rows(Sheet sheet) {
        Map<Square, Boolean> covered = covered(sheet);
        List<GridRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            while (rows.size() < row.getRowNum()) {
                rows.add(GridRow.of(List.of()));
            }
            List<String> texts = new ArrayList<>();
            Set<Integer> fromLeft = new HashSet<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                Boolean isFromLeft = covered.get(new Square(row.getRowNum(), column));
                texts.add(isFromLeft == null ? XlsText.of(row.getCell(column)) : "");
                if (isFromLeft != null && isFromLeft) {
                    fromLeft.add(column);
                }
            }
            rows.add(new GridRow(texts, fromLeft));
        }
        return rows;
    }

    /** The squares that a merged cell covers beyond its first, each with whether it reaches into them from the left. */
    private static Map<Square, Boolean> covered(Sheet sheet) {
        Map<Square, Boolean> covered = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.getNumberOfCells() > 100_000) {
                continue;
            }
            region.forEach(cell -> covered.put(
                    new Square(cell.getRow(), cell.getColumn()), cell.getColumn() > region.getFirstColumn()));
            covered.remove(new Square(region.getFirstRow(), region.getFirstColumn()));
        }
        return covered;
    }

    /** One square of a sheet, counted from 0. */
    private record Square(int row, int column) {}

    /** Whether the file holds a workbook of this kind. */
    static boolean isIn(POIFSFileSystem file) {
        return file.getRoot().hasEntryCaseInsensitive("Workbook")
                || file.getRoot().hasEntryCaseInsensitive("Book");
    }
}
