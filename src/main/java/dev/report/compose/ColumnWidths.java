package dev.report.compose;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The widths of a table's columns, where words stand in it: figures, dates and heads stay on one line as long as there is room, and words
 * share the rest.
 *
 * <p>What has to give way first are long words, then heads, which are set in two lines.
 */
final class ColumnWidths {

    /** What a line of a page on its side and of an upright one holds, in the size of tables, in Chinese characters. */
    private static final double LANDSCAPE = 60;

    private static final double UPRIGHT = 42;

    /** Words longer than this are set in lines. */
    private static final double MOST = 20;

    /** What words need at least, and any column. */
    private static final double LEAST_WORDS = 7;

    private static final double LEAST = 2.5;

    /** The room at both sides of a column. */
    private static final double SIDES = 1.2;

    private final List<String> heads;
    private final List<Block.Row> rows;

    ColumnWidths(List<String> heads, List<Block.Row> rows) {
        this.heads = heads;
        this.rows = rows;
    }

    /** The widths in percent, which together are the table's. */
    List<Integer> of(boolean landscape) {
        double room = landscape ? LANDSCAPE : UPRIGHT;
        double[] narrow = each(this::narrow);
        double[] named = each(column -> Math.max(narrow[column], side(width(heads.get(column)))));
        double[] whole = each(column -> Math.max(named[column], words(column)));
        return percent(sum(named) > room ? between(narrow, named, room) : between(named, whole, room));
    }

    /** Widths of which all together fill the room, as far as they can. */
    private static double[] between(double[] least, double[] most, double room) {
        double wanted = sum(most) - sum(least);
        double share = wanted == 0 ? 0 : Math.min(1, Math.max(0, (room - sum(least)) / wanted));
        return IntStream.range(0, least.length)
                .mapToDouble(i -> least[i] + share * (most[i] - least[i]))
                .toArray();
    }

    /** What stays on one line, and half a head. */
    private double narrow(int column) {
        double head = width(heads.get(column)) / 2;
        double longest = IntStream.range(0, rows.size())
                .mapToDouble(row -> isKept(row, column) ? kept(row, column) : least(width(text(row, column))))
                .max()
                .orElse(0);
        return side(Math.max(LEAST, Math.max(head, longest)));
    }

    private double words(int column) {
        double longest = IntStream.range(0, rows.size())
                .mapToDouble(row -> width(text(row, column)))
                .max()
                .orElse(0);
        return side(Math.min(MOST, longest));
    }

    private boolean isKept(int row, int column) {
        return column > 0 && !rows.get(row).cells().get(column - 1).isText();
    }

    /** A date has room to spare: some machines have wider digits, and set a gap between them and characters. */
    private double kept(int row, int column) {
        boolean isDate = rows.get(row).cells().get(column - 1).words();
        return width(text(row, column)) + (isDate ? 1 : 0);
    }

    private String text(int row, int column) {
        return column == 0
                ? rows.get(row).flatLabel()
                : rows.get(row).cells().get(column - 1).text();
    }

    private double[] each(IntToDoubleFunction width) {
        return IntStream.range(0, heads.size()).mapToDouble(width).toArray();
    }

    private static double least(double width) {
        return Math.min(LEAST_WORDS, width);
    }

    private static double side(double width) {
        return width + SIDES;
    }

    private static double sum(double[] widths) {
        return IntStream.range(0, widths.length).mapToDouble(i -> widths[i]).sum();
    }

    /** Whole percents, of which none is lost: each column ends where it would. */
    private static List<Integer> percent(double[] widths) {
        double all = sum(widths);
        int[] ends = new int[widths.length + 1];
        double until = 0;
        for (int i = 0; i < widths.length; i++) {
            until += widths[i];
            ends[i + 1] = (int) Math.round(100 * until / all);
        }
        return IntStream.range(0, widths.length)
                .mapToObj(i -> ends[i + 1] - ends[i])
                .toList();
    }

    /** In Chinese characters: a Latin letter or a digit takes a good half. */
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < 0x2E80 ? 0.55 : 1)
                .sum();
    }
}
