package dev.report.published.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of rows: beside each line with numbers the one that is next to them.
 *
 * @param all what stands at the left of the numbers, in the head too
 */
record RowLabels(Map<Row, TextBlock> byRow, List<TextBlock> all) {

    /** Empty if a row has no label, or two rows have one. */
    static Optional<RowLabels> of(List<TextBlock> blocks, List<Row> figures) {
        Map<Row, TextBlock> labels = new HashMap<>();
        for (Row row : figures) {
            blocks.stream()
                    .filter(block -> block.reaches(row.y()))
                    .max(Comparator.comparingDouble(block -> block.box().right()))
                    .ifPresent(block -> labels.put(row, block));
        }
        boolean isLabelled = labels.size() == figures.size() && new HashSet<>(labels.values()).size() == labels.size();
        boolean isBare = labels.isEmpty() && figures.size() == 1;
        return isLabelled || isBare ? Optional.of(new RowLabels(labels, blocks)) : Optional.empty();
    }

    boolean exist() {
        return !byRow.isEmpty();
    }

    int columns() {
        return exist() ? 1 : 0;
    }

    TextBlock of(Row row) {
        TextBlock label = byRow.get(row);
        if (label == null) {
            throw new IllegalArgumentException("no row of this table");
        }
        return label;
    }

    double right() {
        return byRow.values().stream()
                .mapToDouble(label -> label.box().right())
                .max()
                .orElse(0);
    }

    /** Where the uppermost label begins. */
    double top() {
        return byRow.values().stream()
                .mapToDouble(label -> label.box().top())
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** What stands beside the heads. @param bottom where the lowest heads end */
    Optional<TextBlock> corner(double top, double bottom) {
        List<Word> words = new ArrayList<>();
        for (TextBlock block : all) {
            if (!byRow.containsValue(block)
                    && block.box().bottom() > top
                    && block.box().centreY() < bottom) {
                words.addAll(block.words());
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(TextBlock.of(words));
    }

    /** What stands over the first label without numbers beside it: the rest of a label that was begun on the page before. */
    Optional<TextBlock> rest(double headBottom) {
        double first = top();
        return all.stream()
                .filter(block ->
                        block.box().centreY() > headBottom && block.box().bottom() < first)
                .max(Comparator.comparingDouble(block -> block.box().right()));
    }
}
