package dev.report.form.workbook;

import dev.report.definition.rule.Formula;
import dev.report.finding.Severity;
import dev.report.form.Identity;
import dev.report.form.UnitForm;
import dev.report.project.Policy;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colours the cells of an identity that does not hold, as soon as all of them are filled in: red if it is an error, else amber. */
final class Marks {

    /** Beyond so many cells only the side of one cell is coloured: a table all in red tells nothing. */
    private static final int MOST_CELLS = 8;

    private static final XSSFColor RED = Styles.color(0xFF, 0xC7, 0xCE);
    private static final XSSFColor DARK_RED = Styles.color(0x9C, 0x00, 0x06);
    private static final XSSFColor AMBER = Styles.color(0xFF, 0xE2, 0x99);
    private static final XSSFColor DARK_AMBER = Styles.color(0x7F, 0x60, 0x00);

    private final XSSFSheet sheet;
    private final Addresses addresses;
    private final Policy.Blank blank;

    Marks(XSSFSheet sheet, UnitForm form, Addresses addresses) {
        this.sheet = sheet;
        this.addresses = addresses;
        this.blank = form.project().policy().blank();
    }

    void set(List<Identity> identities) {
        for (Identity identity : identities) {
            if (addresses.areOn(sheet.getSheetName(), identity.cells())) {
                set(identity);
            }
        }
    }

    private void set(Identity identity) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(broken(identity));
        boolean isError = identity.severity() == Severity.ERROR;
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(isError ? RED : AMBER);
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        FontFormatting font = rule.createFontFormatting();
        font.setFontColor(isError ? DARK_RED : DARK_AMBER);
        font.setFontStyle(false, true);
        formatting.addConditionalFormatting(
                shown(identity).stream().map(addresses::range).toArray(CellRangeAddress[]::new), rule);
    }

    private static List<Integer> shown(Identity identity) {
        List<Integer> cells = identity.cells();
        if (cells.size() <= MOST_CELLS) {
            return cells;
        }
        return identity.added().size() == 1
                ? identity.added()
                : identity.taken().size() == 1 ? identity.taken() : cells;
    }

    /** The formula that is true where an identity is broken. */
    private String broken(Identity identity) {
        List<Integer> cells = identity.cells();
        String filled = "COUNT(" + addresses.list(cells, sheet.getSheetName()) + ")"
                + (blank == Policy.Blank.ZERO ? ">0" : "=" + cells.size());
        String difference = "ROUND(" + sum(identity.added()) + "-" + sum(identity.taken())
                + (identity.constant().signum() < 0 ? "" : "+")
                + identity.constant().toPlainString() + ",6)";
        String tolerance = identity.tolerance().toPlainString();
        return "AND(" + filled + "," + compared(identity.comparison(), difference, tolerance) + ")";
    }

    private String sum(List<Integer> cells) {
        return cells.isEmpty() ? "0" : "SUM(" + addresses.list(cells, sheet.getSheetName()) + ")";
    }

    private static String compared(Formula.Comparison comparison, String difference, String tolerance) {
        return switch (comparison) {
            case EQUAL -> "ABS(" + difference + ")>" + tolerance;
            case AT_MOST -> difference + ">" + tolerance;
            case AT_LEAST -> difference + "<-" + tolerance;
            case LESS -> difference + ">=0";
            case MORE -> difference + "<=0";
        };
    }
}
