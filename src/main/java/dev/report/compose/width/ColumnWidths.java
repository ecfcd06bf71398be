package dev.report.compose.width;

import dev.report.compose.Block;
import dev.report.compose.TableCell;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The widths of a table's columns, where words stand in it: figures, dates and heads stay on one line as long as there is room, and words
 * share the rest.
 *
 * <p>What has to give way first are long words, then heads, which are set in two lines.
 */
public final class ColumnWidths {

    /** Words longer than this are set in lines. */
    private static final double MOST = 20;

    /** What words need at least, and any column. */
    private static final double LEAST_WORDS = 7;

    private static final double LEAST = 2.5;

    /** A head needs no more than this for each of two lines. */
    private static final double HALF_HEAD = 7;

    /** Names of units up to this are set on one line before the words of others. */
    private static final double NAME = 12;

    /** The room at both sides of a column. */
    private static final double SIDES = 1.2;

    /** The least room that a word leaves at both its sides. */
    private static final double EDGES = 0.5;

    private final TablePage page;
    private final List<String> heads;
    private final List<Block.Row> rows;

    public ColumnWidths(TablePage page, List<String> heads, List<Block.Row> rows) {
        this.page = page;
        this.heads = heads;
        this.rows = rows;
    }

    /** The widths in percent of a table of units; empty where only figures stand in it and no head would be cut. */
    public List<Integer> ofUnits() {
        boolean hasWords = rows.stream().anyMatch(row -> row.cells().stream().anyMatch(TableCell::words));
        double column = page.room() * (1 - page.label()) / Math.max(1, heads.size() - 1);
        boolean fits =
                heads.stream().skip(1).allMatch(head -> FormWidths.longestWord(head) * page.heads() + EDGES <= column);
        return hasWords || !fits ? of() : List.of();
    }

    /** The widths in percent, which together are the table's. */
    public List<Integer> of() {
        double room = page.room();
        double[] narrow = each(this::narrow);
        double[] named = each(column -> Math.max(narrow[column], side(named(column))));
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

    /** What stays on one line, half a head, and each of its words. */
    private double narrow(int column) {
        String text = heads.get(column);
        double half = Math.min(HALF_HEAD, width(text.replaceAll("[^\\u2E80-\\uFFFF]", "")) / 2);
        double head = Math.max(half, FormWidths.longestWord(text) * page.heads());
        double longest = IntStream.range(0, rows.size())
                .mapToDouble(row -> isKept(row, column) ? kept(row, column) : least(text(row, column)))
                .max()
                .orElse(0);
        return side(Math.max(LEAST, Math.max(head, longest)));
    }

    /** A head on one line, if it is not long; so are the names of units. */
    private double named(int column) {
        double head = Math.min(2 * HALF_HEAD, width(heads.get(column)) * page.heads());
        return column > 0 ? head : Math.max(head, Math.min(NAME, words(0) - SIDES));
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

    private static double least(String text) {
        return Math.max(FormWidths.longestWord(text), Math.min(LEAST_WORDS, width(text)));
    }

    static double side(double width) {
        return width + SIDES;
    }

    private static double sum(double[] widths) {
        return IntStream.range(0, widths.length).mapToDouble(i -> widths[i]).sum();
    }

    /** Whole percents, of which none is lost: each column ends where it would. */
    static List<Integer> percent(double[] widths) {
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

    /** In characters as wide as high, as the Chinese are: a Latin letter or a digit takes a good half. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < 0x2E80 ? 0.55 : 1)
                .sum();
    }
}
