package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable.FormBlock;
import dev.report.definition.label.LabelText;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables with a row for each unit and one for all of them, as the American form prints them: the issuer's figures are in the last, and the other
 * rows are the units'.
 *
 * <p>Two such tables may each have a column {@code TOTAL}: which one it is, the heads beside it tell.
 */
public final class TotalRow {

    private final List<FormBlock> blocks;
    private final String unitWord;

    public TotalRow(ReportDefinition definition) {
        this.unitWord = definition.headers("unit").get(0);
        this.blocks = definition.figureTables().values().stream()
                .flatMap(form -> form.blocks().stream())
                .filter(FormBlock::isOfUnits)
                .toList();
    }

    /** The same table with the heads and the row of all units alone, which keeps its place; as it is if it has no such row. */
    public ReadTable of(ReadTable table, String issuer) {
        List<Block.Cell> cells = table.table().cells();
        Optional<FormBlock> block = blocks.stream()
                .filter(each -> isIn(each, cells))
                .max(Comparator.comparingLong(each -> known(each, cells)));
        Optional<Block.Cell> corner = block.flatMap(each -> corner(each, cells));
        Optional<Block.Cell> total =
                block.flatMap(each -> last(cells, each.units().orElseThrow().total()));
        if (corner.isEmpty() || total.isEmpty()) {
            return table;
        }
        int firstUnit = corner.get().row() + corner.get().down();
        Map<String, String> keys = keys(block.get());
        List<Block.Cell> kept = new ArrayList<>();
        for (Block.Cell cell : cells) {
            if (cell.equals(total.get())) {
                kept.add(saying(cell, issuer));
            } else if (cell.equals(corner.get())) {
                kept.add(saying(cell, unitWord));
            } else if (cell.row() == total.get().row()) {
                kept.add(cell);
            } else if (cell.row() < firstUnit) {
                kept.add(saying(cell, keys.getOrDefault(LabelText.normalise(cell.text()), cell.text())));
            }
        }
        return new ReadTable(
                table.number(),
                new Block.Table(table.table().name(), kept, table.table().at()));
    }

    /** The cell over the labels, whatever the form calls them; one that the form leaves empty is the first. */
    private static Optional<Block.Cell> corner(FormBlock block, List<Block.Cell> cells) {
        return block.corner().isBlank()
                ? cells.stream().min(Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column))
                : last(cells, block.corner());
    }

    private static boolean isIn(FormBlock block, List<Block.Cell> cells) {
        return known(block, cells) * 2 > AxisNode.paths(block.columns()).size();
    }

    /** How many heads of a block a table has. */
    private static long known(FormBlock block, List<Block.Cell> cells) {
        return AxisNode.paths(block.columns()).stream()
                .filter(path ->
                        names(path).stream().anyMatch(name -> last(cells, name).isPresent()))
                .count();
    }

    /** What a head may read: its own label, and where there is one row of heads the labels over it before. */
    private static List<String> names(List<AxisNode> path) {
        String whole = path.stream().map(AxisNode::label).collect(Collectors.joining(" "));
        return List.of(LabelText.normalise(leaf(path).label()), LabelText.normalise(whole));
    }

    private static AxisNode leaf(List<AxisNode> path) {
        return path.get(path.size() - 1);
    }

    private static Optional<Block.Cell> last(List<Block.Cell> cells, String label) {
        String wanted = LabelText.normalise(label);
        return cells.stream()
                .filter(cell -> LabelText.normalise(cell.text()).equals(wanted))
                .reduce((one, other) -> other);
    }

    /** The keys of the heads of a block that other blocks have, too, by label. */
    private Map<String, String> keys(FormBlock block) {
        Map<String, String> keys = new HashMap<>();
        for (List<AxisNode> path : AxisNode.paths(block.columns())) {
            String label = LabelText.normalise(leaf(path).label());
            boolean isShared = blocks.stream()
                    .filter(other -> other != block)
                    .flatMap(other -> AxisNode.paths(other.columns()).stream())
                    .anyMatch(other -> LabelText.normalise(leaf(other).label()).equals(label));
            if (isShared) {
                keys.put(label, leaf(path).key());
            }
        }
        return keys;
    }

    private static Block.Cell saying(Block.Cell cell, String text) {
        return new Block.Cell(text, cell.row(), cell.column(), cell.across(), cell.down(), cell.at());
    }
}
