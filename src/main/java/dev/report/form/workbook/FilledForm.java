package dev.report.form.workbook;

import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.form.Filling;
import dev.report.form.FormSheet;
import dev.report.form.UnitForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a unit sends it back: the form with what the unit typed into its open cells, totals typed over. */
public final class FilledForm {

    private FilledForm() {}

    public static byte[] write(UnitForm form, Filling filling) {
        byte[] blank = FormWorkbook.write(form);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            for (FormSheet table : form.sheets()) {
                fill(workbook.getSheet(table.name()), table, filling);
            }
            if (!form.textCells().isEmpty()) {
                fill(workbook.getSheet(form.words().say("words.sheet")), form.textCells(), filling);
            }
            for (TextList list : form.lists()) {
                fill(workbook.getSheet(WorkbookUtil.createSafeSheetName(list.label())), list, filling);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(blank.length);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFSheet sheet, FormSheet table, Filling filling) {
        for (FormSheet.Place place : table.places()) {
            Optional<BigDecimal> number = filling.figure(place.cell());
            if (number.isPresent()) {
                XSSFCell cell = sheet.getRow(TableSheet.ABOVE + place.area().row())
                        .getCell(place.area().column());
                cell.setBlank();
                cell.setCellValue(number.get().doubleValue());
            }
        }
    }

    private static void fill(XSSFSheet sheet, List<TextItem> items, Filling filling) {
        for (int i = 0; i < items.size(); i++) {
            sheet.getRow(WordsSheet.HEAD + 1 + i).getCell(1).setCellValue(filling.words(items.get(i), 0));
        }
    }

    /** The columns of a list are the last ones of its sheet. */
    private static void fill(XSSFSheet sheet, TextList list, Filling filling) {
        int first =
                sheet.getRow(WordsSheet.HEAD).getLastCellNum() - list.columns().size();
        for (int row = 0; row < filling.rows(); row++) {
            for (int i = 0; i < list.columns().size(); i++) {
                sheet.getRow(WordsSheet.HEAD + 1 + row)
                        .getCell(first + i)
                        .setCellValue(filling.words(list.columns().get(i), row));
            }
        }
    }
}
