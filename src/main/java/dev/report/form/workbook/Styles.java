package dev.report.form.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look. A face that each office has, so that nothing moves from one machine to the next. */
final class Styles {

    static final XSSFColor OPEN = color(0xFF, 0xF9, 0xE5);
    private static final XSSFColor HEAD = color(0xE4, 0xEA, 0xF2);
    private static final XSSFColor COMPUTED = color(0xEE, 0xEE, 0xEE);
    private static final XSSFColor LINE = color(0x80, 0x80, 0x80);

    final XSSFCellStyle title;
    final XSSFCellStyle plain;
    final XSSFCellStyle line;
    final XSSFCellStyle section;
    final XSSFCellStyle heading;
    final XSSFCellStyle head;
    final XSSFCellStyle row;
    final XSSFCellStyle open;
    final XSSFCellStyle written;
    final XSSFCellStyle day;
    final XSSFCellStyle total;
    final XSSFCellStyle closed;
    final XSSFCellStyle beside;

    Styles(XSSFWorkbook workbook, boolean isChinese) {
        String face = isChinese ? "宋体" : "Arial";
        XSSFFont normal = workbook.getFontAt(0);
        normal.setFontName(face);
        normal.setFontHeightInPoints((short) 11);
        XSSFFont small = font(workbook, face, 9, false);
        XSSFFont bold = font(workbook, face, 11, true);
        title = style(workbook, font(workbook, face, 16, true), HorizontalAlignment.CENTER, null, false);
        plain = style(workbook, normal, HorizontalAlignment.LEFT, null, false);
        line = style(workbook, small, HorizontalAlignment.LEFT, null, false);
        section = style(workbook, bold, HorizontalAlignment.LEFT, null, false);
        heading = style(workbook, bold, HorizontalAlignment.CENTER, HEAD, true);
        head = style(workbook, normal, HorizontalAlignment.CENTER, HEAD, true);
        row = style(workbook, normal, HorizontalAlignment.LEFT, HEAD, true);
        open = style(workbook, normal, HorizontalAlignment.CENTER, OPEN, true);
        open.setLocked(false);
        written = style(workbook, normal, HorizontalAlignment.LEFT, OPEN, true);
        written.setLocked(false);
        written.setDataFormat(workbook.createDataFormat().getFormat("@"));
        day = style(workbook, normal, HorizontalAlignment.CENTER, OPEN, true);
        day.setLocked(false);
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        total = style(workbook, normal, HorizontalAlignment.CENTER, COMPUTED, true);
        closed = style(workbook, normal, HorizontalAlignment.CENTER, COMPUTED, true);
        beside = style(workbook, small, HorizontalAlignment.LEFT, null, true);
        row.setIndention((short) 1);
        beside.setIndention((short) 1);
        written.setIndention((short) 1);
    }

    static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, null);
    }

    private static XSSFFont font(XSSFWorkbook workbook, String face, int points, boolean isBold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(face);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        return font;
    }

    private static XSSFCellStyle style(
            XSSFWorkbook workbook,
            XSSFFont font,
            HorizontalAlignment alignment,
            @org.jspecify.annotations.Nullable XSSFColor fill,
            boolean isLined) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (fill != null) {
            style.setFillForegroundColor(fill);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (isLined) {
            lines(style);
        }
        return style;
    }

    private static void lines(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(LINE);
        style.setBottomBorderColor(LINE);
        style.setLeftBorderColor(LINE);
        style.setRightBorderColor(LINE);
    }
}
