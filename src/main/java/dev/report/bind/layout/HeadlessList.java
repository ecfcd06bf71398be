package dev.report.bind.layout;

import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a list of figures that has no header row, as table 4 on its side: labels in the first columns, at least two of them, then one
 * column of numbers.
 *
 * <p>Only lines of one word, as a title, may stand over it: two words may be the heads of columns, and unknown ones forbid to guess.
 */
public final class HeadlessList {

    private final FileBinder binder;
    private final Headers headers;
    private boolean isUnderHeads;

    public HeadlessList(FileBinder binder, Headers headers) {
        this.binder = binder;
        this.headers = headers;
    }

    /** Takes note of a row that is the header of no layout and begins no such list. */
    public void pass(RawRow row) {
        int words = 0;
        for (int field = 0; field < row.size(); field++) {
            words += row.text(field).isBlank() ? 0 : 1;
        }
        isUnderHeads |= words > 1 && !headers.isRemark(row.text(0));
    }

    /** The column of values if a row begins such a list, and the next row goes on with it; else −1. */
    public int valueField(RawRow row) throws IOException {
        int value = row.width() - 1;
        if (isUnderHeads || value < 2 || cell(row, List.of(), value) < 0) {
            return -1;
        }
        RawRow next = binder.peek();
        boolean goesOn = next != null && next.width() - 1 == value && cell(next, labels(row, value), value) >= 0;
        return goesOn ? value : -1;
    }

    /** The one cell that a row's labels mean. @param above the labels of the row above, which an empty one takes */
    private int cell(RawRow row, List<String> above, int value) {
        if (ValueText.plainDigits(row.text(value)) < 0) {
            return -1;
        }
        List<String> path = new ArrayList<>();
        List<String> labels = labels(row, value);
        boolean isOwn = false;
        for (int field = 0; field < value; field++) {
            boolean isBlank = labels.get(field).isBlank();
            isOwn |= !isBlank;
            String label = isBlank && !isOwn && !above.isEmpty() ? above.get(field) : labels.get(field);
            if (!label.isBlank()) {
                path.add(label);
            }
        }
        boolean areLabels = path.size() > 1
                && path.stream()
                        .allMatch(word -> binder.labels().isRowName(word)
                                || binder.labels().isColumnName(word));
        return areLabels && binder.labels().resolve(path, List.of()) instanceof LabelIndex.Resolution.Cell found
                ? found.position()
                : -1;
    }

    private static List<String> labels(RawRow row, int value) {
        List<String> labels = new ArrayList<>();
        for (int field = 0; field < value; field++) {
            labels.add(row.text(field));
        }
        return labels;
    }
}
