package dev.report.bind.layout;

import dev.report.bind.table.CutNumbers;
import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.ValueTaker;
import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDraft;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.read.raw.CellRange;
import dev.report.read.raw.RawRow;
import java.util.List;
import java.util.stream.IntStream;

/** Binds the rows of one block of a matrix: the values where a row's labels and a column's meet. */
final class MatrixBlock {

    private final TableContext table;
    private final MatrixHeader heads;
    private final MatrixLabels labels;
    private final LabelNumbers labelNumbers;
    private final ValueTaker values;
    private final CutNumbers cuts;
    private final int note;

    MatrixBlock(TableContext table, MatrixHeader heads) {
        this.table = table;
        this.heads = heads;
        this.labels = new MatrixLabels(table, heads);
        this.labelNumbers = new LabelNumbers(table, heads);
        this.values = new ValueTaker(table, heads.field(HeaderWords.Role.YEAR));
        this.note = heads.field(HeaderWords.Role.NOTE);
        this.cuts = new CutNumbers(table, heads.labelColumns(), note, heads.width());
    }

    MatrixHeader heads() {
        return heads;
    }

    LabelNumbers labelNumbers() {
        return labelNumbers;
    }

    MatrixLabels labels() {
        return labels;
    }

    /**
     * Takes the values of a row.
     *
     * @param path the labels beside it
     */
    void bind(RawRow row, List<String> path, UnitDraft draft) {
        int cut = cuts.in(row, draft, -1);
        values.begin(row, cut);
        int lastCell = -1;
        for (int field = heads.labelColumns(); field < Math.max(row.size(), heads.width()); field++) {
            if (heads.isValue(field) && isCell(row, field) && isGiven(row, field, cut)) {
                Resolution found = labels.resolve(path, field);
                int cell = found instanceof Resolution.Cell known ? known.position() : -1;
                boolean fits = cell < 0 || measureFits(row, field, cell);
                values.take(field, fits ? found : new Resolution.Unknown("", List.of(cell)), row, draft);
                lastCell = cell >= 0 && fits ? cell : lastCell;
                if (cell < 0 && !row.text(field).isBlank()) {
                    reportUnknownCell(row, field, path, found, draft);
                }
            }
        }
        if (note >= 0 && lastCell >= 0 && values.isTaken()) {
            draft.note(lastCell, row.text(note));
        }
    }

    /** Whether a field is the one to look into: of the columns under a merged head only one is filled, or none and the first is blank. */
    private boolean isCell(RawRow row, int field) {
        CellRange merged = row.merged(field);
        if (merged != null
                && !merged.startsAt(row.line(), field)
                && table.merged().isOpen(merged)) {
            return true;
        }
        if (row.isCovered(field)) {
            return false;
        }
        if (!row.text(field).isBlank()) {
            return true;
        }
        int next = field + 1;
        while (heads.isCovered(next) && row.text(next).isBlank()) {
            next++;
        }
        return !heads.isCovered(field) && !heads.isCovered(next);
    }

    /** Whether a row repeats a label and holds nothing: a note under a table may begin like one of its rows. */
    boolean isRepeated(RawRow row, List<String> path, UnitDraft draft) {
        return !heads.hasValue(row)
                && IntStream.range(heads.labelColumns(), heads.width())
                        .mapToObj(field -> labels.resolve(path, field))
                        .anyMatch(found -> found instanceof Resolution.Cell cell && draft.isGiven(cell.position()));
    }

    /** Whether a row of numbers has no label of its own, in a table whose rows have labels. */
    boolean isUnlabelled(RawRow row, List<String> path) {
        return heads.field(HeaderWords.Role.UNIT) < 0
                && IntStream.range(0, heads.labelColumns())
                        .allMatch(field -> row.text(field).isBlank())
                && heads.hasNumber(row)
                && heads.labelColumns() > 0
                && (!path.isEmpty() || !labels.resolvesSomewhere(path));
    }

    /** Reports a row of numbers beside which no label stands: to take it for another one of the row above would be a guess. */
    void reportUnlabelled(RawRow row, UnitDraft draft) {
        int first = IntStream.range(heads.labelColumns(), row.size())
                .filter(field -> ValueText.plainDigits(row.text(field)) >= 0)
                .findFirst()
                .orElseGet(() -> firstLikeNumber(row));
        values.begin(row, CutNumbers.NOWHERE);
        values.unplaced(row, first, draft);
        String value = Excerpt.of(row.text(first));
        table.add("unknown-figure.no-label", table.place(row, first), value)
                .actual(value)
                .values("value", value);
    }

    private int firstLikeNumber(RawRow row) {
        int first = heads.labelColumns();
        while (row.text(first).isBlank() || !MatrixOrientation.isNumber(row.text(first))) {
            first++;
        }
        return first;
    }

    /** Whether a field is one of the form's cells, or holds something where none is. */
    private boolean isGiven(RawRow row, int field, int cut) {
        return !heads.labels(field).isEmpty() || !row.text(field).isBlank() && field <= cut;
    }

    private boolean measureFits(RawRow row, int field, int cell) {
        for (String head : heads.labels(field)) {
            if (!table.measures().fits(head, cell, heads.lowest(field), field)) {
                return false;
            }
        }
        for (int label = 0; label < heads.labelColumns(); label++) {
            if (!table.measures().fits(row.text(label), cell, row, label)) {
                return false;
            }
        }
        return true;
    }

    /** Reports a row with a number whose labels mean nothing under any head. */
    void reportUnknown(RawRow row, List<String> path, UnitDraft draft) {
        if (!heads.hasNumber(row)) {
            return;
        }
        values.begin(row, CutNumbers.NOWHERE);
        for (int field = heads.labelColumns(); field < heads.width(); field++) {
            values.take(field, labels.resolve(path, field), row, draft);
        }
        int last = 0;
        for (int field = 0; field < heads.labelColumns(); field++) {
            last = row.text(field).isBlank() ? last : field;
        }
        values.unplaced(row, last, draft);
        String label = path.isEmpty() ? row.text(heads.labelColumns()) : path.get(path.size() - 1);
        Resolution found = labels.resolve(path, heads.labelColumns());
        table.faults().reportRow(found, label, draft.unit().code(), row, last);
    }

    /** A head that no column of the form has is reported at the head, once; a cell that the form does not have, at the cell. */
    private void reportUnknownCell(RawRow row, int field, List<String> path, Resolution found, UnitDraft draft) {
        List<String> column = heads.labels(field);
        if (column.isEmpty()) {
            table.faults().report(found, row.text(field), row, field);
            return;
        }
        String head = column.get(column.size() - 1);
        if (!heads.orientation().isHead(head, table.labels())) {
            values.unplaced(head, row, field, draft);
            table.faults().report(found, head, heads.lowest(field), field);
        } else {
            String label =
                    path.isEmpty() ? head : table.definition().heading().style().under(path.get(path.size() - 1), head);
            table.faults().report(found, label, row, field);
        }
    }
}
