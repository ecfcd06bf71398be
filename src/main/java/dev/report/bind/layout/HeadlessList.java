package dev.report.bind.layout;

import dev.report.bind.table.TableContext;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises a list of figures without a header row, as table 4 on its side: labels in the first columns, at least two of them, then one
 * column of numbers.
 *
 * <p>Only lines of one word, as a title, may precede it: two words may be the heads of columns, and with unknown heads nothing is guessed.
 */
final class HeadlessList {

    private HeadlessList() {}

    /** Starts at the first row of such a list, if the next row goes on with it. */
    static Optional<Layout.Block> tryStart(RawRow row, TableContext table) throws IOException {
        int value = row.width() - 1;
        if (value < 2 || isUnderHeads(table) || !isCell(row, List.of(), value, table.labels())) {
            return Optional.empty();
        }
        RawRow next = table.peek();
        boolean goesOn =
                next != null && next.width() - 1 == value && isCell(next, labels(row, value), value, table.labels());
        return goesOn ? Optional.of(new MatrixLayout(table).headless(row, value)) : Optional.empty();
    }

    private static boolean isUnderHeads(TableContext table) {
        return table.passed().stream()
                .anyMatch(row -> words(row) > 1 && !table.words().isRemark(row.text(0)));
    }

    private static int words(RawRow row) {
        int words = 0;
        for (int field = 0; field < row.size(); field++) {
            words += row.text(field).isBlank() ? 0 : 1;
        }
        return words;
    }

    /**
     * Whether a row's labels mean one cell, and there is a number beside them.
     *
     * @param above the labels of the row above, which an empty one takes
     */
    private static boolean isCell(RawRow row, List<String> above, int value, LabelIndex index) {
        if (ValueText.plainDigits(row.text(value)) < 0) {
            return false;
        }
        List<String> path = path(labels(row, value), above);
        return path.size() > 1
                && path.stream().allMatch(word -> index.isRowName(word) || index.isColumnName(word))
                && index.resolve(path, List.of()) instanceof LabelIndex.Resolution.Cell;
    }

    private static List<String> path(List<String> labels, List<String> above) {
        List<String> path = new ArrayList<>();
        boolean isOwn = false;
        for (int field = 0; field < labels.size(); field++) {
            boolean isBlank = labels.get(field).isBlank();
            isOwn |= !isBlank;
            String label = isBlank && !isOwn && !above.isEmpty() ? above.get(field) : labels.get(field);
            if (!label.isBlank()) {
                path.add(label);
            }
        }
        return path;
    }

    private static List<String> labels(RawRow row, int value) {
        List<String> labels = new ArrayList<>();
        for (int field = 0; field < value; field++) {
            labels.add(row.text(field));
        }
        return labels;
    }
}
