package dev.report.form.workbook;

import dev.report.definition.form.Indicator;
import dev.report.form.FormSheet.Place;
import dev.report.form.FormWords;
import dev.report.form.UnitForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What may be typed into a cell of a form: said where it is selected, and held when something else is typed. */
final class Limits {

    /** What a spreadsheet keeps and shows. */
    private static final String LARGEST = "999999999999";

    private static final int LONGEST_TEXT = 225;

    private final XSSFSheet sheet;
    private final UnitForm form;
    private final Addresses addresses;

    Limits(XSSFSheet sheet, UnitForm form, Addresses addresses) {
        this.sheet = sheet;
        this.form = form;
        this.addresses = addresses;
    }

    /** What is common to cells that are limited together: words, and a formula where one is needed. */
    private record Limit(boolean isWhole, boolean isSigned, String formula, String prompt, String error) {}

    void set(List<Place> places) {
        Map<Limit, List<Integer>> cells = new LinkedHashMap<>();
        for (Place place : places) {
            cells.computeIfAbsent(limit(place.cell()), any -> new ArrayList<>()).add(place.cell());
        }
        cells.forEach(this::set);
    }

    private Limit limit(int cell) {
        Indicator indicator = form.definition().indicator(cell);
        int decimals = indicator.measure().decimals();
        String words = said("limit", indicator);
        String lastYear = form.lastYear(cell);
        String prompt = lastYear.isEmpty() ? words : words + "\n" + lastYear;
        boolean isWhole = decimals == 0 && !indicator.notApplicable() && !indicator.approximate();
        String formula = isWhole ? "" : formula(indicator, addresses.of(cell));
        return new Limit(isWhole, indicator.signed(), formula, cut(prompt), cut(said("limit.error", indicator)));
    }

    private String said(String key, Indicator indicator) {
        FormWords words = form.words();
        int decimals = indicator.measure().decimals();
        StringBuilder said = new StringBuilder(words.say(
                key + (decimals == 0 ? ".whole" : ".decimals") + (indicator.signed() ? ".signed" : ""),
                "measure",
                indicator.measure().label(),
                "decimals",
                decimals));
        if (indicator.approximate()) {
            said.append(words.say("limit.approximate"));
        }
        if (indicator.notApplicable()) {
            said.append(words.say("limit.not-applicable"));
        }
        return said.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private String formula(Indicator indicator, String cell) {
        int decimals = indicator.measure().decimals();
        String least = indicator.signed() ? "" : "," + cell + ">=0";
        StringBuilder formula = new StringBuilder(
                "AND(ISNUMBER(" + cell + ")" + least + ",ROUND(" + cell + "," + decimals + ")=" + cell + ")");
        if (indicator.approximate()) {
            formula.insert(0, "OR(")
                    .append(",RIGHT(" + cell + ",1)=\"" + form.words().say("limit.sign") + "\")");
        }
        if (indicator.notApplicable()) {
            formula.insert(0, "OR(").append("," + cell + "=\"-\"," + cell + "=\"/\")");
        }
        return formula.toString();
    }

    private void set(Limit limit, List<Integer> cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = limit.isWhole
                ? helper.createIntegerConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN, limit.isSigned ? "-" + LARGEST : "0", LARGEST)
                : helper.createCustomConstraint(limit.formula);
        CellRangeAddressList ranges = new CellRangeAddressList();
        for (int cell : cells) {
            CellRangeAddress range = addresses.range(cell);
            ranges.addCellRangeAddress(range);
        }
        DataValidation validation = helper.createValidation(constraint, ranges);
        validation.createPromptBox(form.words().say("limit.title"), limit.prompt);
        validation.setShowPromptBox(true);
        validation.createErrorBox(form.words().say("limit.error.title"), limit.error);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }
}
