package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.published.page.Block;
import dev.report.published.page.PublishedDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Puts tables together again that a page template cut in two, or that ran over the end of a page.
 *
 * <p>The second piece either repeats the head of the first, or begins with a row of the form without any head. A piece may lack the columns
 * of labels that were merged over the cut: it stands at the right of the first.
 */
public final class TableJoiner {

    private final HeadRows rows;

    public TableJoiner(ReportDefinition definition) {
        this.rows = new HeadRows(definition.labels());
    }

    /** The tables of a document in order. */
    public List<ReadTable> join(PublishedDocument document) {
        return join(document, document.blocks());
    }

    /**
     * The tables of a report in order, each with its number in the document.
     *
     * @param own the report's blocks: a document may hold several reports
     */
    public List<ReadTable> join(PublishedDocument document, List<Block> own) {
        Set<Block> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        tables.addAll(own);
        List<ReadTable> whole = new ArrayList<>();
        int number = 0;
        for (Block.Table table : document.tables()) {
            number++;
            if (!tables.contains(table)) {
                continue;
            }
            ReadTable last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            int repeated = last == null ? 0 : repeatedHead(last.table(), table);
            if (last != null && (repeated > 0 || continues(last.table(), table))) {
                whole.set(whole.size() - 1, new ReadTable(last.number(), joined(last.table(), table, repeated)));
            } else {
                whole.add(new ReadTable(number, table));
            }
        }
        return whole;
    }

    /** How many rows at the top of a piece are those of the table's head; 0 unless all of its heads are repeated. */
    private int repeatedHead(Block.Table first, Block.Table piece) {
        int row = 0;
        while (row < piece.rows()
                && rows.isHead(piece, row)
                && HeadRows.texts(first, row).equals(HeadRows.texts(piece, row))) {
            row++;
        }
        boolean isWhole = row > 0 && row < piece.rows() && !rows.isHead(piece, row) && !rows.isHead(first, row);
        return isWhole && first.columns() == piece.columns() ? row : 0;
    }

    /** Whether a table begins in the midst of another: with a row of the form, or with mere numbers under heads that have none yet. */
    private boolean continues(Block.Table first, Block.Table piece) {
        if (piece.rows() == 0 || rows.isHead(piece, 0) || !rows.isHead(first, 0) || !fitsUnder(first, piece)) {
            return false;
        }
        boolean isNumbers = piece.cells().stream()
                .filter(cell -> !cell.text().isEmpty())
                .allMatch(cell -> Character.isDigit(cell.text().charAt(0)));
        return isNumbers
                ? rows.isHead(first, first.rows() - 1) && piece.columns() == first.columns()
                : isOfTheForm(piece);
    }

    /** Whether a piece has all columns of values of another; of those of labels the innermost is enough. */
    private boolean fitsUnder(Block.Table first, Block.Table piece) {
        int labelColumns = first.cells().stream()
                .filter(cell -> rows.isColumn(cell))
                .mapToInt(Block.Cell::column)
                .min()
                .orElse(0);
        int least = first.columns() - Math.max(0, labelColumns - 1);
        return piece.columns() >= least && piece.columns() <= first.columns();
    }

    private boolean isOfTheForm(Block.Table piece) {
        List<Integer> filled = piece.filledRows();
        long known = filled.stream().filter(row -> hasLabel(piece, row)).count();
        return known * 2 > filled.size();
    }

    private boolean hasLabel(Block.Table table, int row) {
        return HeadRows.cells(table, row).stream().anyMatch(rows::isLabel);
    }

    private static Block.Table joined(Block.Table first, Block.Table piece, int skipped) {
        List<Block.Cell> cells = new ArrayList<>(first.cells());
        int down = first.rows() - skipped;
        int right = first.columns() - piece.columns();
        for (Block.Cell cell : piece.cells()) {
            if (cell.row() >= skipped) {
                cells.add(new Block.Cell(
                        cell.text(), cell.row() + down, cell.column() + right, cell.across(), cell.down(), cell.at()));
            }
        }
        return new Block.Table(first.name(), cells, first.at());
    }
}
