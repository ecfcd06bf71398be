package dev.report.compose;

import dev.report.definition.AxisNode;
import dev.report.definition.FormTable;
import dev.report.model.CellKey;
import dev.report.model.Entry;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Lays out the official tables: merged heads and labels, and the text of each value. */
final class TableComposer {

    static final String NOT_APPLICABLE = "—";

    private final FigureTable figures;

    TableComposer(FigureTable figures) {
        this.figures = figures;
    }

    /** @param number which of the definition's tables it is, counted from 1 */
    Block.Table compose(FormTable table, int number) {
        List<Block.Part> parts = new ArrayList<>();
        for (FormTable.FormBlock block : table.blocks()) {
            parts.add(part(block, "t" + number + (char) ('a' + parts.size())));
        }
        return new Block.Table(table.id(), table.title(), parts);
    }

    private Block.Part part(FormTable.FormBlock block, String name) {
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        int labelColumns = depth(block.rows());
        HeadIds ids = new HeadIds(name, labelColumns > 1 || depth(block.columns()) > 1);
        List<List<Block.Head>> head = head(block, labelColumns, ids);
        List<String> flatHead = new ArrayList<>();
        if (labelColumns > 0) {
            flatHead.add(block.corner());
        }
        columns.forEach(path -> flatHead.add(joined(path)));
        List<Block.Row> body = new ArrayList<>();
        List<AxisNode> above = List.of();
        for (List<AxisNode> row : rows) {
            List<Block.Head> labels = labels(row, above, labelColumns, ids);
            List<TableCell> cells =
                    columns.stream().map(column -> cell(row, column, ids)).toList();
            body.add(new Block.Row(labels, joined(row), cells));
            above = row;
        }
        return new Block.Part(block.heading(), labelColumns + columns.size(), labelColumns, head, flatHead, body);
    }

    private static int depth(List<AxisNode> roots) {
        return roots.stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    private static String joined(List<AxisNode> path) {
        return String.join(" ", path.stream().map(AxisNode::label).toList());
    }

    private TableCell cell(List<AxisNode> row, List<AxisNode> column, HeadIds ids) {
        CellKey key = FormTable.FormBlock.cell(row, column);
        Entry entry = figures.entry(key);
        String text =
                entry.quantity().map(Quantity::text).orElse(entry instanceof Entry.NotApplicable ? NOT_APPLICABLE : "");
        return new TableCell(text, key.toString(), ids.of(row, column));
    }

    /** The label cells that begin in a row: those that it does not share with the row above. */
    private static List<Block.Head> labels(List<AxisNode> row, List<AxisNode> above, int labelColumns, HeadIds ids) {
        List<Block.Head> labels = new ArrayList<>();
        boolean shared = true;
        for (int level = 0; level < row.size(); level++) {
            AxisNode node = row.get(level);
            shared &= level < above.size() && above.get(level) == node;
            if (!shared) {
                int columns = node.isLeaf() ? labelColumns - level : 1;
                String scope = node.isLeaf() ? "row" : "rowgroup";
                labels.add(new Block.Head(node.label(), columns, node.breadth(), scope, ids.give(node)));
            }
        }
        return labels;
    }

    private static List<List<Block.Head>> head(FormTable.FormBlock block, int labelColumns, HeadIds ids) {
        int depth = depth(block.columns());
        List<List<Block.Head>> head = new ArrayList<>();
        List<AxisNode> level = block.columns();
        for (int row = 0; row < depth; row++) {
            List<Block.Head> cells = new ArrayList<>();
            if (row == 0 && labelColumns > 0) {
                cells.add(new Block.Head(block.corner(), labelColumns, depth, "col", ""));
            }
            List<AxisNode> below = new ArrayList<>();
            for (AxisNode node : level) {
                int rows = node.isLeaf() ? depth - row : 1;
                String scope = node.isLeaf() ? "col" : "colgroup";
                cells.add(new Block.Head(node.label(), node.breadth(), rows, scope, ids.give(node)));
                below.addAll(node.children());
            }
            head.add(cells);
            level = below;
        }
        return head;
    }
}
