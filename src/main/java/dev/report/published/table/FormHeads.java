package dev.report.published.table;

import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.label.LabelText;
import dev.report.published.page.Block;
import dev.report.published.page.Place;
import java.util.ArrayList;
import java.util.List;

/** The heads of a block of the form, laid out in rows. */
final class FormHeads {

    private final FormTable.FormBlock block;
    private final int depth;
    private final boolean leavesBelow;

    /** @param leavesBelow whether every head without others under it is in the lowest row; else it is in its own and reaches down */
    FormHeads(FormTable.FormBlock block, boolean leavesBelow) {
        this.block = block;
        this.leavesBelow = leavesBelow;
        this.depth = block.columns().stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    /** How many columns of labels are at the left of the values. */
    int labels() {
        return block.rows().stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    /** How many columns of values there are. */
    int values() {
        return block.columns().stream().mapToInt(AxisNode::breadth).sum();
    }

    /** Whether rows hold these heads and no others, each in its row and in order; the text of the corner aside. */
    boolean areIn(List<List<Block.Cell>> rows) {
        List<List<AxisNode>> levels = new ArrayList<>();
        for (int row = 0; row < depth; row++) {
            levels.add(new ArrayList<>());
        }
        level(block.columns(), 0, levels);
        boolean isSame = rows.size() == depth;
        for (int row = 0; isSame && row < depth; row++) {
            isSame = isSame(levels.get(row), rows.get(row));
        }
        return isSame;
    }

    private void level(List<AxisNode> nodes, int row, List<List<AxisNode>> levels) {
        for (AxisNode node : nodes) {
            levels.get(rowOf(node, row)).add(node);
            level(node.children(), row + 1, levels);
        }
    }

    private int rowOf(AxisNode node, int row) {
        return node.isLeaf() && leavesBelow ? depth - 1 : row;
    }

    static boolean isSame(List<AxisNode> level, List<Block.Cell> heads) {
        if (level.size() != heads.size()) {
            return false;
        }
        for (int i = 0; i < heads.size(); i++) {
            if (!isNamed(level.get(i), LabelText.normalise(heads.get(i).text()))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNamed(AxisNode node, String name) {
        return LabelText.normalise(node.label()).equals(name)
                || node.aliases().stream()
                        .anyMatch(alias -> LabelText.normalise(alias).equals(name));
    }

    /** The heads as cells, the first row being this one. */
    List<Block.Cell> cells(int first, Place at) {
        List<Block.Cell> cells = new ArrayList<>();
        place(block.columns(), labels(), 0, first, at, cells);
        return cells;
    }

    private void place(List<AxisNode> nodes, int column, int row, int first, Place at, List<Block.Cell> cells) {
        int left = column;
        for (AxisNode node : nodes) {
            int own = rowOf(node, row);
            boolean reachesDown =
                    node.isLeaf() || leavesBelow && node.children().stream().allMatch(AxisNode::isLeaf);
            int down = !reachesDown ? 1 : node.isLeaf() ? depth - own : depth - 1 - own;
            cells.add(new Block.Cell(node.label(), first + own, left, node.breadth(), Math.max(1, down), at));
            place(node.children(), left, row + 1, first, at, cells);
            left += node.breadth();
        }
    }
}
