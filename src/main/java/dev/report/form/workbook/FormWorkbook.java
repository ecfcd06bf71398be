package dev.report.form.workbook;

import dev.report.definition.text.TextList;
import dev.report.form.FormSheet;
import dev.report.form.UnitForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a form as a workbook (.xlsx) that Excel, WPS and LibreOffice open. */
public final class FormWorkbook {

    private FormWorkbook() {}

    public static byte[] write(UnitForm form) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles =
                    new Styles(workbook, form.definition().heading().style().isChinese());
            Addresses addresses = new Addresses(form.sheets(), TableSheet.ABOVE);
            new GuideSheet(workbook.createSheet(form.words().say("guide.sheet")), form, styles).write();
            for (FormSheet table : form.sheets()) {
                new TableSheet(workbook.createSheet(table.name()), form, table, styles, addresses).write();
            }
            if (!form.textCells().isEmpty()) {
                new WordsSheet(workbook.createSheet(form.words().say("words.sheet")), form, styles)
                        .write(form.textCells());
            }
            for (TextList list : form.lists()) {
                new WordsSheet(workbook.createSheet(WorkbookUtil.createSafeSheetName(list.label())), form, styles)
                        .write(list);
            }
            workbook.lockStructure();
            describe(workbook.getProperties(), form);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report's date stands for the day: the same form has the same bytes whenever it is made. */
    private static void describe(POIXMLProperties properties, UnitForm form) {
        String day = form.project().published() + "T00:00:00Z";
        try {
            properties.getCoreProperties().setCreated(day);
            properties.getCoreProperties().setModified(day);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(day, e);
        }
        properties
                .getCoreProperties()
                .setTitle(form.unit().name() + " " + form.project().period().id());
        properties.getCoreProperties().setCreator(form.project().issuer().name());
    }
}
