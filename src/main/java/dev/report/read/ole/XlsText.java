package dev.report.read.ole;

import dev.report.read.grid.StoredNumber;
import dev.report.read.xlsx.SheetFormat;
import java.math.BigDecimal;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Puts a cell of an old workbook into the text that a clerk sees there. */
final class XlsText {

    private XlsText() {}

    /** Blanks: an empty cell gives empty text. A formula gives its stored value. */
    static String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING ->
                cell.getCellType() == CellType.STRING
                                && cell.getRichStringCellValue() instanceof HSSFRichTextString runs
                        ? SheetRuns.seen(runs, cell)
                        : cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private static String number(Cell cell) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        CellStyle style = cell.getCellStyle();
        return switch (kind(style.getDataFormat(), style.getDataFormatString())) {
            case PERCENT -> StoredNumber.plain(number.movePointRight(2)) + "%";
            case DATE -> date(cell, number);
            case NUMBER -> StoredNumber.plain(number);
        };
    }

    /** A number that is no date is shown as ######; the number itself is the better text. */
    private static String date(Cell cell, BigDecimal number) {
        return DateUtil.isValidExcelDate(cell.getNumericCellValue())
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : StoredNumber.plain(number);
    }

    /** The built-in formats 27 to 36 and 50 to 58 are dates of a Chinese Excel, which name no format of their own. */
    private static SheetFormat.Kind kind(int id, @Nullable String format) {
        boolean isChineseDate = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return isChineseDate || format == null
                ? isChineseDate ? SheetFormat.Kind.DATE : SheetFormat.Kind.NUMBER
                : SheetFormat.kind(format);
    }
}
