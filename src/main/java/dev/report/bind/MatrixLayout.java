package dev.report.bind;

import dev.report.definition.LabelIndex;
import dev.report.read.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds the matrix layout: the official table as a sheet, one block under the other, each with its header rows.
 *
 * <p>Lines that belong to no block and hold no number (a title, a remark, who filled it in) are passed over.
 */
final class MatrixLayout {

    private final FileBinder binder;
    private final Headers headers;
    private final List<RawRow> headerRows = new ArrayList<>();
    private @Nullable MatrixHeader header;
    private String[] above = new String[0];
    private String group = "";

    MatrixLayout(FileBinder binder, Headers headers) {
        this.binder = binder;
        this.headers = headers;
    }

    /** Whether a row is a header row of a matrix: some column head in it, and no number. */
    static boolean isHeader(RawRow row, LabelIndex labels) {
        boolean head = false;
        int words = 0;
        String first = "";
        for (int field = 0; field < row.size(); field++) {
            String text = row.text(field);
            if (text.isBlank()) {
                continue;
            }
            words++;
            first = words == 1 ? text : first;
            boolean known = labels.isColumnName(text);
            head |= known;
            if (!known && isNumber(text) && !labels.isRowName(text) && !labels.isHeading(text)) {
                return false;
            }
        }
        return head && (words > 1 || !labels.isRowName(first));
    }

    private static boolean isNumber(String text) {
        String plain = text.strip();
        char first = plain.charAt(0);
        boolean digit = first >= '0' && first <= '9' || first >= '０' && first <= '９';
        return digit || "-—/无－".indexOf(first) >= 0 && plain.length() <= 2 || plain.matches("[-+＋－=].*[0-9].*");
    }

    /** Binds the table from its first header row on. @return whether there was a data row */
    boolean bind(RawRow first) throws IOException {
        boolean any = false;
        headerRows.add(first);
        for (RawRow row = binder.table().next();
                row != null;
                row = binder.table().next()) {
            if (row.isBlank()) {
                continue;
            }
            if (isHeader(row, binder.labels())) {
                if (header != null) {
                    headerRows.clear();
                    header = null;
                }
                headerRows.add(row);
            } else if (!isHeading(row)) {
                any |= bindRow(row);
            }
        }
        return any;
    }

    private boolean isHeading(RawRow row) {
        for (int field = 0; field < row.size(); field++) {
            if (!row.text(field).isBlank()) {
                return binder.labels().isHeading(row.text(field));
            }
        }
        return false;
    }

    private boolean bindRow(RawRow row) {
        MatrixHeader heads = header;
        if (heads == null) {
            heads = new MatrixHeader(headerRows, headers, binder.labels());
            header = heads;
            above = new String[heads.labelColumns()];
            Arrays.fill(above, "");
            group = "";
        }
        int yearField = heads.field(Headers.Role.YEAR);
        if (yearField >= 0 && !binder.yearFits(row.text(yearField), row.line(yearField), row.column(yearField))) {
            return true;
        }
        List<String> path = rowPath(row, heads);
        boolean hasValue = hasValue(row, heads);
        if (heads.labelColumns() == 0 && !hasNumber(row, heads)) {
            return false;
        }
        if (!hasValue && path.size() == 1 && !resolvesSomewhere(path, heads)) {
            group = path.get(0);
            return false;
        }
        int unitField = heads.field(Headers.Role.UNIT);
        UnitDesk desk = binder.unit(
                unitField < 0 ? "" : row.text(unitField),
                row.line(Math.max(0, unitField)),
                row.column(Math.max(0, unitField)));
        if (desk == null) {
            return true;
        }
        if (!resolvesSomewhere(path, heads)) {
            unknownRow(row, path, heads, desk);
            return hasValue;
        }
        bindCells(row, path, heads, desk);
        return true;
    }

    private static boolean hasValue(RawRow row, MatrixHeader heads) {
        for (int field = heads.labelColumns(); field < row.size(); field++) {
            if (!row.text(field).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(RawRow row, MatrixHeader heads) {
        for (int field = heads.labelColumns(); field < row.size(); field++) {
            if (!row.text(field).isBlank() && isNumber(row.text(field))) {
                return true;
            }
        }
        return false;
    }

    /** The labels beside a row; an empty one takes the one above if none stands to its left. */
    private List<String> rowPath(RawRow row, MatrixHeader heads) {
        boolean own = false;
        List<String> path = new ArrayList<>();
        for (int field = 0; field < heads.labelColumns(); field++) {
            Headers.Role role = heads.role(field);
            if (role != Headers.Role.OTHER && role != Headers.Role.INDICATOR && role != Headers.Role.BREAKDOWN) {
                continue;
            }
            String text = row.text(field);
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

    private boolean resolvesSomewhere(List<String> path, MatrixHeader heads) {
        for (int field = heads.labelColumns(); field < heads.width(); field++) {
            if (!(resolve(path, heads.labels(field)) instanceof LabelIndex.Resolution.Unknown)) {
                return true;
            }
        }
        return false;
    }

    private LabelIndex.Resolution resolve(List<String> path, List<String> column) {
        LabelIndex.Resolution alone = binder.labels().resolve(path, column);
        if (alone instanceof LabelIndex.Resolution.Ambiguous && !group.isEmpty() && path.size() == 1) {
            LabelIndex.Resolution grouped = binder.labels().resolve(List.of(group, path.get(0)), column);
            return grouped instanceof LabelIndex.Resolution.Cell ? grouped : alone;
        }
        return alone;
    }

    private void unknownRow(RawRow row, List<String> path, MatrixHeader heads, UnitDesk desk) {
        if (!hasNumber(row, heads)) {
            return;
        }
        int labelField = 0;
        for (int field = 0; field < heads.labelColumns(); field++) {
            labelField = row.text(field).isBlank() ? labelField : field;
        }
        List<String> column = heads.width() > heads.labelColumns() ? heads.labels(heads.labelColumns()) : List.of();
        for (int field = heads.labelColumns(); field < heads.width(); field++) {
            desk.misnamed(resolve(path, heads.labels(field)), binder.source(), row.line(field), row.column(field));
        }
        String label = path.isEmpty() ? row.text(heads.labelColumns()) : path.get(path.size() - 1);
        binder.cell(resolve(path, column), label, row.line(labelField), row.column(labelField));
    }

    private void bindCells(RawRow row, List<String> path, MatrixHeader heads, UnitDesk desk) {
        int noteField = heads.field(Headers.Role.NOTE);
        int lastCell = -1;
        for (int field = heads.labelColumns(); field < Math.max(row.size(), heads.width()); field++) {
            if (heads.role(field) != Headers.Role.OTHER) {
                continue;
            }
            List<String> column = heads.labels(field);
            String text = row.text(field);
            if (column.isEmpty() && text.isBlank()) {
                continue;
            }
            LabelIndex.Resolution resolution = column.isEmpty() ? LabelIndex.Resolution.NOTHING : resolve(path, column);
            if (resolution instanceof LabelIndex.Resolution.Cell cell) {
                desk.accept(cell.position(), binder.source(), row.line(field), row.column(field), text);
                lastCell = cell.position();
            } else if (!text.isBlank()) {
                desk.misnamed(resolution, binder.source(), row.line(field), row.column(field));
                unknownCell(row, field, path, column, heads, resolution);
            }
        }
        if (noteField >= 0 && lastCell >= 0) {
            desk.note(lastCell, row.text(noteField));
        }
    }

    /** A head that no column of the form has is said at the head, once; a cell where the form has none at the cell. */
    private void unknownCell(
            RawRow row,
            int field,
            List<String> path,
            List<String> column,
            MatrixHeader heads,
            LabelIndex.Resolution found) {
        if (column.isEmpty()) {
            binder.cell(found, row.text(field), row.line(field), row.column(field));
            return;
        }
        String head = column.get(column.size() - 1);
        if (!binder.labels().isColumnName(head)) {
            RawRow lowest = heads.lowest(field);
            binder.cell(found, head, lowest.line(field), lowest.column(field));
        } else {
            String rowLabel = path.isEmpty() ? "" : path.get(path.size() - 1) + "／";
            binder.cell(found, rowLabel + head, row.line(field), row.column(field));
        }
    }
}
