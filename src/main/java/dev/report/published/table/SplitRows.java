package dev.report.published.table;

import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex;
import dev.report.published.page.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts rows together whose label was cut: at the end of a page, or by somebody who gave each of its lines a row.
 *
 * <p>Rows are one where no label among them is of the form but all together are, and no column has a text in two of them. The rows keep
 * their numbers: the first one with a figure holds all, the others are left blank.
 */
public final class SplitRows {

    private static final int MOST_PIECES = 4;

    private final LabelIndex labels;

    public SplitRows(ReportDefinition definition) {
        this.labels = definition.labels();
    }

    /** The same table with such rows put together. */
    public Block.Table joined(Block.Table table) {
        Map<Integer, List<Block.Cell>> parts = new HashMap<>();
        table.cells().stream()
                .filter(this::isPart)
                .forEach(cell -> parts.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                        .add(cell));
        Block.Table whole = table;
        int row = 0;
        while (row < whole.rows()) {
            List<Block.Cell> label = label(parts, row);
            whole = label.isEmpty() ? whole : together(whole, row, label).orElse(whole);
            row += Math.max(1, label.size());
        }
        return whole;
    }

    /** The pieces of a label that begins in a row, one a row; none if none does. */
    private List<Block.Cell> label(Map<Integer, List<Block.Cell>> parts, int first) {
        for (Block.Cell begun : parts.getOrDefault(first, List.of())) {
            List<Block.Cell> pieces = new ArrayList<>(List.of(begun));
            for (int row = first + 1; row < first + MOST_PIECES; row++) {
                parts.getOrDefault(row, List.of()).stream()
                        .filter(cell -> cell.column() == begun.column())
                        .forEach(pieces::add);
                if (pieces.size() != row - first + 1) {
                    break;
                }
                if (labels.isRowName(words(pieces))) {
                    return pieces;
                }
            }
        }
        return List.of();
    }

    private boolean isPart(Block.Cell cell) {
        return cell.down() == 1
                && !cell.text().isEmpty()
                && !isFigure(cell)
                && !labels.isRowName(cell.text())
                && !labels.isColumnName(cell.text());
    }

    private static boolean isFigure(Block.Cell cell) {
        return cell.text().matches("[-—/\\d][\\d,.]*");
    }

    private static String words(List<Block.Cell> parts) {
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(part.text()));
        return words.toString();
    }

    private static Optional<Block.Table> together(Block.Table table, int first, List<Block.Cell> label) {
        List<Block.Cell> around = new ArrayList<>();
        List<Block.Cell> texts = new ArrayList<>();
        for (Block.Cell cell : table.cells()) {
            boolean isWithin = cell.row() >= first && cell.row() < first + label.size() && cell.down() == 1;
            if (!isWithin) {
                around.add(cell);
            } else if (!label.contains(cell) && !cell.text().isEmpty()) {
                texts.add(cell);
            }
        }
        long columns = texts.stream().map(Block.Cell::column).distinct().count();
        return columns < texts.size() ? Optional.empty() : Optional.of(together(table, around, texts, label));
    }

    private static Block.Table together(
            Block.Table table, List<Block.Cell> around, List<Block.Cell> texts, List<Block.Cell> label) {
        Block.Cell begun = label.get(0);
        int row = texts.stream()
                .filter(SplitRows::isFigure)
                .mapToInt(Block.Cell::row)
                .min()
                .orElse(begun.row());
        List<Block.Cell> cells = new ArrayList<>(around);
        cells.add(new Block.Cell(words(label), row, begun.column(), begun.across(), 1, begun.at()));
        texts.forEach(cell -> cells.add(new Block.Cell(cell.text(), row, cell.column(), cell.across(), 1, cell.at())));
        Set<Integer> filled = new HashSet<>();
        cells.stream().filter(cell -> cell.row() == row).forEach(cell -> filled.add(cell.column()));
        table.cells().stream()
                .filter(cell -> cell.row() == row && !filled.contains(cell.column()))
                .forEach(cells::add);
        cells.sort(Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column));
        return new Block.Table(table.name(), cells, table.at());
    }
}
