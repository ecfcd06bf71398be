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

    private static final String NOT_APPLICABLE = "—";

    private final FigureTable figures;

    TableComposer(FigureTable figures) {
        this.figures = figures;
    }

    Block.Table compose(FormTable table) {
        return new Block.Table(
                table.id(),
                table.title(),
                table.blocks().stream().map(this::part).toList());
    }

    private Block.Part part(FormTable.FormBlock block) {
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        List<List<AxisNode>> rows = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        int labelColumns = depth(block.rows());
        List<String> flatHead = new ArrayList<>();
        if (labelColumns > 0) {
            flatHead.add(block.corner());
        }
        columns.forEach(path -> flatHead.add(joined(path)));
        List<Block.Row> body = new ArrayList<>();
        List<AxisNode> above = List.of();
        for (List<AxisNode> row : rows) {
            List<TableCell> cells =
                    columns.stream().map(column -> cell(row, column)).toList();
            body.add(new Block.Row(labels(row, above, labelColumns), joined(row), cells));
            above = row;
        }
        return new Block.Part(
                block.heading(),
                labelColumns + columns.size(),
                labelColumns,
                head(block, labelColumns),
                flatHead,
                body);
    }

    private static int depth(List<AxisNode> roots) {
        return roots.stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    private static String joined(List<AxisNode> path) {
        return String.join(" ", path.stream().map(AxisNode::label).toList());
    }

    private TableCell cell(List<AxisNode> row, List<AxisNode> column) {
        CellKey key = FormTable.FormBlock.cell(row, column);
        Entry entry = figures.entry(key);
        String text =
                entry.quantity().map(Quantity::text).orElse(entry instanceof Entry.NotApplicable ? NOT_APPLICABLE : "");
        return new TableCell(text, key.toString());
    }

    /** The label cells that begin in a row: those that it does not share with the row above. */
    private static List<Block.Head> labels(List<AxisNode> row, List<AxisNode> above, int labelColumns) {
        List<Block.Head> labels = new ArrayList<>();
        boolean shared = true;
        for (int level = 0; level < row.size(); level++) {
            AxisNode node = row.get(level);
            shared &= level < above.size() && above.get(level) == node;
            if (!shared) {
                int columns = node.isLeaf() ? labelColumns - level : 1;
                labels.add(new Block.Head(node.label(), columns, node.breadth(), node.isLeaf() ? "row" : "rowgroup"));
            }
        }
        return labels;
    }

    private static List<List<Block.Head>> head(FormTable.FormBlock block, int labelColumns) {
        int depth = depth(block.columns());
        List<List<Block.Head>> head = new ArrayList<>();
        List<AxisNode> level = block.columns();
        for (int row = 0; row < depth; row++) {
            List<Block.Head> cells = new ArrayList<>();
            if (row == 0 && labelColumns > 0) {
                cells.add(new Block.Head(block.corner(), labelColumns, depth, "col"));
            }
            List<AxisNode> below = new ArrayList<>();
            for (AxisNode node : level) {
                int rows = node.isLeaf() ? depth - row : 1;
                cells.add(new Block.Head(node.label(), node.breadth(), rows, node.isLeaf() ? "col" : "colgroup"));
                below.addAll(node.children());
            }
            head.add(cells);
            level = below;
        }
        return head;
    }
}
