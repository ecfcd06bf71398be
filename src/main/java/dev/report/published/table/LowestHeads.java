package dev.report.published.table;

import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.label.LabelText;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the heads of a table again after those that were over them in the form, and that a page has lost: three heads {@code 总计} are told apart. */
final class LowestHeads {

    private final HeadRows rows;
    private final List<FormTable.FormBlock> blocks;

    LowestHeads(HeadRows rows, List<FormTable.FormBlock> blocks) {
        this.rows = rows;
        this.blocks = blocks;
    }

    /** The cells of a row of heads: with whole names where they are the lowest heads of a block, all of them and in its order. */
    List<Block.Cell> named(Block.Table table, int row) {
        List<Block.Cell> cells = HeadRows.cells(table, row);
        List<Block.Cell> heads = cells.stream()
                .filter(cell -> !cell.text().isEmpty() && cell.across() == 1 && rows.isColumn(cell))
                .toList();
        return block(heads).map(paths -> renamed(cells, heads, paths)).orElse(cells);
    }

    /**
     * The cells of rows of heads. Where all stand under one and the same head, as in a table of 行政复议 alone, that head is no title: those
     * under it get its name.
     */
    List<Block.Cell> named(List<Block.Cell> heads, int last) {
        List<Block.Cell> over = heads.stream()
                .filter(cell -> !reaches(cell, last) && rows.isColumn(cell))
                .toList();
        boolean isUnderOne = over.stream().map(Block.Cell::row).distinct().count() == over.size() && !over.isEmpty();
        if (!isUnderOne) {
            return heads;
        }
        List<Block.Cell> lowest = heads.stream()
                .filter(cell -> reaches(cell, last) && !cell.text().isEmpty())
                .toList();
        List<String> names = over.stream().map(Block.Cell::text).toList();
        return blocks.stream()
                .map(block -> under(block.columns(), names))
                .filter(leaves -> FormHeads.isSame(leaves, lowest))
                .findFirst()
                .map(leaves -> heads.stream()
                        .map(cell -> lowest.contains(cell)
                                ? saying(cell, String.join(" ", names) + " " + cell.text())
                                : cell)
                        .toList())
                .orElse(heads);
    }

    private static boolean reaches(Block.Cell cell, int row) {
        return cell.row() + cell.down() > row;
    }

    /** The heads without others under them, under some names from the outermost on. */
    private static List<AxisNode> under(List<AxisNode> nodes, List<String> names) {
        if (names.isEmpty()) {
            return nodes.stream().allMatch(AxisNode::isLeaf) ? nodes : List.of();
        }
        return nodes.stream()
                .filter(node -> FormHeads.isNamed(node, LabelText.normalise(names.get(0))))
                .findFirst()
                .map(node -> under(node.children(), names.subList(1, names.size())))
                .orElse(List.of());
    }

    private static Block.Cell saying(Block.Cell cell, String name) {
        return new Block.Cell(name, cell.row(), cell.column(), cell.across(), cell.down(), cell.at());
    }

    private Optional<List<List<AxisNode>>> block(List<Block.Cell> heads) {
        Set<String> names = heads.stream().map(Block.Cell::text).collect(Collectors.toCollection(HashSet::new));
        if (names.size() == heads.size()) {
            return Optional.empty();
        }
        return blocks.stream()
                .map(block -> AxisNode.paths(block.columns()))
                .filter(paths ->
                        FormHeads.isSame(paths.stream().map(LowestHeads::last).toList(), heads))
                .findFirst();
    }

    private static AxisNode last(List<AxisNode> path) {
        return path.get(path.size() - 1);
    }

    private static List<Block.Cell> renamed(
            List<Block.Cell> cells, List<Block.Cell> heads, List<List<AxisNode>> paths) {
        List<Block.Cell> renamed = new ArrayList<>();
        for (Block.Cell cell : cells) {
            int at = heads.indexOf(cell);
            String name = at < 0
                    ? cell.text()
                    : paths.get(at).stream().map(AxisNode::label).collect(Collectors.joining(" "));
            renamed.add(saying(cell, name));
        }
        return renamed;
    }
}
