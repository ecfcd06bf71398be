package dev.report.bind.table;

import dev.report.bind.unit.TextDraft;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.text.TextItem;
import dev.report.model.FigureTable;
import dev.report.read.raw.RawRow;
import java.util.Map;
import java.util.TreeMap;

/** The columns of a flat table that hold words. */
public final class FlatTexts {

    private final FigureTable.Source source;
    private final Map<Integer, TextItem> columns = new TreeMap<>();

    public FlatTexts(TableContext table, RawRow header) {
        this.source = new FigureTable.Source(table.file(), table.within());
        for (int field = 0; field < header.width(); field++) {
            TextItem item = TextRows.meaning(header.text(field), table);
            if (item != null) {
                columns.put(field, item);
            }
        }
    }

    public boolean has(int field) {
        return columns.containsKey(field);
    }

    public boolean isAny() {
        return !columns.isEmpty();
    }

    /** @param isTaken whether the row's values are in their columns, and of the report's year; else a finding says why not */
    public void take(RawRow row, UnitDraft draft, boolean isTaken) {
        if (draft.whose() != UnitDraft.Whose.UNIT) {
            return;
        }
        columns.forEach((field, item) -> {
            TextDraft.RawField text = new TextDraft.RawField(row.text(field), row.line(field), row.column(field));
            if (isTaken) {
                draft.texts().take(item, source, text);
            } else {
                draft.texts().notTaken(item, source, text);
            }
        });
    }
}
