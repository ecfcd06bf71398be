package dev.report.compose.width;

import dev.report.compose.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The widths of a form's columns, where those of the style sheet would cut a word.
 *
 * <p>Style sheets set a narrow column aside for the names of groups, and columns of one width for figures. Chinese ends its lines
 * anywhere; a word of letters needs the width of its letters.
 */
public final class FormWidths {

    /** What the labels of rows take at most before columns of figures get the rest. */
    private static final double WIDEST_LABEL = 26;

    /** The room at both sides of a column, and what a bold or a wide letter takes more. */
    private static final double SIDES = 1.4;

    /** The shares of a line that style sheets give one column of labels, and three of them; of two, a Word document. */
    private static final double[] ONE = {0.34};

    private static final double[] TWO = {0.12, 0.28};

    private static final double[] THREE = {0.043, 0.068, 0.404};

    private static final List<double[]> SHARES = List.of(new double[0], ONE, TWO, THREE);

    private final List<String> heads;
    private final int labels;
    private final List<Block.Row> rows;

    /**
     * @param heads over each column of figures, its own alone
     * @param labels how many columns of labels there are
     */
    public FormWidths(List<String> heads, int labels, List<Block.Row> rows) {
        this.heads = heads;
        this.labels = labels;
        this.rows = rows;
    }

    /**
     * The widths in percent; empty where each word fits the columns of the style sheet.
     *
     * @param room what a line of the table holds
     */
    public List<Integer> of(double room) {
        double[] least = least();
        return fits(least, usual(room)) ? List.of() : ColumnWidths.percent(shared(withDigits(least), room));
    }

    private static boolean fits(double[] least, double[] given) {
        for (int column = 0; column < least.length; column++) {
            if (least[column] > given[column]) {
                return false;
            }
        }
        return true;
    }

    /** What each column needs so that no word is cut. */
    private double[] least() {
        double[] least = new double[labels + heads.size()];
        for (int column = 0; column < heads.size(); column++) {
            least[labels + column] = longestWord(heads.get(column));
        }
        for (Block.Row row : rows) {
            int level = labels - covered(row);
            for (Block.Head label : row.labels()) {
                level += label.columns();
                least[level - 1] = Math.max(least[level - 1], longestWord(label.text()));
            }
        }
        return Arrays.stream(least).map(width -> width + SIDES).toArray();
    }

    /** Digits that are too many for a column are set smaller, but here each column has room for its own. */
    private double[] withDigits(double[] least) {
        double[] widths = least.clone();
        for (Block.Row row : rows) {
            for (int column = 0; column < row.cells().size(); column++) {
                double digits = ColumnWidths.width(row.cells().get(column).text()) + SIDES;
                widths[labels + column] = Math.max(widths[labels + column], digits);
            }
        }
        return widths;
    }

    /** The widths of the style sheet. */
    private double[] usual(double room) {
        double[] set = labels < SHARES.size() ? SHARES.get(labels) : new double[0];
        double[] usual = new double[labels + heads.size()];
        double rest = (1 - Arrays.stream(set).sum()) / Math.max(1, usual.length - set.length);
        Arrays.fill(usual, rest);
        System.arraycopy(set, 0, usual, 0, set.length);
        return Arrays.stream(usual).map(share -> share * room).toArray();
    }

    /** Columns of figures are alike as long as there is room; what is left goes to the labels of rows first. */
    private double[] shared(double[] least, double room) {
        double[] widths = least.clone();
        double widest = Arrays.stream(least, labels, least.length).max().orElse(0);
        double alike = widest * heads.size() + Arrays.stream(least, 0, labels).sum();
        if (alike <= room) {
            Arrays.fill(widths, labels, widths.length, widest);
        }
        double left = Math.max(0, room - Arrays.stream(widths).sum());
        double wanted = labels == 0 ? 0 : Math.max(0, Math.min(WIDEST_LABEL, widestLabel()) - widths[labels - 1]);
        double given = Math.min(left, wanted);
        if (labels > 0) {
            widths[labels - 1] += given;
        }
        for (int column = labels; column < widths.length; column++) {
            widths[column] += (left - given) / heads.size();
        }
        return widths;
    }

    private double widestLabel() {
        return rows.stream()
                .flatMap(row -> row.labels().stream())
                .mapToDouble(label -> ColumnWidths.width(label.text()) + SIDES)
                .max()
                .orElse(0);
    }

    private static int covered(Block.Row row) {
        return row.labels().stream().mapToInt(Block.Head::columns).sum();
    }

    /** The width of a text's longest word; Chinese has none, for its lines end anywhere. */
    static double longestWord(String text) {
        return Stream.of(text.split("[\\s\\u2E80-\\uFFFF/-]+"))
                .mapToDouble(ColumnWidths::width)
                .max()
                .orElse(0);
    }
}
