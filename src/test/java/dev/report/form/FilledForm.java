package dev.report.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.WorkbookEvaluatorProvider;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as a person fills it in with a spreadsheet, which calculates as they type. */
final class FilledForm implements AutoCloseable {

    private final XSSFWorkbook workbook;

    FilledForm(FormFile form) throws IOException {
        workbook = new XSSFWorkbook(new ByteArrayInputStream(form.content()));
    }

    /** The cells of all tables that are open to be filled in, row by row; places that merged cells cover are none. */
    List<Cell> open() {
        List<Cell> open = new ArrayList<>();
        for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
            for (Row row : workbook.getSheetAt(i)) {
                for (Cell cell : row) {
                    if (!cell.getCellStyle().getLocked() && !isCovered(cell)) {
                        open.add(cell);
                    }
                }
            }
        }
        return open;
    }

    private static boolean isCovered(Cell cell) {
        return cell.getSheet().getMergedRegions().stream()
                .anyMatch(area -> area.isInRange(cell)
                        && (area.getFirstRow() != cell.getRowIndex()
                                || area.getFirstColumn() != cell.getColumnIndex()));
    }

    /** Fills the open cells of all tables, counted from 0. */
    FilledForm fill(IntFunction<Double> value) {
        List<Cell> open = open();
        for (int i = 0; i < open.size(); i++) {
            open.get(i).setCellValue(value.apply(i));
        }
        return this;
    }

    /** Fills one cell: {@code 表三!D6}. */
    FilledForm fill(String place, double value) {
        cell(place).setCellValue(value);
        return this;
    }

    /** Writes words into the cells of the sheet of text items that ask for an answer, one under another. */
    FilledForm fillWords(String sheet, String... words) {
        for (int i = 0; i < words.length; i++) {
            workbook.getSheet(sheet).getRow(4 + i).getCell(1).setCellValue(words[i]);
        }
        return this;
    }

    Cell cell(String place) {
        CellReference at = new CellReference(place);
        return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    /** The cells that a colour marks as broken. */
    List<String> marked() {
        WorkbookEvaluatorProvider evaluator = new XSSFFormulaEvaluator(workbook);
        ConditionalFormattingEvaluator formats = new ConditionalFormattingEvaluator(workbook, evaluator);
        ((XSSFFormulaEvaluator) evaluator).evaluateAll();
        List<String> marked = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (!formats.getConditionalFormattingForCell(cell).isEmpty()) {
                        marked.add(sheet.getSheetName() + "!" + cell.getAddress());
                    }
                }
            }
        }
        return marked;
    }

    /** Everything that is written on a sheet. */
    String text(int sheet) {
        StringBuilder text = new StringBuilder();
        for (Row row : workbook.getSheetAt(sheet)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && !cell.getStringCellValue().isEmpty()) {
                    text.append(cell.getStringCellValue()).append('\n');
                }
            }
        }
        return text.toString();
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    byte[] save() throws IOException {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
