package dev.report.bind.table;

import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.model.FigureTable;
import dev.report.read.raw.RawRow;
import java.util.List;

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
        this.cut = cut;
        yearFits = year >= cut || table.years().fits(row, year);
        String pointer = row.pointer();
        if (!pointer.isEmpty() && !pointer.equals(source.within())) {
            source = new FigureTable.Source(table.file(), pointer);
        }
    }

    /**
     * Takes the value in a field of the row that was begun, if it is a cell of its own.
     *
     * @param found what its labels mean
     */
    public void take(int field, Resolution found, RawRow row, UnitDraft draft) {
        if (row.isCovered(field)) {
            return;
        }
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

    /** Takes the value in a field for each of several cells, as where one mark stands in cells that were merged. */
    public void takeFor(List<Integer> cells, int field, RawRow row, UnitDraft draft) {
        cells.forEach(cell -> take(field, new Resolution.Cell(cell), row, draft));
    }

    /** Remembers that the row begun has no label that means something: a finding says so. */
    public void unplaced(RawRow row, int field, UnitDraft draft) {
        draft.unplacedRow(source, row, field);
    }

    /** Remembers that a column has no head that means something: a finding says so. */
    public void unplaced(String head, RawRow row, int field, UnitDraft draft) {
        draft.unplacedColumn(head, source, row, field);
    }

    /** Whether values of the row are taken at all. */
    public boolean isTaken() {
        return yearFits && cut == CutNumbers.NOWHERE;
    }
}
