package dev.report.published;

import dev.report.published.page.Block;
import dev.report.published.page.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The official tables of a published report, from the sheet that its facts are kept in: cells merged as the form has them. */
final class FormSheet {

    private FormSheet() {}

    /** The tables in order: that of section two, of three, of four, as far as the sheet has them. */
    static List<Block.Table> tables(Path sheet) throws IOException {
        List<List<List<String>>> parts = new ArrayList<>();
        for (String line : Files.readAllLines(sheet)) {
            if (parts.isEmpty() || line.startsWith("（本列数据") || line.startsWith("行政复议,")) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(Arrays.asList(line.split(",", -1)));
        }
        return parts.stream().map(FormSheet::table).toList();
    }

    private static Block.Table table(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean[][] taken = new boolean[rows.size()][width];
        List<Block.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int size = rows.get(row).size();
            for (int column = 0; column < size; column++) {
                if (!taken[row][column]) {
                    int across = size == 1 ? width : across(rows, row, column, taken);
                    int down = down(rows, row, column, across);
                    for (int below = row; below < row + down; below++) {
                        Arrays.fill(taken[below], column, column + across, true);
                    }
                    cells.add(new Block.Cell(rows.get(row).get(column), row, column, across, down, Place.NONE));
                }
            }
        }
        return new Block.Table(cells, Place.NONE);
    }

    private static boolean isHead(List<String> row) {
        return row.contains("自然人")
                || row.contains("申请人情况")
                || row.contains("商业企业")
                || row.contains("行政复议")
                || row.contains("未经复议直接起诉");
    }

    /** A head reaches to the next one, a label over the columns of labels at its right that it leaves blank. */
    private static int across(List<List<String>> rows, int row, int column, boolean[][] taken) {
        List<String> texts = rows.get(row);
        boolean isLabel = !isHead(texts)
                && texts.size() == 10
                && column < 3
                && !texts.get(column).isEmpty();
        boolean isGroup = isHead(texts) && !texts.get(column).isEmpty() && !isLeafHead(rows, row, column);
        int limit = isLabel ? 3 : isGroup ? texts.size() : column + 1;
        int end = column + 1;
        while (end < limit && texts.get(end).isEmpty() && !taken[row][end] && !endsGroup(rows, row, column, end)) {
            end++;
        }
        return end - column;
    }

    private static boolean isLeafHead(List<List<String>> rows, int row, int column) {
        return row + 1 == rows.size()
                || !isHead(rows.get(row + 1)) && row > 0 && !isHead(rows.get(row))
                || rows.get(row).get(column).matches("自然人|总计|结果.*|其他.*|尚未审结");
    }

    /** The corner ends where the heads begin. */
    private static boolean endsGroup(List<List<String>> rows, int row, int column, int end) {
        return rows.get(row).get(column).startsWith("（本列") && end > 2;
    }

    /** A head without heads under it reaches down to the numbers, a repeated label as far as it is repeated. */
    private static int down(List<List<String>> rows, int row, int column, int across) {
        String text = rows.get(row).get(column);
        int end = row + 1;
        if (text.isEmpty()) {
            return 1;
        }
        boolean isHead = isHead(rows.get(row));
        boolean isLabel = rows.get(row).size() == 10 && column < 2 && across == 1;
        while (end < rows.size()
                && rows.get(end).size() > column + across - 1
                && (isHead && isHead(rows.get(end)) && isBlank(rows.get(end), column, across)
                        || isLabel && rows.get(end).get(column).equals(text))) {
            end++;
        }
        return end - row;
    }

    private static boolean isBlank(List<String> row, int column, int across) {
        return row.subList(column, column + across).stream().allMatch(String::isEmpty);
    }
}
