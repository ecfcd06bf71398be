package dev.report.form;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.form.FormSheet.Area;
import dev.report.form.FormSheet.Label;
import dev.report.form.FormSheet.Place;
import dev.report.form.FormSheet.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Lays a table out as the official form has it, its blocks under one another in common columns. */
final class SheetLayout {

    private final ReportDefinition definition;
    private final IntPredicate isAsked;
    private final List<Label> labels = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final int labelColumns;
    private final int width;

    private SheetLayout(FormTable table, ReportDefinition definition, IntPredicate isAsked) {
        this.definition = definition;
        this.isAsked = isAsked;
        this.labelColumns = table.blocks().stream()
                .mapToInt(block -> depth(block.rows()))
                .max()
                .orElse(0);
        this.width = labelColumns
                + table.blocks().stream()
                        .mapToInt(block -> breadth(block.columns()))
                        .max()
                        .orElse(0);
    }

    /**
     * Lays out a table.
     *
     * @param isAsked whether a cell is to be filled in; another is left out of the form's cells but keeps its room
     */
    static FormSheet of(FormTable table, String heading, ReportDefinition definition, IntPredicate isAsked) {
        SheetLayout layout = new SheetLayout(table, definition, isAsked);
        int row = 0;
        for (FormTable.FormBlock block : table.blocks()) {
            row = layout.block(block, row);
        }
        return new FormSheet(
                table.title(),
                heading,
                table.landscape(),
                layout.labelColumns,
                layout.width,
                row,
                layout.labels,
                layout.places);
    }

    private static int depth(List<AxisNode> roots) {
        return roots.stream().mapToInt(AxisNode::depth).max().orElse(0);
    }

    private static int breadth(List<AxisNode> roots) {
        return roots.stream().mapToInt(AxisNode::breadth).sum();
    }

    /** @return the row under the block */
    private int block(FormTable.FormBlock block, int first) {
        int row = first;
        if (!block.heading().isEmpty()) {
            labels.add(new Label(block.heading(), Role.HEADING, new Area(row++, 0, 1, width)));
        }
        int depth = depth(block.columns());
        if (labelColumns > 0) {
            labels.add(new Label(block.corner(), Role.HEAD, new Area(row, 0, depth, labelColumns)));
        }
        List<AxisNode> columns = block.columns();
        heads(columns, row, labelColumns, depth, breadth(columns));
        row += depth;
        rowLabels(block.rows(), row, 0);
        List<List<AxisNode>> paths = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        for (List<AxisNode> path : paths) {
            cells(path, AxisNode.paths(columns), row++);
        }
        return row;
    }

    /**
     * Places heads from a column on; the last one of a narrow block reaches to the edge of the table.
     *
     * @param left how many leaves there are from here to the block's end
     */
    private void heads(List<AxisNode> nodes, int row, int column, int depth, int left) {
        int at = column;
        int rest = left;
        for (AxisNode node : nodes) {
            boolean isLast = rest == node.breadth();
            int columns = isLast ? width - at : node.breadth();
            labels.add(new Label(node.label(), Role.HEAD, new Area(row, at, node.isLeaf() ? depth : 1, columns)));
            heads(node.children(), row + 1, at, depth - 1, isLast ? node.breadth() : Integer.MAX_VALUE);
            at += columns;
            rest -= node.breadth();
        }
    }

    private void rowLabels(List<AxisNode> nodes, int row, int level) {
        int at = row;
        for (AxisNode node : nodes) {
            int columns = node.isLeaf() ? labelColumns - level : 1;
            labels.add(new Label(node.label(), Role.ROW, new Area(at, level, node.breadth(), columns)));
            rowLabels(node.children(), at, level + 1);
            at += node.breadth();
        }
    }

    private void cells(List<AxisNode> path, List<List<AxisNode>> columns, int row) {
        for (int i = 0; i < columns.size(); i++) {
            int column = labelColumns + i;
            int span = i == columns.size() - 1 ? width - column : 1;
            int cell = definition.cells().position(FormTable.FormBlock.cell(path, columns.get(i)));
            if (isAsked.test(cell)) {
                places.add(new Place(cell, new Area(row, column, 1, span)));
            }
        }
    }
}
