package dev.report.bind.layout;

import dev.report.bind.table.HeaderWords.Role;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.TextRows;
import dev.report.bind.table.UnusedRow;
import dev.report.bind.table.ValueTaker;
import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.TextDraft;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelText;
import dev.report.definition.text.TextForm;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.model.FigureTable;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Binds a list (目录): one row an item, one column a text; with a column for the unit, of several units. */
final class ListLayout implements Layout.Block {

    private static final int ALL_FIELDS = Integer.MAX_VALUE;

    private final TableContext table;
    private final Columns columns;
    private final int unit;
    private final ValueTaker years;
    private final FigureTable.Source source;

    /**
     * What a header means as that of one list.
     *
     * @param items the list's columns, by their fields
     * @param others the heads that are none, by their fields
     * @param header the row of heads
     */
    private record Columns(TextList list, Map<Integer, TextItem> items, Map<Integer, String> others, RawRow header) {

        static Columns of(TextList list, RawRow header, TableContext table) {
            Map<Integer, TextItem> items = new TreeMap<>();
            Map<Integer, String> others = new TreeMap<>();
            for (int field = 0; field < header.width(); field++) {
                TextItem item = TextForm.columnNamed(list, header.text(field));
                Role role = table.words().role(header.text(field));
                if (item != null && !items.containsValue(item)) {
                    items.put(field, item);
                } else if (role == Role.OTHER && !header.text(field).isBlank()) {
                    others.put(field, header.text(field));
                }
            }
            return new Columns(list, items, others, header);
        }

        /** Whether a row heads the list: most of its words are columns, and at least two, or all that there are. */
        private boolean isHeader() {
            return items.size() > others.size()
                    && items.size() >= Math.min(2, list.columns().size());
        }
    }

    private ListLayout(TableContext table, Columns columns, Map<Role, Integer> roles) {
        this.table = table;
        this.columns = columns;
        this.unit = ofOwn(roles.getOrDefault(Role.UNIT, -1));
        this.years = new ValueTaker(table, ofOwn(roles.getOrDefault(Role.YEAR, -1)));
        this.source = new FigureTable.Source(table.file(), table.within());
    }

    /** A word of headers that is also a column of the list is the latter. */
    private int ofOwn(int field) {
        return columns.items().containsKey(field) ? -1 : field;
    }

    /** Starts under a header of one of the definition's lists. */
    static Optional<Layout.Block> tryStart(RawRow row, TableContext table) {
        Columns best = header(row, table);
        return best == null
                ? Optional.empty()
                : Optional.of(new ListLayout(table, best, table.words().roles(row)));
    }

    /** What a row means as the header of a list: of that with the most columns in it, else of that which a line above names; null for none. */
    private static @Nullable Columns header(RawRow row, TableContext table) {
        Columns best = null;
        for (TextList list : table.definition().texts().lists()) {
            Columns found = Columns.of(list, row, table);
            boolean isBetter = best == null
                    || found.items().size() > best.items().size()
                    || found.items().size() == best.items().size()
                            && isNamed(list, table)
                            && !isNamed(best.list(), table);
            if (found.isHeader() && isBetter) {
                best = found;
            }
        }
        return best;
    }

    private static boolean isNamed(TextList list, TableContext table) {
        String label = LabelText.normalise(list.label());
        return LabelText.normalise(table.within()).contains(label)
                || table.passed().stream()
                        .anyMatch(row -> LabelText.normalise(row.join()).contains(label));
    }

    @Override
    public boolean bind() throws IOException {
        reportOthers();
        boolean any = false;
        UnitDraft last = null;
        for (RawRow row = table.next(); row != null; row = table.next()) {
            Columns other = header(row, table);
            if (other != null && other.list() != columns.list()) {
                table.back(row);
                return any;
            }
            if (other != null || table.words().isRemark(row.text(0))) {
                continue;
            }
            boolean isGoingOn = unit >= 0 && row.text(unit).isBlank() && row.merged(unit) != null;
            UnitDraft draft = isGoingOn && last != null ? last : table.draft(row, unit);
            any = true;
            if (draft != null) {
                last = draft;
                bind(row, draft);
            }
        }
        return any;
    }

    /** Takes a row. One that holds but 无 says that there is nothing to list; a blank one says nothing. */
    private void bind(RawRow row, UnitDraft draft) {
        years.begin(row, ALL_FIELDS);
        boolean isCut = TextRows.isCut(row, columns.header().width(), 0, table, draft);
        if (draft.whose() != UnitDraft.Whose.UNIT) {
            return;
        }
        boolean isEmpty = columns.items().keySet().stream().allMatch(field -> UnusedRow.isEmpty(row.text(field)));
        boolean isBlank = columns.items().keySet().stream()
                .allMatch(field -> row.text(field).isBlank());
        if (isCut || !years.isTaken() || isEmpty && !isBlank) {
            draft.texts().nothing(columns.list());
        }
        if (isCut || !years.isTaken() || isEmpty) {
            return;
        }
        draft.texts().beginRow(columns.list());
        columns.items()
                .forEach((field, item) -> draft.texts()
                        .takeNext(
                                columns.list(),
                                item,
                                source,
                                new TextDraft.RawField(row.text(field), row.line(field), row.column(field))));
    }

    private void reportOthers() {
        columns.others().forEach((field, word) -> {
            if (table.isFirst("column " + word)) {
                String label = Excerpt.of(word);
                table.add("ignored-column", table.place(columns.header(), field), word)
                        .values("label", label);
            }
        });
    }
}
