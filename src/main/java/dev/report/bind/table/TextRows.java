package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.TextDraft;
import dev.report.bind.unit.UnitDraft;
import dev.report.bind.unit.ValueText;
import dev.report.definition.text.TextForm;
import dev.report.definition.text.TextItem;
import dev.report.definition.text.TextList;
import dev.report.model.FigureTable;
import dev.report.model.Text;
import dev.report.read.raw.RawRow;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a long table that give words in place of a number: a text cell, or a field of a list. */
public final class TextRows {

    /** What stands for a list, or a row of one, in JSON. */
    private static final String ITEM = "[…]";

    private static final String EMPTY_LIST = "[]";

    private final TableContext table;
    private final TextForm form;
    private final int breakdown;
    private final int value;
    private final int width;

    /**
     * Those of one table.
     *
     * @param breakdown the column that names a column of a list; negative for none
     * @param value the column of words
     * @param width how many columns the header has
     */
    public TextRows(TableContext table, int breakdown, int value, int width) {
        this.table = table;
        this.form = table.definition().texts();
        this.breakdown = breakdown;
        this.value = value;
        this.width = width;
    }

    /** Whether what a row is named asks for words. */
    public boolean areAsked(String name) {
        return form.cellNamed(name) != null || form.listNamed(name) != null;
    }

    /**
     * Takes a row of words.
     *
     * @param name what it is named, or the row above that it goes on
     */
    public void take(String name, RawRow row, UnitDraft draft, boolean isOfYear) {
        TextItem cell = form.cellNamed(name);
        FigureTable.Source source =
                new FigureTable.Source(table.file(), row.pointer().isEmpty() ? table.within() : row.pointer());
        boolean isCut = isCut(row, draft);
        if (draft.whose() != UnitDraft.Whose.UNIT) {
            return;
        }
        if (cell != null && (isCut || !isOfYear)) {
            draft.texts().notTaken(cell, source, field(row));
        } else if (cell != null) {
            draft.texts().take(cell, source, field(row));
        } else {
            TextList list = Objects.requireNonNull(form.listNamed(name));
            if (isCut || !isOfYear) {
                draft.texts().nothing(list);
            } else {
                takeOfList(list, source, row, draft);
            }
        }
    }

    private TextDraft.RawField field(RawRow row) {
        return new TextDraft.RawField(row.text(value), row.line(value), row.column(value));
    }

    private void takeOfList(TextList list, FigureTable.Source source, RawRow row, UnitDraft draft) {
        String words = breakdown < 0 ? "" : row.text(breakdown);
        String text = row.text(value).strip();
        TextItem column = TextForm.columnNamed(list, words);
        if (column != null) {
            draft.texts().takeNext(list, column, source, field(row));
        } else if (words.isBlank() && text.equals(ITEM)) {
            draft.texts().beginRow(list);
        } else if (words.isBlank() && (ValueText.isNotApplicable(text) || text.equals(EMPTY_LIST))) {
            draft.texts().nothing(list);
        } else if (!words.isBlank() || !text.isEmpty()) {
            unknownColumn(list, words, row);
        }
    }

    private void unknownColumn(TextList list, String words, RawRow row) {
        Text known = Text.list(list.columns().stream().map(TextItem::label).toList());
        int at = words.isBlank() ? value : breakdown;
        table.add("unknown-figure.column", table.place(row, at), words.isBlank() ? row.text(value) : words)
                .values(
                        "label",
                        words.isBlank() ? row.text(value).strip() : words.strip(),
                        "list",
                        list.label(),
                        "known",
                        known);
    }

    /** Whether commas in a text that has no quotation marks made more fields of it than the header has. */
    private boolean isCut(RawRow row, UnitDraft draft) {
        return !table.isKeyed() && isCut(row, width, value, table, draft);
    }

    /** Whether a row has words beyond its header; a finding says so: a comma in a text without quotation marks ends its field. */
    public static boolean isCut(RawRow row, int width, int from, TableContext table, UnitDraft draft) {
        int beyond = IntStream.range(width, row.size())
                .filter(field -> !row.text(field).isBlank())
                .findFirst()
                .orElse(-1);
        if (beyond < 0 || !table.isPartedByCommas()) {
            return false;
        }
        if (draft.whose() == UnitDraft.Whose.UNIT) {
            String whole = IntStream.range(from, row.size()).mapToObj(row::text).collect(Collectors.joining(","));
            table.add("line-too-long.words", table.place(row, beyond), row.text(beyond))
                    .unit(draft.unit().code())
                    .actual(Excerpt.of(whole))
                    .values("value", Excerpt.of(whole), "width", width, "size", row.size());
        }
        return true;
    }

    /** The text item that a head means; null for none. */
    public static @Nullable TextItem meaning(String head, TableContext table) {
        return head.isBlank() ? null : table.definition().texts().cellNamed(head);
    }
}
