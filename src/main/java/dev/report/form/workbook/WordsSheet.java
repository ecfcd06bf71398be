package dev.report.form.workbook;

import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.form.FormWords;
import dev.report.form.UnitForm;
import dev.report.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a sheet for what is given in words: the text cells one under another, or a list with a row an item. */
final class WordsSheet {

    /** Under title, unit and remark. */
    static final int HEAD = 3;

    private static final int ITEMS = 30;
    private static final int NUMBER_WIDTH = 7;
    private static final int LABEL_WIDTH = 34;
    private static final int TEXT_WIDTH = 60;
    private static final int COLUMN_WIDTH = 20;
    private static final int UNITS_OF_WIDTH = 256;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final XSSFSheet sheet;
    private final UnitForm form;
    private final FormWords words;
    private final Styles styles;

    WordsSheet(XSSFSheet sheet, UnitForm form, Styles styles) {
        this.sheet = sheet;
        this.form = form;
        this.words = form.words();
        this.styles = styles;
    }

    /** The text cells: a label and an open cell a row. */
    void write(List<TextItem> items) {
        width(0, LABEL_WIDTH);
        width(1, TEXT_WIDTH);
        above(words.say("words.sheet"), words.say("words.remark"), 1);
        XSSFRow head = row(HEAD);
        cell(head, 0, styles.head).setCellValue(words.header("indicator"));
        cell(head, 1, styles.head).setCellValue(words.header("value"));
        for (int i = 0; i < items.size(); i++) {
            XSSFRow row = row(HEAD + 1 + i);
            cell(row, 0, styles.row).setCellValue(items.get(i).label());
            cell(row, 1, style(items.get(i)));
            limit(items.get(i), new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, 1));
        }
        SheetSetup.of(sheet, form, false);
    }

    /** A list: its columns, and open rows. */
    void write(TextList list) {
        List<String> heads = new ArrayList<>();
        boolean isNumbered = words.isIgnored(words.say("words.number"));
        if (isNumbered) {
            heads.add(words.say("words.number"));
        }
        list.columns().forEach(column -> heads.add(column.label()));
        above(list.label(), words.say("words.list-remark"), heads.size() - 1);
        XSSFRow head = row(HEAD);
        for (int column = 0; column < heads.size(); column++) {
            cell(head, column, styles.head).setCellValue(heads.get(column));
        }
        int first = isNumbered ? 1 : 0;
        for (int item = 0; item < ITEMS; item++) {
            XSSFRow row = row(HEAD + 1 + item);
            if (isNumbered) {
                cell(row, 0, styles.row).setCellValue(item + 1.0);
            }
            for (int i = 0; i < list.columns().size(); i++) {
                cell(row, first + i, style(list.columns().get(i)));
            }
        }
        width(0, isNumbered ? NUMBER_WIDTH : COLUMN_WIDTH);
        for (int i = 0; i < list.columns().size(); i++) {
            width(first + i, i == 0 ? TEXT_WIDTH / 2 : COLUMN_WIDTH);
            limit(list.columns().get(i), new CellRangeAddress(HEAD + 1, HEAD + ITEMS, first + i, first + i));
        }
        SheetSetup.of(sheet, form, true);
    }

    private void above(String title, String remark, int lastColumn) {
        line(0, lastColumn, title, styles.title, 30);
        line(
                1,
                lastColumn,
                words.say(
                        "table.unit",
                        "unit",
                        form.unit().name(),
                        "code",
                        form.unit().code(),
                        "year",
                        words.in(form.project().period().label())),
                styles.plain,
                20);
        line(2, lastColumn, remark, styles.line, 18);
    }

    private void line(int at, int lastColumn, String text, CellStyle style, int height) {
        XSSFRow row = row(at);
        cell(row, 0, style).setCellValue(text);
        row.setHeightInPoints(height);
        if (lastColumn > 0) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, lastColumn));
        }
    }

    private XSSFRow row(int at) {
        return sheet.createRow(at);
    }

    private static XSSFCell cell(XSSFRow row, int column, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private void width(int column, int digits) {
        sheet.setColumnWidth(column, digits * UNITS_OF_WIDTH);
    }

    private CellStyle style(TextItem item) {
        return switch (item.type()) {
            case TEXT -> styles.written;
            case DATE -> styles.day;
            case YES_NO -> styles.open;
        };
    }

    /** What may be typed; 无 and 不适用 where the question may not arise. */
    private void limit(TextItem item, CellRangeAddress range) {
        if (item.traits().mayNotApply()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList ranges = new CellRangeAddressList();
        ranges.addCellRangeAddress(range);
        DataValidation validation = helper.createValidation(constraint(item, helper), ranges);
        String error = error(item);
        validation.createPromptBox(words.say("limit.title"), error);
        validation.setShowPromptBox(true);
        validation.createErrorBox(words.say("limit.error.title"), error);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(TextItem item, DataValidationHelper helper) {
        return switch (item.type()) {
            case TEXT ->
                helper.createTextLengthConstraint(
                        OperatorType.LESS_OR_EQUAL,
                        Integer.toString(item.traits().most()),
                        null);
            case DATE -> helper.createDateConstraint(OperatorType.BETWEEN, day(first(item)), day(last(item)), null);
            case YES_NO -> helper.createExplicitListConstraint(answers(item));
        };
    }

    private String error(TextItem item) {
        return switch (item.type()) {
            case TEXT -> words.say("limit.text", "most", item.traits().most());
            case DATE -> words.say("limit.date", "first", first(item), "last", last(item));
            case YES_NO -> words.say("limit.answer", "words", String.join(" / ", answers(item)));
        };
    }

    private String[] answers(TextItem item) {
        return item.traits().words().isEmpty()
                ? words.say("limit.answers").split("\\|")
                : item.traits().words().toArray(String[]::new);
    }

    private LocalDate first(TextItem item) {
        return isLimited(item) ? form.project().period().from() : EARLIEST;
    }

    private LocalDate last(TextItem item) {
        return isLimited(item) ? form.project().period().to() : LATEST;
    }

    private boolean isLimited(TextItem item) {
        return item.traits().inPeriod() && !form.project().period().equals(Period.ANY);
    }

    private static String day(LocalDate day) {
        return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
    }
}
