package dev.report.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads the binary formats of Office cell by cell. */
final class OfficeSquares {

    private static final String END_OF_CELL = "\u0007";

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

    /** Paragraph by paragraph: what is in a table belongs to a cell, whose last paragraph ends with a mark, and some end a row. */
    static Squares doc(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(in)) {
            Range range = document.getRange();
            List<String> texts = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                cell.append(paragraph.isInTable() ? paragraph.text() : "");
                if (paragraph.isTableRowEnd() || !paragraph.isInTable() && !texts.isEmpty()) {
                    rows.add(texts);
                    texts = new ArrayList<>();
                    cell.setLength(0);
                } else if (cell.toString().endsWith(END_OF_CELL)) {
                    texts.add(cell.toString().replaceAll("\\p{Cc}", ""));
                    cell.setLength(0);
                }
            }
            rows.add(texts);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Squares.NONE;
        }
        return new Squares(rows, true);
    }
}
