package dev.report.bind.layout;

import dev.report.bind.table.TableContext;
import dev.report.bind.table.UnusedRow;
import dev.report.bind.table.ValueTaker;
import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.read.raw.RawRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a value whose cell is merged over several columns of the form: of a number nobody knows whose it is, which is a finding; a mark
 * for no value, or nothing, is that of each.
 */
final class MergedValues {

    private final TableContext table;
    private final MatrixHeader heads;
    private final MatrixLabels labels;
    private final ValueTaker values;

    MergedValues(TableContext table, MatrixHeader heads, MatrixLabels labels, ValueTaker values) {
        this.table = table;
        this.heads = heads;
        this.labels = labels;
        this.values = values;
    }

    /** The cells of the form over which the cell in a field reaches; empty where it is merged over none. */
    List<Integer> cells(RawRow row, int field, List<String> path) {
        if (!row.isCovered(field + 1)) {
            return List.of();
        }
        Set<Integer> cells = new LinkedHashSet<>();
        for (int part = field; part == field || row.isCovered(part) && part < heads.width(); part++) {
            if (heads.isValue(part) && labels.resolve(path, part) instanceof Resolution.Cell known) {
                cells.add(known.position());
            }
        }
        return List.copyOf(cells);
    }

    /** Takes the value in a field, or reports it. */
    void take(RawRow row, int field, List<Integer> cells, UnitDraft draft) {
        String text = row.text(field);
        if (UnusedRow.isEmpty(text)) {
            values.takeFor(cells, field, row, draft);
            return;
        }
        values.take(field, new Resolution.Unknown("", cells), row, draft);
        if (draft.whose() == UnitDraft.Whose.UNIT) {
            String value = Excerpt.of(text);
            table.add(
                            "unreadable-cell.merged",
                            Optional.of(draft.unit().code()),
                            cells.get(0),
                            table.place(row, field),
                            text)
                    .actual(value)
                    .values("value", value, "count", cells.size(), "labels", names(cells));
        }
    }

    private String names(List<Integer> cells) {
        List<String> names = cells.stream().map(table.definition()::label).toList();
        return String.join("、", names);
    }
}
