package dev.report.definition.form;

import dev.report.model.CellKey;
import dev.report.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A table of the official form (表): read from submissions in this shape and, where a section names it, printed in it.
 *
 * @param id e.g. {@code requests}
 * @param title its name in messages, e.g. {@code 表三}
 * @param blocks the blocks that stand under one another, each with its own column heads
 * @param landscape whether it needs the longer side of the page
 * @param at where the definition says so
 */
public record FormTable(String id, String title, List<FormBlock> blocks, boolean landscape, SourceLocation at) {
    public FormTable {
        blocks = List.copyOf(blocks);
    }

    /** The cells of all blocks, row by row. */
    public List<CellKey> cells() {
        return blocks.stream().flatMap(block -> block.cells().stream()).toList();
    }

    /** What stands over its columns of the period before. */
    public List<String> previousLabels() {
        return blocks.stream()
                .flatMap(block -> AxisNode.paths(block.printed()).stream())
                .map(path -> path.get(path.size() - 1))
                .filter(AxisNode::isPrevious)
                .map(AxisNode::label)
                .distinct()
                .toList();
    }

    /**
     * One block of a table.
     *
     * @param heading a line over the block, e.g. {@code 第二十条第（一）项}; may be empty
     * @param corner the text over the row labels, e.g. {@code 信息内容}; may be empty
     * @param printed the column heads, those of the period before included
     * @param rows the row labels; empty for a block of a single row without a label, and where units are the rows
     * @param units how units stand in the rows, for a block of one row a unit
     */
    public record FormBlock(
            String heading, String corner, List<AxisNode> printed, List<AxisNode> rows, Optional<UnitRows> units) {
        public FormBlock {
            printed = List.copyOf(printed);
            rows = List.copyOf(rows);
        }

        /** The column heads under which figures of this period are: what is submitted, and read. */
        public List<AxisNode> columns() {
            return AxisNode.ofThisPeriod(printed);
        }

        /** Whether it has a row a unit or a kind of unit, and so may be longer than a page. */
        public boolean isOfUnits() {
            return units.isPresent();
        }

        /** Whether it has rows of kinds of unit. */
        public boolean isByKind() {
            return units.filter(rows -> rows.listing() == Listing.WITH_SUBTOTALS || rows.listing() == Listing.KINDS)
                    .isPresent();
        }

        public List<CellKey> cells() {
            List<List<AxisNode>> paths = rows.isEmpty() ? List.of(List.of()) : AxisNode.paths(rows);
            return paths.stream()
                    .flatMap(row -> AxisNode.paths(columns()).stream().map(column -> cell(row, column)))
                    .toList();
        }

        /** The cell where a row and a column of a proven table meet; either path may be empty. */
        public static CellKey cell(List<AxisNode> row, List<AxisNode> column) {
            return CellKey.of(written(row, column));
        }

        /** What a definition writes for the cell where a row and a column meet: a key, unless the definition is wrong. */
        public static String written(List<AxisNode> row, List<AxisNode> column) {
            String rowKey = row.isEmpty() ? "" : row.get(row.size() - 1).cellKey();
            String columnKey =
                    column.isEmpty() ? "" : column.get(column.size() - 1).cellKey();
            return rowKey + columnKey;
        }
    }

    /**
     * The rows of a block that lists the units that count, or their kinds, then all together.
     *
     * @param total the label of the last row, e.g. {@code 合计}
     * @param listing what the other rows are
     * @param subtotal the label of a kind's subtotal with {@code {kind}}; empty for the language's own words
     */
    public record UnitRows(String total, Listing listing, String subtotal) {}

    /** What stands in the rows over the last one. */
    public enum Listing {
        /** The units in the roster's order. */
        UNITS,
        /** The units of one kind after those of another. */
        BY_KIND,
        /** The same, and after the units of a kind their subtotal. */
        WITH_SUBTOTALS,
        /** The kinds. */
        KINDS
    }
}
