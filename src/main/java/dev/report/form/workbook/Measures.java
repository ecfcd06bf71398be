package dev.report.form.workbook;

import dev.report.form.FormSheet;
import dev.report.form.FormSheet.Area;
import dev.report.form.FormSheet.Label;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How wide columns and how high rows must be, so that no label is cut.
 *
 * <p>Unit: a column's width is counted in digits, of which a Chinese character takes two; a row's height in points.
 */
final class Measures {

    private static final double LINE = 15;
    private static final double PADDING = 5;
    private static final double MARGIN = 2.6;
    private static final double NARROWEST_LABEL = 7;
    private static final double WIDEST_LABEL = 34;
    private static final double NARROWEST_VALUE = 9.5;
    private static final double WIDEST_VALUE = 16;
    private static final double NARROWEST_TABLE = 72;
    private static final double MOST_SPREAD = 2.4;
    private static final int HEAD_LINES = 3;
    private static final double POINTS_OF_WIDTH = 5.6;
    private static final double WIDE = 1.4;

    private final FormSheet sheet;
    private final double[] widths;

    Measures(FormSheet sheet) {
        this.sheet = sheet;
        this.widths = new double[sheet.width()];
        Arrays.fill(widths, 0, sheet.labelColumns(), NARROWEST_LABEL);
        Arrays.fill(widths, sheet.labelColumns(), sheet.width(), NARROWEST_VALUE);
        for (Label label : sheet.labels()) {
            if (label.area().columns() == 1) {
                widen(label);
            }
        }
        for (Label label : sheet.labels()) {
            if (label.role() == FormSheet.Role.ROW) {
                widenLast(label);
            }
        }
        spread();
    }

    /** A table of few columns is no strip on its page. */
    private void spread() {
        double factor =
                Math.min(MOST_SPREAD, NARROWEST_TABLE / Arrays.stream(widths).sum());
        for (int column = 0; factor > 1 && column < widths.length; column++) {
            widths[column] *= factor;
        }
    }

    /** A label of one column: wide enough for it in as many lines as its rows have room for. */
    private void widen(Label label) {
        boolean isRow = label.role() == FormSheet.Role.ROW;
        int lines = isRow ? Math.min(label.area().rows(), HEAD_LINES) : HEAD_LINES;
        double most = isRow ? WIDEST_LABEL : WIDEST_VALUE;
        int column = label.area().column();
        double line = Math.max(longestWord(label.text()), lineOf(label.text(), lines));
        widths[column] = Math.max(widths[column], Math.min(most, line + MARGIN));
    }

    /** A row's label that reaches over several columns is given room in the last of them. */
    private void widenLast(Label label) {
        Area area = label.area();
        double wanted = Math.min(WIDEST_LABEL, width(label.text()) / 2 + MARGIN);
        double missing = wanted - width(area);
        if (area.columns() > 1 && missing > 0) {
            widths[area.lastColumn()] += missing;
        }
    }

    /** What cannot be parted: Chinese ends a line anywhere, a word of letters does not. */
    private static double longestWord(String text) {
        return Stream.of(text.split("[\\s\\u2E80-\\uFFFF/-]+"))
                .mapToDouble(Measures::width)
                .max()
                .orElse(0);
    }

    private static double lineOf(String text, int lines) {
        return Math.ceil(width(text) / lines);
    }

    /** How wide a text is on one line. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 1 : 2.1).sum();
    }

    double[] widths() {
        return widths.clone();
    }

    private double width(Area area) {
        return Arrays.stream(widths, area.column(), area.lastColumn() + 1).sum();
    }

    /** Whether the table is clearly wider than high, and more than fits the shorter side of a page at ease. */
    boolean isWide() {
        double width = Arrays.stream(widths).sum();
        return width > NARROWEST_TABLE
                && width * POINTS_OF_WIDTH > WIDE * Arrays.stream(heights()).sum();
    }

    /** The height of each row of the table. */
    double[] heights() {
        double[] heights = new double[sheet.height()];
        Arrays.fill(heights, LINE + PADDING);
        for (Label label : sheet.labels()) {
            Area area = label.area();
            double each = height(label.text(), width(area)) / area.rows();
            for (int row = area.row(); row <= area.lastRow(); row++) {
                heights[row] = Math.max(heights[row], each);
            }
        }
        return heights;
    }

    /** How high a text is in a column. */
    static double height(String text, double width) {
        double lines = 0;
        for (String paragraph : text.split("\n")) {
            lines += Math.max(1, Math.ceil(width(paragraph) / Math.max(1, width - MARGIN)));
        }
        return lines * LINE + PADDING;
    }
}
