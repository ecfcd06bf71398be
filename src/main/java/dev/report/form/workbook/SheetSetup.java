package dev.report.form.workbook;

import dev.report.definition.Style;
import dev.report.form.UnitForm;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets a sheet up: closed but for its open cells, and printed on one page. */
final class SheetSetup {

    private SheetSetup() {}

    static void of(XSSFSheet sheet, UnitForm form, boolean isLandscape) {
        // Without a password: it keeps a hand from slipping, and whoever must can take it off.
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup print = sheet.getPrintSetup();
        boolean isA4 = form.definition().heading().style().paper() == Style.Paper.A4;
        print.setPaperSize((short) (isA4 ? PaperSize.A4_PAPER : PaperSize.LETTER_PAPER).ordinal());
        print.setLandscape(isLandscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 1);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.getFooter().setLeft(form.unit().name().replace("&", "&&"));
        sheet.getFooter().setRight("&A  &P/&N");
    }
}
