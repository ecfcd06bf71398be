package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.UnusedRow;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header rows of a matrix: which columns hold labels and which hold values, and the labels over each value column.
 *
 * <p>Shape: an empty head in an upper row belongs to the one at its left, as in a merged cell; in the lowest
 * row only if it is merged. A word repeated
 * in the row below, as where merged cells were taken apart, counts once.
 */
final class MatrixHeader {

    /** A head is not merged over more columns than this. */
    private static final int MOST_COLUMNS = 256;

    private final MatrixOrientation orientation;
    private final HeaderWords.Role[] roles;
    private final List<List<String>> paths = new ArrayList<>();
    private final int firstValue;
    private final List<RawRow> rows;

    MatrixHeader(List<RawRow> rows, MatrixOrientation orientation, TableContext table) {
        HeaderWords headers = table.words();
        LabelIndex labels = table.labels();
        this.rows = List.copyOf(rows);
        this.orientation = orientation;
        int width = 0;
        for (RawRow row : rows) {
            for (int field = 0; field < row.size(); field++) {
                width = row.text(field).isBlank() ? width : Math.max(width, field + 1);
            }
        }
        while (width < MOST_COLUMNS && isCovered(width)) {
            width++;
        }
        roles = new HeaderWords.Role[width];
        firstValue = firstValue(width, headers, labels);
        for (int field = 0; field < width; field++) {
            paths.add(field < firstValue ? List.of() : path(field));
            roles[field] = field < firstValue || path(field).isEmpty() || orientation == MatrixOrientation.LIST
                    ? role(field, headers)
                    : valueRole(field, headers, labels);
        }
    }

    private MatrixHeader(int value) {
        rows = List.of();
        orientation = MatrixOrientation.LIST;
        firstValue = value;
        roles = new HeaderWords.Role[value + 1];
        Arrays.fill(roles, HeaderWords.Role.OTHER);
        roles[value] = HeaderWords.Role.VALUE;
        for (int field = 0; field <= value; field++) {
            paths.add(List.of());
        }
    }

    /** For a list without a header row: labels, then one column of values. */
    static MatrixHeader headless(int value) {
        return new MatrixHeader(value);
    }

    private int firstValue(int width, HeaderWords headers, LabelIndex labels) {
        for (int field = 0; field < width; field++) {
            for (RawRow row : rows) {
                HeaderWords.Role role = headers.role(row.text(field));
                if (orientation == MatrixOrientation.LIST
                        ? role == HeaderWords.Role.VALUE
                        : isHead(row.text(field), role, labels)) {
                    return field;
                }
            }
        }
        return width;
    }

    private boolean isHead(String word, HeaderWords.Role role, LabelIndex labels) {
        return orientation.isHead(word, labels) && !labels.isHeading(word) && !MatrixOrientation.isLabelRole(role);
    }

    /** The field of the first head over values in a row; the row's end if it has none. */
    static int firstHead(RawRow row, MatrixOrientation orientation, TableContext table) {
        return new MatrixHeader(List.of(row), orientation, table).labelColumns();
    }

    private List<String> path(int field) {
        List<String> path = new ArrayList<>();
        for (int level = 0; level < rows.size(); level++) {
            String word = rows.get(level).text(field);
            boolean merged = level < rows.size() - 1;
            for (int left = field;
                    word.isBlank()
                            && left > firstValue
                            && (rows.get(level).isCovered(left) || merged && !isOverBy(left, level));
                    left--) {
                word = rows.get(level).text(left - 1);
            }
            if (!word.isBlank() && (path.isEmpty() || !path.get(path.size() - 1).equals(word))) {
                path.add(word);
            }
        }
        return path;
    }

    /** Whether a column has no head of its own, for that at its left was merged over both. */
    boolean isCovered(int field) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.isCovered(field));
    }

    /** Whether a head of its own begins over a field, above some level: a merged cell below does not reach beyond it. */
    private boolean isOverBy(int field, int level) {
        for (int above = 0; above < level; above++) {
            if (!rows.get(above).text(field).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A column under a head of the form holds values, whatever else that word may mean, unless they are another year's. */
    private HeaderWords.Role valueRole(int field, HeaderWords headers, LabelIndex labels) {
        if (paths.get(field).stream().anyMatch(headers::isOfOtherYear)) {
            return HeaderWords.Role.IGNORED;
        }
        if (paths.get(field).stream().anyMatch(word -> orientation.isHead(word, labels))) {
            return HeaderWords.Role.OTHER;
        }
        HeaderWords.Role role = role(field, headers);
        return role == HeaderWords.Role.VALUE ? HeaderWords.Role.OTHER : role;
    }

    private HeaderWords.Role role(int field, HeaderWords headers) {
        for (RawRow row : rows) {
            HeaderWords.Role role = headers.role(row.text(field));
            if (role != HeaderWords.Role.OTHER) {
                return role;
            }
        }
        return HeaderWords.Role.OTHER;
    }

    MatrixOrientation orientation() {
        return orientation;
    }

    /** How many columns at the left hold labels. */
    int labelColumns() {
        return firstValue;
    }

    int width() {
        return paths.size();
    }

    /** The labels over a column, outermost first; empty for a column without any. */
    List<String> labels(int field) {
        return field < paths.size() ? paths.get(field) : List.of();
    }

    HeaderWords.Role role(int field) {
        return field < roles.length ? roles[field] : HeaderWords.Role.OTHER;
    }

    /** Whether a column holds values. */
    boolean isValue(int field) {
        return role(field) == (orientation == MatrixOrientation.LIST ? HeaderWords.Role.VALUE : HeaderWords.Role.OTHER);
    }

    /** Whether the form has the head of the units over the labels of a block. */
    boolean isUnitTheCorner(LabelIndex labels) {
        int field = field(HeaderWords.Role.UNIT);
        return field >= 0 && rows.stream().anyMatch(row -> labels.isHeading(row.text(field)));
    }

    int field(HeaderWords.Role wanted) {
        for (int field = 0; field < roles.length; field++) {
            if (roles[field] == wanted) {
                return field;
            }
        }
        return -1;
    }

    /** The lowest header row, which holds a column's own head. */
    RawRow lowest(int field) {
        for (int level = rows.size() - 1; level >= 0; level--) {
            if (!rows.get(level).text(field).isBlank()) {
                return rows.get(level);
            }
        }
        return rows.get(rows.size() - 1);
    }

    /** Whether a row has anything beside its labels. */
    boolean hasValue(RawRow row) {
        return filled(row) > 0;
    }

    /** Whether a row has a number, or a mark in place of one, beside its labels. */
    boolean hasNumber(RawRow row) {
        for (int field = labelColumns(); field < row.size(); field++) {
            if (!row.text(field).isBlank() && MatrixOrientation.isNumber(row.text(field))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row under one of values, where rows have no labels, is a note: it holds no number, or words and few values. */
    boolean isNote(RawRow row, LabelIndex labels) {
        boolean hasWords = false;
        boolean hasNumber = false;
        for (int field = 0; field < row.size(); field++) {
            String text = row.text(field);
            boolean isNumber = UnreadNumbers.isNumber(text, labels);
            hasNumber |= isNumber;
            hasWords |= !isNumber && !UnusedRow.isEmpty(text);
        }
        return !hasNumber || hasWords && !isFull(row);
    }

    /** Whether at least half the columns of values hold something, as no note under a table does. */
    boolean isFull(RawRow row) {
        int filled = filled(row);
        return filled > 1 && 2 * filled >= width() - labelColumns();
    }

    private int filled(RawRow row) {
        int filled = 0;
        for (int field = labelColumns(); field < row.size(); field++) {
            filled += row.text(field).isBlank() ? 0 : 1;
        }
        return filled;
    }
}
