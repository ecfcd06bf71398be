package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.TableContext;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The labels beside the rows of one block of a matrix, and what they mean together with those over its columns. */
final class MatrixLabels {

    private final TableContext table;
    private final MatrixHeader heads;
    private final String[] above;
    private final boolean isOfForm;
    private String group = "";

    MatrixLabels(TableContext table, MatrixHeader heads) {
        this.table = table;
        this.heads = heads;
        this.above = new String[heads.labelColumns()];
        Arrays.fill(above, "");
        isOfForm = heads.labelColumns() == 1 || heads.isUnitTheCorner(table.labels());
    }

    /** Takes note of a label over the rows that follow. */
    void under(String label) {
        group = label;
    }

    /**
     * Whether a text under 单位 is none: a measure, or a label of the form, in the only column of labels or under a word that the form has
     * over them.
     */
    boolean isLabel(String text) {
        return table.measures().isMeasure(text)
                || isOfForm && heads.orientation().isBeside(text, table.labels());
    }

    /** The labels beside a row; an empty one takes the one above if there is none to its left. */
    List<String> path(RawRow row) {
        boolean own = false;
        List<String> path = new ArrayList<>();
        for (int field = 0; field < heads.labelColumns(); field++) {
            HeaderWords.Role role = heads.role(field);
            String text = row.text(field);
            boolean label = role == HeaderWords.Role.OTHER
                    || role == HeaderWords.Role.INDICATOR
                    || role == HeaderWords.Role.BREAKDOWN
                    || role == HeaderWords.Role.UNIT && !table.measures().isMeasure(text) && isLabel(text);
            if (!label) {
                continue;
            }
            if (!text.isBlank()) {
                own = true;
                above[field] = text;
            } else if (own) {
                above[field] = "";
            }
            if (!above[field].isBlank()) {
                path.add(above[field]);
            }
        }
        return path;
    }

    boolean resolvesSomewhere(List<String> path) {
        for (int field = heads.labelColumns(); field < heads.width(); field++) {
            if (!(resolve(path, field) instanceof LabelIndex.Resolution.Unknown)) {
                return true;
            }
        }
        return false;
    }

    /** What the labels beside a row and over a column mean; in a table on its side they change places. */
    LabelIndex.Resolution resolve(List<String> path, int field) {
        if (heads.orientation() == MatrixOrientation.LIST) {
            return heads.isValue(field) ? table.labels().resolve(path, List.of()) : LabelIndex.Resolution.NOTHING;
        }
        List<String> column = heads.labels(field);
        LabelIndex.Resolution alone = resolve(path, column);
        if (alone instanceof LabelIndex.Resolution.Ambiguous && !group.isEmpty() && path.size() == 1) {
            LabelIndex.Resolution grouped = resolve(List.of(group, path.get(0)), column);
            return grouped instanceof LabelIndex.Resolution.Cell ? grouped : alone;
        }
        return alone;
    }

    private LabelIndex.Resolution resolve(List<String> path, List<String> column) {
        if (column.isEmpty()) {
            return LabelIndex.Resolution.NOTHING;
        }
        return heads.orientation() == MatrixOrientation.TURNED
                ? table.labels().resolve(column, path)
                : table.labels().resolve(path, column);
    }
}
