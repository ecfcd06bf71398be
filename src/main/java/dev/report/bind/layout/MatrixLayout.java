package dev.report.bind.layout;

import dev.report.bind.unit.UnitDesk;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds the matrix layout: the official table as a sheet, one block under the other, each with its header rows.
 *
 * <p>Lines that belong to no block and hold no number (a title, a remark, who filled it in) are passed over.
 */
public final class MatrixLayout {

    private final FileBinder binder;
    private final Headers headers;
    private final List<RawRow> headerRows = new ArrayList<>();
    private MatrixLie lie = MatrixLie.UPRIGHT;
    private @Nullable MatrixLabels block;
    private String unit = "";
    private boolean hasRow;
    private @Nullable RawRow words;
    private boolean isStrange;
    private final StrangeBlock strange;

    public MatrixLayout(FileBinder binder, Headers headers) {
        this.binder = binder;
        this.headers = headers;
        this.strange = new StrangeBlock(binder, headers);
    }

    /**
     * Binds the table from its first header row on.
     *
     * @param first the row
     * @param firstLie how it says that the table lies
     * @return whether there was a data row
     */
    public boolean bind(RawRow first, MatrixLie firstLie) throws IOException {
        lie = firstLie;
        headerRows.add(first);
        return bindRows();
    }

    /** Binds the table from a block on whose heads the form does not have. @return whether there was a data row */
    public boolean bindFromStrange(RawRow first) throws IOException {
        enterStrange(first);
        return bindRows();
    }

    /**
     * Binds a table without heads: the labels stand beside its rows, one value in each.
     *
     * @param value the column of the values
     */
    public boolean bindHeadless(RawRow first, int value) throws IOException {
        lie = MatrixLie.LIST;
        begin(MatrixHeader.headless(value));
        return bindRow(first) | bindRows();
    }

    private boolean bindRows() throws IOException {
        boolean any = false;
        for (RawRow row = binder.next(); row != null; row = binder.next()) {
            Optional<MatrixLie> heads = heads(row);
            if (heads.isPresent()) {
                isStrange = false;
                if (block != null || headerRows.isEmpty()) {
                    any |= bindWords();
                    headerRows.clear();
                    block = null;
                    lie = heads.get();
                }
                headerRows.add(row);
            } else if (strange.begins(row)) {
                any |= bindWords();
                enterStrange(row);
            } else if (isStrange) {
                strange.skip(row);
                any = true;
            } else if (!isPassedOver(row)) {
                any |= bindRow(row);
            }
        }
        return bindWords() || any;
    }

    /** Where no row of numbers followed the heads, the row of words in its place is what the unit sent. */
    private boolean bindWords() {
        RawRow row = words;
        MatrixLabels labels = block;
        words = null;
        if (row == null || labels == null) {
            return false;
        }
        UnitDesk desk = desk(row, labels);
        if (desk != null) {
            bindCells(row, List.of(), labels, desk);
        }
        return true;
    }

    private void enterStrange(RawRow row) {
        strange.report(row);
        isStrange = true;
        headerRows.clear();
        block = null;
    }

    private Optional<MatrixLie> heads(RawRow row) {
        MatrixLabels before = block;
        int labels = before != null
                ? before.heads().labelColumns()
                : headerRows.isEmpty() ? 0 : MatrixHeader.firstHead(headerRows.get(0), lie, headers, binder.labels());
        return MatrixLie.of(row, headers, binder.labels(), labels, lie);
    }

    /** A line over a block, or who filled the form in: neither holds figures. */
    private boolean isPassedOver(RawRow row) {
        int words = 0;
        String first = "";
        for (int field = 0; field < row.size(); field++) {
            if (!row.text(field).isBlank()) {
                first = words == 0 ? row.text(field) : first;
                words++;
            }
        }
        return words == 1 && binder.labels().isHeading(first) || headers.isRemark(first);
    }

    private MatrixLabels begin(MatrixHeader heads) {
        MatrixLabels labels = new MatrixLabels(binder, heads);
        block = labels;
        hasRow = false;
        return labels;
    }

    private boolean bindRow(RawRow row) {
        MatrixLabels labels = block;
        if (labels == null) {
            labels = begin(new MatrixHeader(headerRows, lie, headers, binder.labels()));
        }
        MatrixHeader heads = labels.heads();
        if (heads.labelColumns() > 0 && UnusedRow.is(row)) {
            return false;
        }
        List<String> path = labels.path(row);
        boolean hasValue = heads.hasValue(row);
        if (heads.labelColumns() == 0 && !heads.hasNumber(row)) {
            words = !hasRow && heads.isFull(row) ? row : words;
            return false;
        }
        hasRow = true;
        words = null;
        if (!hasValue && path.size() == 1 && !labels.resolvesSomewhere(path)) {
            labels.under(path.get(0));
            return false;
        }
        UnitDesk desk = desk(row, labels);
        if (desk == null) {
            return true;
        }
        if (!labels.resolvesSomewhere(path)) {
            unknownRow(row, path, labels, desk);
            return hasValue;
        }
        bindCells(row, path, labels, desk);
        return true;
    }

    /** The desk of the row's unit; an empty cell takes the unit above, as in a merged cell. */
    private @Nullable UnitDesk desk(RawRow row, MatrixLabels labels) {
        int field = labels.heads().field(Headers.Role.UNIT);
        if (field >= 0 && !row.text(field).isBlank() && !labels.isLabel(row.text(field))) {
            unit = row.text(field);
        }
        return binder.unit(field < 0 ? "" : unit, row.line(Math.max(0, field)), row.column(Math.max(0, field)));
    }

    private void unknownRow(RawRow row, List<String> path, MatrixLabels labels, UnitDesk desk) {
        MatrixHeader heads = labels.heads();
        if (!heads.hasNumber(row)) {
            return;
        }
        int labelField = 0;
        for (int field = 0; field < heads.labelColumns(); field++) {
            labelField = row.text(field).isBlank() ? labelField : field;
        }
        for (int field = heads.labelColumns(); field < heads.width(); field++) {
            desk.misnamed(labels.resolve(path, field), binder.source(), row.line(field), row.column(field));
        }
        String label = path.isEmpty() ? row.text(heads.labelColumns()) : path.get(path.size() - 1);
        binder.cell(labels.resolve(path, heads.labelColumns()), label, row.line(labelField), row.column(labelField));
    }

    private void bindCells(RawRow row, List<String> path, MatrixLabels labels, UnitDesk desk) {
        MatrixHeader heads = labels.heads();
        int noteField = heads.field(Headers.Role.NOTE);
        int lastCell = -1;
        int year = heads.field(Headers.Role.YEAR);
        boolean fits = year < 0 || binder.yearFits(row.text(year), row.line(year), row.column(year));
        CutNumbers cuts = new CutNumbers(binder, heads.labelColumns(), noteField, heads.width());
        int cut = cuts.in(row, desk, -1);
        for (int field = heads.labelColumns(); field < Math.max(row.size(), heads.width()); field++) {
            boolean isValue = heads.lie() == MatrixLie.LIST
                    ? heads.role(field) == Headers.Role.VALUE
                    : heads.role(field) == Headers.Role.OTHER;
            if (!isValue) {
                continue;
            }
            List<String> column = heads.labels(field);
            String text = row.text(field);
            if (column.isEmpty() && (text.isBlank() || field > cut)) {
                continue;
            }
            LabelIndex.Resolution resolution = labels.resolve(path, field);
            if (resolution instanceof LabelIndex.Resolution.Cell cell && !fits) {
                binder.misdated(desk, cell.position(), row.line(field), row.column(field), text);
            } else if (resolution instanceof LabelIndex.Resolution.Cell cell && measureFits(row, field, cell, heads)) {
                cuts.take(row, field, cut, desk, cell.position());
                lastCell = cell.position();
            } else if (!text.isBlank()) {
                desk.misnamed(resolution, binder.source(), row.line(field), row.column(field));
                unknownCell(row, field, path, column, heads, resolution);
            }
        }
        if (noteField >= 0 && lastCell >= 0 && cut == CutNumbers.NOWHERE) {
            desk.note(lastCell, row.text(noteField));
        }
    }

    private boolean measureFits(RawRow row, int field, LabelIndex.Resolution.Cell cell, MatrixHeader heads) {
        for (String head : heads.labels(field)) {
            RawRow lowest = heads.lowest(field);
            if (!binder.measureFits(head, cell.position(), binder.place(lowest.line(field), lowest.column(field)))) {
                return false;
            }
        }
        for (int label = 0; label < heads.labelColumns(); label++) {
            if (!binder.measureFits(
                    row.text(label), cell.position(), binder.place(row.line(label), row.column(label)))) {
                return false;
            }
        }
        return true;
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
        if (!heads.lie().isHead(head, binder.labels())) {
            RawRow lowest = heads.lowest(field);
            binder.cell(found, head, lowest.line(field), lowest.column(field));
        } else {
            String rowLabel = path.isEmpty() ? "" : path.get(path.size() - 1) + "／";
            binder.cell(found, rowLabel + head, row.line(field), row.column(field));
        }
    }
}
