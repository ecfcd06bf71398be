package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.AxisNode;
import dev.report.definition.form.FormTable;
import dev.report.definition.label.LabelText;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the cells of a table back into their columns where a page lost how far its cells reach: a sanitiser drops the spans, a template cuts a
 * table through merged labels. A browser then shows the numbers of such rows under the wrong heads.
 *
 * <p>Heads are only put back where they are those of a block of the form, all of them and in its order. A row is only moved where it has as
 * many cells for values as the form, none of which holds a label, behind a label of the form; else it stays, and its cells are findings.
 */
public final class RowAligner {

    private static final Pattern NUMBER = Pattern.compile("[-—－/／\\d０-９].*");

    private final HeadRows rows;
    private final LowestHeads lowest;
    private final List<FormTable.FormBlock> blocks = new ArrayList<>();
    private final Set<String> ignored = new HashSet<>();

    public RowAligner(ReportDefinition definition) {
        this.rows = new HeadRows(definition.labels());
        definition.headers("ignore").forEach(word -> ignored.add(LabelText.normalise(word)));
        definition.figureTables().values().forEach(form -> blocks.addAll(form.blocks()));
        this.lowest = new LowestHeads(rows, blocks);
    }

    /**
     * Where values are under some heads.
     *
     * @param labels how many columns of labels are at the left of them
     * @param values how many columns of values there are
     * @param isBare whether the page has lost how far the heads reach: its rows have then only the cells that are not merged
     * @param ends where labels end that were made shorter than the heads over them: the values behind them stand too far left
     */
    private record Columns(int labels, int values, boolean isBare, Set<Integer> ends) {
        Columns(int labels, int values, boolean isBare) {
            this(labels, values, isBare, Set.of());
        }

        Columns with(Set<Integer> shortened) {
            return new Columns(labels, values, isBare, shortened);
        }
    }

    /** The same table with every row in its columns. */
    public Block.Table align(Block.Table table) {
        Set<Integer> beside = beside(table);
        List<Block.Cell> kept = table.cells().stream()
                .filter(cell -> !beside.contains(cell.column()))
                .toList();
        return inColumns(new Block.Table(table.name(), kept, table.at()));
    }

    /** The columns at the left that only count the rows: no label of the form stands in them. */
    private Set<Integer> beside(Block.Table table) {
        Set<Integer> beside = new HashSet<>();
        for (Block.Cell cell : table.cells()) {
            if (cell.across() == 1
                    && cell.column() == beside.size()
                    && ignored.contains(LabelText.normalise(cell.text()))) {
                boolean counts = table.cells().stream()
                        .filter(each -> each.column() == cell.column() && each != cell)
                        .allMatch(each -> each.across() == 1 && each.text().matches("\\d{0,2}"));
                if (counts) {
                    beside.add(cell.column());
                }
            }
        }
        return beside;
    }

    private Block.Table inColumns(Block.Table table) {
        List<Block.Cell> cells = new ArrayList<>();
        Optional<Columns> columns = Optional.empty();
        int row = 0;
        while (row < table.rows()) {
            int end = row;
            while (end < table.rows() && (rows.isHead(table, end) || end > row && isCovered(table, end))) {
                end++;
            }
            if (end > row) {
                Optional<FormHeads> lost = withoutSpans(table, row, end);
                int first = row;
                List<Block.Cell> own =
                        end - row == 1 ? lowest.named(table, row) : lowest.named(heads(table, row, end), end - 1);
                cells.addAll(lost.map(heads -> heads.cells(first, table.at())).orElse(own));
                boolean isBare = HeadRows.cells(table, row).size() < table.columns();
                Columns known = lost.map(heads -> new Columns(heads.labels(), heads.values(), isBare))
                        .orElse(columns(table, row, end));
                columns = Optional.of(known.with(shortened(table, end, known)));
                row = end;
            } else {
                List<Block.Cell> own = HeadRows.cells(table, row);
                cells.addAll(columns.map(known -> inColumns(own, known)).orElse(own));
                row++;
            }
        }
        return new Block.Table(table.name(), cells, table.at());
    }

    /** Whether no cell begins in a row, and in the next one heads do: heads above were merged over it. */
    private boolean isCovered(Block.Table table, int row) {
        return HeadRows.cells(table, row).isEmpty() && row + 1 < table.rows() && rows.isHead(table, row + 1);
    }

    private static List<Block.Cell> heads(Block.Table table, int from, int to) {
        return table.cells().stream()
                .filter(cell -> cell.row() >= from && cell.row() < to)
                .toList();
    }

    private Columns columns(Block.Table table, int from, int to) {
        int first = Integer.MAX_VALUE;
        int end = 0;
        for (int row = from; row < to; row++) {
            for (Block.Cell cell : HeadRows.cells(table, row)) {
                if (rows.isColumn(cell)) {
                    first = Math.min(first, cell.column());
                    end = Math.max(end, cell.column() + cell.across());
                }
            }
        }
        return first > end ? new Columns(0, 0, false) : new Columns(first, end - first, false);
    }

    /**
     * Where labels end behind which a number stands among the labels, and at the end of the row as many squares are blank: pandoc makes a
     * label that reaches over three columns reach over two.
     */
    private Set<Integer> shortened(Block.Table table, int from, Columns columns) {
        Set<Integer> ends = new HashSet<>();
        for (int row = from; row < table.rows() && !rows.isHead(table, row); row++) {
            List<Block.Cell> own = HeadRows.cells(table, row);
            int labels = labels(own);
            if (labels > 0 && labels < own.size() && hasSpare(own, labels, columns)) {
                boolean isNumber = own.subList(labels, own.size()).stream()
                        .anyMatch(cell -> cell.column() < columns.labels()
                                && NUMBER.matcher(cell.text()).matches());
                if (isNumber) {
                    ends.add(end(own.get(labels - 1)));
                }
            }
        }
        return ends;
    }

    private int labels(List<Block.Cell> row) {
        int labels = 0;
        while (labels < row.size() && rows.isLabel(row.get(labels))) {
            labels++;
        }
        return labels;
    }

    /** Whether as many cells more than values follow the labels as the labels lack columns. */
    private static boolean hasSpare(List<Block.Cell> row, int labels, Columns columns) {
        int lacking = columns.labels() - end(row.get(labels - 1));
        return lacking > 0 && row.size() - labels == columns.values() + lacking;
    }

    private static int end(Block.Cell cell) {
        return cell.column() + cell.across();
    }

    /** The row in its columns; without its cells where it cannot be told where they belong, so that none is taken for another one's. */
    private List<Block.Cell> inColumns(List<Block.Cell> own, Columns columns) {
        int labels = labels(own);
        List<Block.Cell> values = own.subList(labels, own.size());
        if (labels > 0 && columns.ends().contains(end(own.get(labels - 1))) && hasSpare(own, labels, columns)) {
            int last = columns.values();
            boolean isSpare = values.subList(last, values.size()).stream()
                    .allMatch(cell -> cell.text().isEmpty());
            return isSpare ? aligned(own.subList(0, labels), values.subList(0, last), columns) : List.of();
        }
        if (values.stream().allMatch(cell -> cell.text().isEmpty()) && labels < own.size() - columns.values()
                || isInPlace(own, columns)) {
            return own;
        }
        boolean isSure = labels > 0
                && values.size() == columns.values()
                && values.stream().allMatch(cell -> cell.across() == 1 && !rows.isLabel(cell));
        return isSure ? aligned(own.subList(0, labels), values, columns) : List.of();
    }

    /** Whether every value of a row is where its head is. */
    private boolean isInPlace(List<Block.Cell> own, Columns columns) {
        if (columns.labels() < 2) {
            return columns.labels() == 1 || !columns.isBare() || own.size() >= columns.values();
        }
        if (columns.isBare()) {
            return own.stream().allMatch(rows::isLabel);
        }
        int end = own.stream()
                .mapToInt(cell -> cell.column() + cell.across())
                .max()
                .orElse(0);
        boolean isShort = end < columns.labels() + columns.values();
        return !isPushed(own, columns)
                && own.stream().noneMatch(cell -> isBeyond(cell, columns))
                && own.stream()
                        .allMatch(cell -> cell.column() < columns.labels()
                                ? rows.isLabel(cell)
                                        || !isShort
                                                && !NUMBER.matcher(cell.text()).matches()
                                : !rows.isLabel(cell));
    }

    /** Whether a number stands behind the last column: a label above was merged over a row too many. */
    private static boolean isBeyond(Block.Cell cell, Columns columns) {
        return cell.column() >= columns.labels() + columns.values()
                && NUMBER.matcher(cell.text()).matches();
    }

    /** Whether for the same cause the label of a row reaches below the first column of values, though it has a cell for each. */
    private boolean isPushed(List<Block.Cell> own, Columns columns) {
        int labels = labels(own);
        return labels > 0 && own.size() - labels == columns.values() && end(own.get(labels - 1)) > columns.labels();
    }

    private List<Block.Cell> aligned(List<Block.Cell> labels, List<Block.Cell> values, Columns columns) {
        List<Block.Cell> aligned = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int last = columns.labels() - (labels.size() - i);
            int column = Math.max(i, Math.min(last, depth(labels.get(i).text()).orElse(last)));
            int across = i == labels.size() - 1 ? columns.labels() - column : 1;
            aligned.add(moved(labels.get(i), column, across));
        }
        for (int i = 0; i < values.size(); i++) {
            aligned.add(moved(values.get(i), columns.labels() + i, 1));
        }
        return aligned;
    }

    private static Block.Cell moved(Block.Cell cell, int column, int across) {
        return new Block.Cell(cell.text(), cell.row(), column, across, cell.down(), cell.at());
    }

    /** How many labels are over a label of the form, outermost 0; empty where the form has it at several depths, or not at all. */
    private Optional<Integer> depth(String text) {
        List<Integer> depths = new ArrayList<>();
        blocks.forEach(block -> depths(block.rows(), LabelText.normalise(text), 0, depths));
        return depths.stream().distinct().count() == 1 ? Optional.of(depths.get(0)) : Optional.empty();
    }

    private static void depths(Collection<AxisNode> nodes, String name, int depth, List<Integer> found) {
        for (AxisNode node : nodes) {
            if (FormHeads.isNamed(node, name)) {
                found.add(depth);
            }
            depths(node.children(), name, depth + 1, found);
        }
    }

    /** The heads of the form that some rows hold, level by level, without a cell that reaches over another; empty if there are none. */
    private Optional<FormHeads> withoutSpans(Block.Table table, int from, int to) {
        List<List<Block.Cell>> heads = new ArrayList<>();
        for (int row = from; row < to; row++) {
            heads.add(HeadRows.cells(table, row).stream()
                    .filter(cell -> !cell.text().isEmpty() && rows.isColumn(cell))
                    .toList());
        }
        boolean hasSpans = heads.stream().flatMap(List::stream).anyMatch(cell -> cell.across() > 1 || cell.down() > 1);
        return hasSpans || to - from < 2
                ? Optional.empty()
                : blocks.stream()
                        .flatMap(block -> Stream.of(new FormHeads(block, false), new FormHeads(block, true)))
                        .filter(form -> form.areIn(heads))
                        .findFirst();
    }
}
