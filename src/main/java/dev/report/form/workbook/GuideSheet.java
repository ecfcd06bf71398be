package dev.report.form.workbook;

import dev.report.definition.form.Indicator;
import dev.report.form.FormWords;
import dev.report.form.UnitForm;
import dev.report.project.ReportProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the page that says how the form is filled in, until when, and whom to ask. */
final class GuideSheet {

    private static final int NAMES = 18;
    private static final int TEXTS = 72;
    private static final int UNITS_OF_WIDTH = 256;

    private final XSSFSheet sheet;
    private final UnitForm form;
    private final Styles styles;
    private final FormWords words;

    GuideSheet(XSSFSheet sheet, UnitForm form, Styles styles) {
        this.sheet = sheet;
        this.form = form;
        this.styles = styles;
        this.words = form.words();
    }

    void write() {
        sheet.setColumnWidth(0, NAMES * UNITS_OF_WIDTH);
        sheet.setColumnWidth(1, TEXTS * UNITS_OF_WIDTH);
        ReportProject project = form.project();
        wide(words.say("guide.title", "title", project.title()), styles.title, 1.6);
        wide(
                words.say(
                        "guide.unit",
                        "unit",
                        form.unit().name(),
                        "code",
                        form.unit().code(),
                        "year",
                        words.in(project.period().label())),
                styles.plain,
                1);
        wide(words.say("guide.how"), styles.section, 1.2);
        List<String> rules = rules();
        for (int i = 0; i < rules.size(); i++) {
            wide(words.say("guide.item", "number", i + 1, "text", rules.get(i)), styles.plain, 1);
        }
        whomToAsk();
        signatures();
        SheetSetup.of(sheet, form, false);
    }

    private List<String> rules() {
        List<String> rules = new ArrayList<>();
        rules.add(words.say("guide.open"));
        rules.add(words.say("guide.zero"));
        rules.add(words.say("guide.blank."
                + form.project()
                        .policy()
                        .blank()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')));
        if (asks(Indicator::notApplicable)) {
            rules.add(words.say("guide.not-applicable"));
        }
        rules.add(words.say(asks(indicator -> !indicator.measure().isCount()) ? "guide.decimals" : "guide.whole"));
        if (!form.textCells().isEmpty() || !form.lists().isEmpty()) {
            rules.add(words.say("guide.words"));
        }
        if (!form.lists().isEmpty()) {
            rules.add(words.say("guide.list"));
        }
        rules.add(words.say("guide.red"));
        if (!form.identities().isEmpty() && hasLastYear()) {
            rules.add(words.say("guide.last-year"));
        }
        rules.add(words.say("guide.save"));
        return rules;
    }

    private boolean asks(java.util.function.Predicate<Indicator> wanted) {
        return form.sheets().stream()
                .flatMap(table -> table.places().stream())
                .anyMatch(place -> wanted.test(form.definition().indicator(place.cell())));
    }

    private boolean hasLastYear() {
        return form.sheets().stream()
                .flatMap(table -> table.places().stream())
                .anyMatch(place -> !form.lastYear(place.cell()).isEmpty());
    }

    private void whomToAsk() {
        ReportProject project = form.project();
        wide(words.say("guide.send"), styles.section, 1.2);
        if (project.deadlines().containsKey("units")) {
            pair(
                    words.say("guide.deadline"),
                    form.definition().heading().style().date(project.deadlines().get("units")),
                    styles.row);
        }
        pair(words.say("guide.to"), project.issuer().name(), styles.row);
        for (Map.Entry<String, String> contact : project.contact().entrySet()) {
            pair(words.say("contact." + contact.getKey()), contact.getValue(), styles.row);
        }
    }

    private void signatures() {
        wide(words.say("guide.signed"), styles.section, 1.2);
        for (String name : words.say("guide.signatures").split("\\|")) {
            pair(name, "", styles.written);
        }
    }

    private void wide(String text, CellStyle style, double factor) {
        XSSFRow row = next();
        XSSFCell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        row.setHeightInPoints((float) (factor * Measures.height(text, NAMES + TEXTS)));
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    }

    private void pair(String name, String text, CellStyle style) {
        XSSFRow row = next();
        XSSFCell left = row.createCell(0);
        left.setCellStyle(styles.head);
        left.setCellValue(name);
        XSSFCell right = row.createCell(1);
        right.setCellStyle(style);
        if (!text.isEmpty()) {
            right.setCellValue(text);
        }
        row.setHeightInPoints((float) Measures.height(text, TEXTS));
    }

    private XSSFRow next() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }
}
