package dev.report.inbox;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tables of the official form as a sheet, filled in, with its merged cells.
 *
 * @param rows the texts; squares that a merged cell covers are empty
 * @param merges the merged cells
 */
public record FormSheet(List<List<String>> rows, List<Merge> merges) {

    /** A merged cell: its first square, counted from 0, and how far it reaches. */
    public record Merge(int row, int column, int across, int down) {}

    public FormSheet() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    FormSheet line(String... texts) {
        rows.add(new ArrayList<>(List.of(texts)));
        return this;
    }

    FormSheet table(ReportDefinition form, String id, Map<String, Long> values) {
        form.tables().get(id).blocks().forEach(block -> block(block, values));
        return this;
    }

    private void block(FormTable.FormBlock block, Map<String, Long> values) {
        int labels = block.rows().stream().mapToInt(AxisNode::depth).max().orElse(0);
        int heads = block.columns().stream().mapToInt(AxisNode::depth).max().orElse(0);
        List<List<AxisNode>> columns = AxisNode.paths(block.columns());
        List<List<AxisNode>> lines = block.rows().isEmpty() ? List.of(List.of()) : AxisNode.paths(block.rows());
        if (!block.heading().isEmpty()) {
            merged(rows.size(), 0, labels + columns.size(), 1);
            line(block.heading());
        }
        int top = rows.size();
        for (int row = 0; row < heads + lines.size(); row++) {
            rows.add(new ArrayList<>());
            for (int column = 0; column < labels + columns.size(); column++) {
                rows.get(top + row).add("");
            }
        }
        if (labels > 0) {
            rows.get(top).set(0, block.corner());
            merged(top, 0, labels, heads);
        }
        int at = labels;
        for (AxisNode column : block.columns()) {
            at = head(column, top, at, heads);
        }
        int under = top + heads;
        for (AxisNode row : block.rows()) {
            under = label(row, under, 0, labels);
        }
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                String key = FormTable.FormBlock.cell(lines.get(row), columns.get(column))
                        .toString();
                rows.get(top + heads + row).set(labels + column, Long.toString(values.get(key)));
            }
        }
    }

    private int head(AxisNode node, int row, int column, int levels) {
        rows.get(row).set(column, node.label());
        merged(row, column, node.breadth(), node.isLeaf() ? levels : 1);
        int at = column;
        for (AxisNode child : node.children()) {
            at = head(child, row + 1, at, levels - 1);
        }
        return column + node.breadth();
    }

    private int label(AxisNode node, int row, int column, int levels) {
        rows.get(row).set(column, node.label());
        merged(row, column, node.isLeaf() ? levels : 1, node.breadth());
        int at = row;
        for (AxisNode child : node.children()) {
            at = label(child, at, column + 1, levels - 1);
        }
        return row + node.breadth();
    }

    private void merged(int row, int column, int across, int down) {
        if (across > 1 || down > 1) {
            merges.add(new Merge(row, column, across, down));
        }
    }

    /** How far the cell that begins in a square reaches. */
    Merge mergeAt(int row, int column) {
        return merges.stream()
                .filter(merge -> merge.row() == row && merge.column() == column)
                .findFirst()
                .orElse(new Merge(row, column, 1, 1));
    }

    /** Whether a merged cell that begins elsewhere covers a square. */
    public boolean isCovered(int row, int column) {
        return merges.stream()
                .anyMatch(merge -> (merge.row() != row || merge.column() != column)
                        && row >= merge.row()
                        && row < merge.row() + merge.down()
                        && column >= merge.column()
                        && column < merge.column() + merge.across());
    }
}
