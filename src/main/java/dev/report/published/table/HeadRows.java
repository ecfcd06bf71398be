package dev.report.published.table;

import dev.report.definition.label.LabelIndex;
import dev.report.published.page.Block;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the rows of a table that hold heads of columns from those that hold figures. */
public final class HeadRows {

    private static final Pattern FIGURE = Pattern.compile("[\\d０-９]+([,，.．][\\d０-９]+)*|[-—–－/／]+");

    private final LabelIndex labels;

    HeadRows(LabelIndex labels) {
        this.labels = labels;
    }

    /** Whether a row has a head of the form, or its line over a block, and no number nor what is put in the place of one. */
    boolean isHead(Block.Table table, int row) {
        List<Block.Cell> cells = cells(table, row);
        return cells.stream().anyMatch(cell -> labels.isColumnName(cell.text()) || labels.isHeading(cell.text()))
                && cells.stream().noneMatch(cell -> FIGURE.matcher(cell.text()).matches());
    }

    /** Whether a cell is a head of a column. */
    boolean isColumn(Block.Cell cell) {
        return labels.isColumnName(cell.text()) && !labels.isHeading(cell.text());
    }

    /** Whether a cell is the label of a row. */
    boolean isLabel(Block.Cell cell) {
        return labels.isRowName(cell.text());
    }

    /** The cells that begin in a row, from the left. */
    public static List<Block.Cell> cells(Block.Table table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .sorted(Comparator.comparingInt(Block.Cell::column))
                .toList();
    }

    /** What is in the cells of a row that are not blank. */
    static List<String> texts(Block.Table table, int row) {
        return cells(table, row).stream()
                .map(Block.Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
