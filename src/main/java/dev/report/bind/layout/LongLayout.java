package dev.report.bind.layout;

import dev.report.bind.table.CutNumbers;
import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.TextRows;
import dev.report.bind.table.UnusedRow;
import dev.report.bind.table.ValueTaker;
import dev.report.bind.unit.UnitDraft;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the long layout: one row a figure, with indicator, category and value. A JSON file arrives in this shape too. */
final class LongLayout implements Layout.Block {

    private final TableContext table;
    private final LongLabels labels;
    private final LongColumns columns;
    private final int indicator;
    private final int value;
    private final ValueTaker values;
    private final CutNumbers cuts;
    private final UnreadNumbers unread;
    private final Optional<PlainLong> plain;
    private final @Nullable TextRows texts;

    private LongLayout(
            TableContext table, LongColumns columns, String heading, UnreadNumbers unread, Optional<PlainLong> plain) {
        this.table = table;
        this.plain = plain;
        this.columns = columns;
        this.unread = unread;
        this.labels = new LongLabels(table, columns, heading);
        indicator = columns.of(HeaderWords.Role.INDICATOR);
        value = columns.of(HeaderWords.Role.VALUE);
        texts = table.definition().texts().isEmpty()
                ? null
                : new TextRows(table, columns.of(HeaderWords.Role.BREAKDOWN), value, columns.width());
        values = new ValueTaker(table, columns.of(HeaderWords.Role.YEAR));
        cuts = new CutNumbers(table, value, columns.mayHoldTheRest(), columns.width());
    }

    /** Starts under a header with one column of values, and at most one of indicators and one of categories. */
    static Optional<Layout.Block> tryStart(RawRow row, TableContext table) {
        HeaderWords words = table.words();
        Map<HeaderWords.Role, Integer> roles = words.roles(row);
        if (!LongColumns.isHeader(row, roles, words) || LongColumns.isList(row, roles, words)) {
            return Optional.empty();
        }
        LongColumns columns = new LongColumns(roles, row.width(), words.others(row));
        LongLayout layout = new LongLayout(
                table,
                columns,
                row.text(columns.of(HeaderWords.Role.VALUE)),
                new UnreadNumbers(table, row),
                Optional.of(new PlainLong(table, columns, row)));
        return Optional.of(() -> {
            boolean any = layout.bind();
            columns.reportOthers(row, table);
            return any;
        });
    }

    /** That of a table whose rows are keyed. */
    static LongLayout keyed(TableContext table) {
        return new LongLayout(table, LongColumns.KEYED, "", new UnreadNumbers(table), Optional.empty());
    }

    @Override
    public boolean bind() throws IOException {
        boolean any = bindRows();
        table.measures().reportSwapped();
        return any;
    }

    private boolean bindRows() throws IOException {
        boolean any = false;
        while (true) {
            any |= takePlain();
            RawRow row = table.next();
            if (row == null) {
                return any;
            }
            if (texts != null && texts.areAsked(labels.name(row))) {
                any = true;
                bindText(row, texts);
                continue;
            }
            boolean hasNumber = ValueText.plainDigits(row.text(value)) >= 0;
            if (!hasNumber && isHeader(row)) {
                table.back(row);
                return any;
            }
            if (hasNumber || !isRemark(row) && !isUnused(row)) {
                any = true;
                bind(row);
            }
        }
    }

    /** Takes the rows that need no care, up to the first that does. */
    private boolean takePlain() throws IOException {
        boolean any = plain.isPresent() && plain.get().take();
        if (any) {
            labels.passed(plain.get().indicator());
        }
        return any;
    }

    /** Whether a row begins another table: in place of an indicator it has the head of a column of indicators, or a line over a block. */
    private boolean isHeader(RawRow row) {
        String words = row.text(indicator);
        if (table.isKeyed() || labels.isFaultless(words)) {
            return false;
        }
        boolean isOver = table.words().role(words) == HeaderWords.Role.INDICATOR
                || table.labels().isHeading(words);
        return isOver && (row.text(value).isBlank() || !MatrixOrientation.isNumber(row.text(value)));
    }

    private boolean isRemark(RawRow row) {
        return !table.isKeyed()
                && (table.words().isRemark(row.text(0)) || table.words().isRemark(row.text(indicator)));
    }

    /** Whether nobody filled a row in: it has a mark in place of the indicator, and no value beside it. */
    private boolean isUnused(RawRow row) {
        int breakdown = columns.of(HeaderWords.Role.BREAKDOWN);
        boolean isMarked = ValueText.isNotApplicable(row.text(indicator))
                && (breakdown < 0 || UnusedRow.isEmpty(row.text(breakdown)))
                && UnusedRow.isEmpty(row.text(value));
        return !table.isKeyed() && (isMarked || UnusedRow.is(row));
    }

    private void bind(RawRow row) {
        int unit = columns.of(HeaderWords.Role.UNIT);
        boolean isMeasure = unit >= 0 && table.measures().isMeasure(row.text(unit));
        UnitDraft draft = table.draft(row, isMeasure ? -1 : unit);
        if (draft == null) {
            return;
        }
        unread.under(row);
        Resolution found = labels.find(row);
        values.begin(
                row, found instanceof Resolution.Cell cell ? cut(row, draft, cell.position()) : CutNumbers.NOWHERE);
        values.take(value, found, row, draft);
        if (found instanceof Resolution.Cell cell && values.isTaken()) {
            boolean fits =
                    checkMeasure(row, cell.position(), isMeasure ? unit : columns.of(HeaderWords.Role.MEASURE), draft);
            note(row, cell.position(), draft);
            if (fits && !isMeasure && !cuts.mayGoOn(row) && !isRemark(row)) {
                plain.ifPresent(rows -> rows.learn(row, cell.position(), draft));
            }
        }
    }

    /** The field from which on the row's values are not those of their columns. */
    private int cut(RawRow row, UnitDraft draft, int cell) {
        int cut = cuts.in(row, draft, cell);
        boolean isSwapped = cut == CutNumbers.NOWHERE
                && table.measures().isSwapped(row, value, columns.of(HeaderWords.Role.MEASURE), cell, draft);
        return isSwapped ? value : cut;
    }

    private void bindText(RawRow row, TextRows words) {
        UnitDraft draft = table.draft(row, columns.of(HeaderWords.Role.UNIT));
        if (draft != null) {
            values.begin(row, CutNumbers.NOWHERE);
            words.take(labels.name(row), row, draft, values.isTaken());
        }
    }

    private boolean checkMeasure(RawRow row, int cell, int field, UnitDraft draft) {
        return field < 0
                || draft.whose() == UnitDraft.Whose.TOTAL
                || table.measures().check(Optional.of(draft.unit().code()), cell, row, field);
    }

    private void note(RawRow row, int cell, UnitDraft draft) {
        int note = columns.of(HeaderWords.Role.NOTE);
        if (note >= 0) {
            draft.note(cell, row.text(note));
        }
    }
}
