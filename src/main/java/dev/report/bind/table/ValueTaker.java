package dev.report.bind.table;

import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.model.FigureTable;
import dev.report.read.raw.CellRange;
import dev.report.read.raw.RawRow;

/**
 * Takes the values of a table, row by row, as far as each is that of a cell, of the report's year and in its column; else it keeps
 * the value's place, so that what a finding explains is not called blank too.
 */
public final class ValueTaker {

    private final TableContext table;
    private final int year;
    private FigureTable.Source source;
    private boolean yearFits;
    private int cut;

    /** @param year the column of years; negative for none */
    public ValueTaker(TableContext table, int year) {
        this.table = table;
        this.year = year;
        this.source = new FigureTable.Source(table.file(), table.within());
    }

    /**
     * Goes on to a row.
     *
     * @param cut the field from which on its values may not be those of their columns
     */
    public void begin(RawRow row, int cut) {
        table.merged().settleAbove(row.line());
        this.cut = cut;
        yearFits = year >= cut || table.years().fits(row, year);
        String pointer = row.pointer();
        if (!pointer.isEmpty() && !pointer.equals(source.within())) {
            source = new FigureTable.Source(table.file(), pointer);
        }
    }

    /**
     * Takes the value in a field of the row that was begun; that of a merged cell when all its squares are known.
     *
     * @param found what its labels mean
     */
    public void take(int field, Resolution found, RawRow row, UnitDraft draft) {
        CellRange merged = row.merged(field);
        if (merged == null) {
            takeOwn(field, found, row, draft);
        } else {
            takeMerged(merged, field, found, row, draft);
        }
    }

    /** Of a merged cell whose value is not known, as one that begins in the heads, the squares under its first are blank. */
    private void takeMerged(CellRange merged, int field, Resolution found, RawRow row, UnitDraft draft) {
        MergedValues values = table.merged();
        if (merged.startsAt(row.line(), field) && yearFits && field < cut) {
            values.begin(merged, source, row, field);
        }
        if (values.isOpen(merged)) {
            values.reach(merged, found, draft);
        } else if (!row.isCovered(field)) {
            takeOwn(field, found, row, draft);
        }
    }

    private void takeOwn(int field, Resolution found, RawRow row, UnitDraft draft) {
        if (!(found instanceof Resolution.Cell cell)) {
            draft.misnamed(found, source, row, field);
        } else if (!yearFits) {
            draft.notTaken(cell.position(), source, row, field);
            table.years().count(row.text(field), draft);
        } else if (field >= cut) {
            draft.displaced(cell.position(), source, row, field);
        } else {
            draft.accept(cell.position(), source, row, field);
        }
    }

    /** Remembers that the row begun has no label that means something: a finding says so. */
    public void unplaced(RawRow row, int field, UnitDraft draft) {
        draft.unplacedRow(source, row, field);
    }

    /** Remembers that a column has no head that means something: a finding says so. */
    public void unplaced(String head, RawRow row, int field, UnitDraft draft) {
        draft.unplacedColumn(head, source, row, field);
    }

    /** Remembers that a single cell has no head that means something: a finding says so. */
    public void unplacedCell(RawRow row, int field, UnitDraft draft) {
        draft.unplacedCell(source, row, field);
    }

    /** Whether values of the row are taken at all. */
    public boolean isTaken() {
        return yearFits && cut == CutNumbers.NOWHERE;
    }
}
