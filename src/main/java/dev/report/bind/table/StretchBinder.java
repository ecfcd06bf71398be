package dev.report.bind.table;

import dev.report.bind.unit.PlainValues;
import dev.report.model.CellIndex;
import dev.report.model.FigureTable;
import dev.report.model.UnitCode;
import dev.report.read.raw.KnownWords;
import dev.report.read.raw.PlainRow;
import dev.report.read.raw.PlainTable;
import org.jspecify.annotations.Nullable;

/** Binds plain rows of one unit after the other on a thread beside that of the table: whose they are is found out there. */
final class StretchBinder implements PlainTable.Binder<PlainStretch> {

    /** With fewer values it costs no less to take the rows one by one. */
    private static final int FEWEST = 8;

    /** The owner of values of which nobody asked yet whose they are. */
    private static final UnitCode NOBODY = new UnitCode("-");

    private final KnownWords<PlainCells> known;
    private final CellIndex cells;
    private final FigureTable.Source source;
    private final int[] columns;
    private @Nullable PlainValues values;
    private @Nullable PlainValues before;
    private String indicator = "";

    /**
     * Binds rows of one table.
     *
     * @param known what their words mean; nobody adds to it
     * @param source the table
     * @param columns those of the values, 0-based
     */
    StretchBinder(KnownWords<PlainCells> known, CellIndex cells, FigureTable.Source source, int[] columns) {
        this.known = known;
        this.cells = cells;
        this.source = source;
        this.columns = columns;
    }

    @Override
    public boolean take(PlainRow row, int line) {
        PlainCells meaning = known.meaning(row.words());
        if (values == null) {
            values = new PlainValues(new FigureTable.Builder(NOBODY, cells), cells);
        }
        if (!isTakenBy(values, meaning, row)) {
            return false;
        }
        indicator = meaning.indicator();
        for (int n = 0; n < meaning.size(); n++) {
            values.take(meaning.cell(n), source, line, columns[n] + 1, row.value(n));
        }
        return true;
    }

    private static boolean isTakenBy(PlainValues values, PlainCells meaning, PlainRow row) {
        for (int n = 0; n < meaning.size(); n++) {
            if (!values.takes(meaning.cell(n), row.value(n))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable PlainStretch end() {
        PlainValues taken = values;
        values = null;
        if (taken == null || taken.count() < FEWEST) {
            return null;
        }
        if (before != null) {
            taken.sharePlaces(before);
        }
        before = taken;
        return new PlainStretch(taken, indicator);
    }
}
