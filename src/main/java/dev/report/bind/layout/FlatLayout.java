package dev.report.bind.layout;

import dev.report.bind.table.CutNumbers;
import dev.report.bind.table.FlatTexts;
import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.HeaderWords.Role;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.TextRows;
import dev.report.bind.table.UnusedRow;
import dev.report.bind.table.ValueTaker;
import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelIndex;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Binds the flat layout: one row a unit, one column a cell. */
final class FlatLayout implements Layout.Block {

    private final TableContext table;
    private final Resolution[] meanings;
    private final boolean[] isValue;
    private final @Nullable FlatTexts texts;
    private final int width;
    private final List<Integer> units = new ArrayList<>();
    private final ValueTaker values;
    private final CutNumbers cuts;
    private final UnreadNumbers unread;
    private final Optional<PlainFlat> plain;

    private FlatLayout(TableContext table, RawRow header) {
        this.table = table;
        width = header.width();
        texts = table.definition().texts().isEmpty() ? null : new FlatTexts(table, header);
        meanings = new Resolution[width];
        isValue = new boolean[width];
        Arrays.fill(meanings, Resolution.NOTHING);
        HeaderWords words = table.words();
        for (int field = 0; field < width; field++) {
            Role role = words.role(header.text(field));
            isValue[field] = (role == Role.OTHER || role == Role.VALUE)
                    && !header.text(field).isBlank()
                    && (texts == null || !texts.has(field));
            if (role == Role.UNIT) {
                units.add(field);
            } else if (isValue[field]) {
                meanings[field] = meaning(header, field);
            }
        }
        table.faults().reportHeads(header, meanings, field -> isValue[field]);
        table.faults().reportOtherYears(header);
        dropOtherMeasures(header);
        int year = words.roles(header).getOrDefault(Role.YEAR, -1);
        values = new ValueTaker(table, year);
        cuts = CutNumbers.under(header, table);
        unread = new UnreadNumbers(table, header);
        plain = PlainFlat.of(table, header, new PlainFlat.Columns(units, year, meanings, isValue));
    }

    private Resolution meaning(RawRow header, int field) {
        String words = header.text(field).strip();
        return table.faults().orTotal(table.labels().resolve(words), words, header, field);
    }

    /** A head with a measure that its cell is not counted in stands for nothing: a finding says so. */
    private void dropOtherMeasures(RawRow header) {
        for (int field = 0; field < width; field++) {
            if (meanings[field] instanceof Resolution.Cell cell
                    && !table.measures().fits(header.text(field).strip(), cell.position(), header, field)) {
                meanings[field] = new Resolution.Unknown("", List.of(cell.position()));
            }
        }
    }

    /**
     * Starts under a row most of whose words, or with a column for the unit some, are cells, if no further row of heads follows.
     */
    static Optional<Layout.Block> tryStart(RawRow row, TableContext table) throws IOException {
        Map<Role, Integer> roles = table.words().roles(row);
        boolean isHeader = !roles.containsKey(Role.INDICATOR)
                && !roles.containsKey(Role.BREAKDOWN)
                && holdsCells(row, roles.containsKey(Role.UNIT), table)
                && !headsFollow(row, table);
        if (!isHeader) {
            return Optional.empty();
        }
        FlatLayout layout = new FlatLayout(table, row);
        UnreadNumbers.above(
                table, (line, field) -> layout.units.contains(field) && UnreadNumbers.isUnit(line.text(field), table));
        return Optional.of(layout);
    }

    private static boolean holdsCells(RawRow row, boolean isNamed, TableContext table) {
        LabelIndex labels = table.labels();
        List<String> words = new ArrayList<>();
        for (int field = 0; field < row.size(); field++) {
            String text = row.text(field).strip();
            boolean isHead = table.words().role(text) == Role.UNIT || isCell(text, labels);
            if (labels.isHeading(text) && !isHead) {
                return false;
            }
            if (!text.isEmpty() && table.words().role(text) == Role.OTHER) {
                words.add(text);
            }
        }
        long cells = words.stream()
                .filter(word -> isCell(word, labels) || TextRows.meaning(word, table) != null)
                .count();
        return cells > 0 && (isNamed || cells * 2 > words.size())
                || isNamed
                        && !words.isEmpty()
                        && words.stream()
                                .allMatch(word -> isLikely(word, labels) || TextRows.meaning(word, table) != null);
    }

    /** Whether a head means one cell, or a split item and so its total. */
    private static boolean isCell(String words, LabelIndex labels) {
        Resolution found = labels.find(words);
        return found instanceof Resolution.Cell
                || found instanceof Resolution.Ambiguous several
                        && labels.total(words, several).isPresent();
    }

    /** Whether a head is at least similar to a label of the form. */
    private static boolean isLikely(String words, LabelIndex labels) {
        return labels.isRowName(words)
                || !(labels.resolve(words) instanceof Resolution.Unknown unknown)
                || !unknown.nearest().isEmpty();
    }

    /** Whether the next row holds heads, or a category in place of a unit: then the table has more than one row of labels. */
    private static boolean headsFollow(RawRow header, TableContext table) throws IOException {
        RawRow next = table.peek();
        return next != null
                && (MatrixOrientation.of(next, table).isPresent()
                        || categoriesFollow(header, table)
                        || labelFollows(header, next, table));
    }

    /** Whether a form's own table has the head of the units over its labels: under it is a label of the form, and no unit. */
    private static boolean labelFollows(RawRow header, RawRow next, TableContext table) {
        for (int field = 0; field < header.size(); field++) {
            String over = header.text(field);
            if (table.words().role(over) == Role.UNIT && table.labels().isHeading(over)) {
                String text = next.text(field);
                return table.labels().isRowName(text) && !UnreadNumbers.isUnit(text, table);
            }
        }
        return false;
    }

    /** Whether the next row has a category, as 自然人, in place of a unit: left of all heads over values. */
    static boolean categoriesFollow(RawRow header, TableContext table) throws IOException {
        RawRow next = table.peek();
        for (int field = 0; next != null && field < next.size(); field++) {
            String over = header.text(field);
            if (!over.isBlank() && table.words().role(over) == Role.OTHER) {
                return false;
            }
            String text = next.text(field);
            if (table.labels().isCategory(text) && !table.labels().isTotal(text)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean bind() throws IOException {
        boolean any = false;
        while (true) {
            any |= plain.isPresent() && plain.get().take();
            if (units.isEmpty() && isOfNextBlock(table.peek())) {
                return any;
            }
            RawRow row = table.next();
            if (row == null) {
                return any;
            }
            if (!isUnused(row) && !isNote(row)) {
                any = true;
                bind(row);
            }
        }
    }

    /** Without a column for units, blocks of the form may stand under each other: a line over the next, or its heads. */
    private boolean isOfNextBlock(@Nullable RawRow next) {
        if (next == null || MatrixOrientation.holdsPlainNumber(next)) {
            return false;
        }
        List<String> words = IntStream.range(0, next.size())
                .mapToObj(next::text)
                .filter(text -> !text.isBlank())
                .toList();
        boolean isLine = words.size() == 1 && table.labels().isHeading(words.get(0));
        return isLine || words.size() > 1 && holdsCells(next, false, table);
    }

    /** Whether a row of marks alone is no unit's: without a column for units, or under a blank in it, it is that of the file's unit. */
    private boolean isUnused(RawRow row) {
        boolean isOfFile = table.unitOfFile().isPresent()
                && units.stream().allMatch(field -> row.text(field).isBlank());
        return !units.isEmpty() && !isOfFile && UnusedRow.is(row);
    }

    /** Whether a row without a column for units is a line under the values: {@code 注：浅黄色处填写}. */
    private boolean isNote(RawRow row) {
        if (!units.isEmpty()) {
            return false;
        }
        List<String> words = IntStream.range(0, row.size())
                .mapToObj(row::text)
                .filter(text -> !text.isBlank())
                .toList();
        return words.size() == 1 && table.words().isRemark(words.get(0));
    }

    private void bind(RawRow row) {
        UnitDraft draft = draft(row);
        if (draft == null) {
            return;
        }
        boolean isCut = texts != null && texts.isAny() && TextRows.isCut(row, width, 0, table, draft);
        int cut = isCut ? 0 : cuts.in(row, draft, -1);
        values.begin(row, cut);
        if (texts != null) {
            texts.take(row, draft, cut == CutNumbers.NOWHERE && values.isTaken());
        }
        unread.under(row);
        for (int field = 0; field < meanings.length; field++) {
            if (isValue[field]) {
                values.take(field, meanings[field], row, draft);
                noteUnknown(field, row, draft);
            }
        }
        if (cut == CutNumbers.NOWHERE) {
            reportBeyond(row);
            if (values.isTaken()) {
                plain.ifPresent(rows -> rows.learn(row, draft));
            }
        }
    }

    /** Of a head that is like none of the form a finding was made: the unit's cells that are lacking may be under it. */
    private void noteUnknown(int field, RawRow row, UnitDraft draft) {
        if (meanings[field] instanceof Resolution.Unknown unknown
                && unknown.meant().isEmpty()
                && !row.text(field).isBlank()) {
            values.unplacedCell(row, field, draft);
        }
    }

    private void reportBeyond(RawRow row) {
        for (int field = meanings.length; field < row.size(); field++) {
            if (!row.text(field).isBlank() && table.isFirst("beyond " + field)) {
                String text = row.text(field);
                table.add("ignored-column", table.place(row, field), text).values("label", Excerpt.of(text));
            }
        }
    }

    /** A row of totals may have its word before the columns for units, as under 序号; else a row without a unit has no label. */
    private String label(RawRow row) {
        for (int field = 0; !units.isEmpty() && field < units.get(0); field++) {
            if (table.words().totals().isTotal(row.text(field))) {
                return row.text(field);
            }
        }
        return "";
    }

    /** The draft of the unit in the first column for units that is filled in; a code and a name must be of the same one. */
    private @Nullable UnitDraft draft(RawRow row) {
        UnitDraft found = null;
        for (int field : units) {
            if (row.text(field).isBlank()) {
                continue;
            }
            if (found == null) {
                found = table.draft(row, field);
                if (found == null) {
                    return null;
                }
            } else {
                table.units().same(found.unit(), row.text(field), table.place(row, field));
            }
        }
        return found != null ? found : table.draft(label(row), row, units.isEmpty() ? 0 : units.get(0));
    }
}
