package dev.report.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableIterator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads the binary formats of Office cell by cell. */
final class OfficeSquares {

    private OfficeSquares() {}

    static Squares xls(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                HSSFWorkbook book = new HSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    while (rows.size() < row.getRowNum()) {
                        rows.add(List.of());
                    }
                    List<String> texts = new ArrayList<>();
                    for (int column = 0; column < row.getLastCellNum(); column++) {
                        texts.add(text(row.getCell(column)));
                    }
                    rows.add(texts);
                }
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Squares.NONE;
        }
        return new Squares(rows, true);
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC ? Double.toString(cell.getNumericCellValue()) : cell.toString();
    }

    static Squares doc(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(in)) {
            Range range = document.getRange();
            for (TableIterator tables = new TableIterator(range); tables.hasNext(); ) {
                var table = tables.next();
                for (int row = 0; row < table.numRows(); row++) {
                    List<String> texts = new ArrayList<>();
                    for (int cell = 0; cell < table.getRow(row).numCells(); cell++) {
                        texts.add(table.getRow(row).getCell(cell).text().replaceAll("\\p{Cc}", ""));
                    }
                    rows.add(texts);
                }
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Squares.NONE;
        }
        return new Squares(rows, true);
    }
}
