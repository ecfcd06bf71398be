package dev.report.definition.label;

import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the cells that one set of labels can mean.
 *
 * <p>Cells found by labels as the form prints them count before those found by labels without number or remark.
 */
final class CellFinder {

    private static final String BETWEEN = "-—–_/\\|>→:·,;([)]";

    private final CellIndex cells;
    private final LabelAxis rows;
    private final LabelAxis columns;
    private final Set<CellKey> exact = new LinkedHashSet<>();
    private final Set<CellKey> loose = new LinkedHashSet<>();

    CellFinder(CellIndex cells, LabelAxis rows, LabelAxis columns) {
        this.cells = cells;
        this.rows = rows;
        this.columns = columns;
    }

    boolean isEmpty() {
        return exact.isEmpty() && loose.isEmpty();
    }

    /** The cells found, in definition order. */
    List<CellKey> found() {
        Set<CellKey> best = exact.isEmpty() ? loose : exact;
        return best.size() < 2
                ? List.copyOf(best)
                : cells.keys().stream().filter(best::contains).toList();
    }

    /** The cells where a row and a column meet; if none, where they do with rows and columns exchanged. */
    CellFinder meetEitherWay(List<String> row, List<String> column) {
        meet(row, column);
        if (isEmpty()) {
            meet(column, row);
        }
        return this;
    }

    private void meet(List<String> row, List<String> column) {
        List<LabelAxis.Leaf> rowLeaves = rows.candidates(row);
        if (rowLeaves.isEmpty()) {
            return;
        }
        List<LabelAxis.Leaf> columnLeaves = columns.candidates(column);
        for (LabelAxis.Leaf rowLeaf : rowLeaves) {
            if (columnLeaves.isEmpty() && column.isEmpty()) {
                keep(rowLeaf.key(), rowLeaf.exact());
            }
            for (LabelAxis.Leaf columnLeaf : columnLeaves) {
                if (rowLeaf.block() == columnLeaf.block()) {
                    keep(rowLeaf.key() + columnLeaf.key(), rowLeaf.exact() && columnLeaf.exact());
                }
            }
        }
    }

    /** The cells of labels of both kinds in one path: {@code 三、本年度办理结果, （七）总计, 自然人}, or with the column first. */
    CellFinder along(List<String> path) {
        for (int cut = 1; cut < path.size(); cut++) {
            meet(path.subList(0, cut), path.subList(cut, path.size()));
            meet(path.subList(cut, path.size()), path.subList(0, cut));
        }
        return this;
    }

    /** The cells of a row's and a column's label in one text: {@code 本年新收（自然人）}, {@code 行政许可本年处理决定数量}. */
    CellFinder within(String label) {
        String text = LabelText.normalise(label);
        for (int cut = 1; cut < text.length(); cut++) {
            String left = trimmed(text.substring(0, cut));
            String right = trimmed(text.substring(cut));
            if (!left.isEmpty() && !right.isEmpty()) {
                meet(List.of(left), List.of(right));
                meet(List.of(right), List.of(left));
            }
        }
        return this;
    }

    /** A part without what stood between it and the other: a dash, a bracket that is not its own. */
    private static String trimmed(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && BETWEEN.indexOf(part.charAt(from)) >= 0 && !isOwnBracket(part, from)) {
            from++;
        }
        while (to > from && BETWEEN.indexOf(part.charAt(to - 1)) >= 0 && !isClosed(part, from, to)) {
            to--;
        }
        return part.substring(from, to);
    }

    /** Whether a bracket opens a number or remark of the part's own: it closes before the part ends. */
    private static boolean isOwnBracket(String part, int at) {
        int close = part.indexOf(')', at);
        return part.charAt(at) == '(' && close >= 0 && close < part.length() - 1;
    }

    private static boolean isClosed(String part, int from, int to) {
        int open = part.lastIndexOf('(', to - 1);
        return part.charAt(to - 1) == ')' && open >= from;
    }

    /** All cells of a row named alone. */
    CellFinder ofRow(List<String> path) {
        for (LabelAxis.Leaf row : rows.candidates(path)) {
            for (List<LabelAxis.Leaf> leaves : columns.leaves()) {
                for (LabelAxis.Leaf column : leaves) {
                    if (column.block() == row.block()) {
                        keep(row.key() + column.key(), row.exact());
                    }
                }
            }
        }
        return this;
    }

    private void keep(String key, boolean isExact) {
        int cell = cells.position(key);
        if (cell >= 0) {
            (isExact ? exact : loose).add(cells.key(cell));
        }
    }
}
