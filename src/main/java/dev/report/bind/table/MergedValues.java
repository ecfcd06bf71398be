package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.model.FigureTable;
import dev.report.model.Text;
import dev.report.read.raw.CellRange;
import dev.report.read.raw.RawRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the values of merged cells, which {@link ValueTaker} gives it, until all cells of the form are known over which they reach.
 *
 * <p>Blanks: a merged cell that holds nothing, or a mark for no value, gives it to each. A number that reaches over more than one cell of
 * the form is none of theirs, which is a finding; over one alone, as under heads that are merged alike, it is that one's.
 */
public final class MergedValues {

    private static final int MOST_NAMES = 6;

    private final TableContext table;
    private final Map<CellRange, Value> open = new LinkedHashMap<>();

    MergedValues(TableContext table) {
        this.table = table;
    }

    /** A cell of the form of some unit. */
    private record Target(UnitDraft draft, int cell) {}

    /** What stands in a merged cell, and whose it may be. */
    private record Value(RawRow row, int field, FigureTable.Source source, Set<Target> targets) {
        String text() {
            return row.text(field);
        }

        /** Whether each target is given the same: nothing, or that it does not apply. */
        boolean isForEach() {
            return targets.size() == 1 || UnusedRow.isEmpty(text());
        }
    }

    /** Takes note of a value in the first square of a merged cell. */
    void begin(CellRange range, FigureTable.Source source, RawRow row, int field) {
        open.put(range, new Value(row, field, source, new LinkedHashSet<>()));
    }

    /** Whether the value of a merged cell is known, so that its other squares matter. */
    public boolean isOpen(CellRange range) {
        return open.containsKey(range);
    }

    /** Takes note of a cell of the form over which a merged cell reaches. */
    void reach(CellRange range, Resolution found, UnitDraft draft) {
        Value value = open.get(range);
        if (value == null) {
            return;
        }
        if (found instanceof Resolution.Cell cell) {
            value.targets().add(new Target(draft, cell.position()));
        } else {
            draft.misnamed(found, value.source(), value.row(), value.field());
        }
    }

    /** Settles those that end above a row. */
    void settleAbove(int line) {
        open.entrySet().removeIf(each -> {
            boolean isOver = each.getKey().lastRow() < line;
            if (isOver) {
                settle(each.getKey(), each.getValue());
            }
            return isOver;
        });
    }

    void settleAll() {
        settleAbove(Integer.MAX_VALUE);
    }

    private void settle(CellRange range, Value value) {
        if (value.isForEach()) {
            value.targets()
                    .forEach(
                            target -> target.draft().accept(target.cell(), value.source(), value.row(), value.field()));
            return;
        }
        value.targets()
                .forEach(target -> target.draft().notTaken(target.cell(), value.source(), value.row(), value.field()));
        value.targets().stream()
                .filter(target -> target.draft().whose() == UnitDraft.Whose.UNIT)
                .findFirst()
                .ifPresent(first -> report(range, value, first));
    }

    private void report(CellRange range, Value value, Target first) {
        String text = Excerpt.of(value.text());
        table.add(
                        "unreadable-cell.merged",
                        Optional.of(first.draft().unit().code()),
                        first.cell(),
                        table.place(value.row(), value.field()),
                        value.text())
                .actual(text)
                .values(
                        "value",
                        text,
                        "range",
                        range,
                        "count",
                        value.targets().size(),
                        "labels",
                        names(value.targets()));
    }

    /** The labels of the first cells, with the units' names where they are of several. */
    private Text names(Set<Target> targets) {
        List<UnitDraft> drafts = targets.stream().map(Target::draft).distinct().toList();
        Text names = Text.list(targets.stream()
                .limit(MOST_NAMES)
                .map(target -> (drafts.size() > 1 ? target.draft().unit().name() + " " : "")
                        + table.definition().label(target.cell()))
                .toList());
        return targets.size() > MOST_NAMES ? names.map(shown -> shown + "…") : names;
    }
}
