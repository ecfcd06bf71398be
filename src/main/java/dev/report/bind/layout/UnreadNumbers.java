package dev.report.bind.layout;

import dev.report.bind.table.TableContext;
import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.ValueText;
import dev.report.definition.label.LabelIndex;
import dev.report.model.SourceLocation;
import dev.report.read.raw.RawRow;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the numbers to which no head reaches, so that none is dropped unmentioned: on lines above a header, and under an empty head. */
final class UnreadNumbers {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:[.][0-9]+)? ?(.*)");

    private final TableContext table;
    private final int[] unheaded;

    /** @param header the row whose empty heads, right of its first word, are looked under */
    UnreadNumbers(TableContext table, RawRow header) {
        this.table = table;
        int width = header.width();
        int first = 0;
        while (first < width && header.text(first).isBlank()) {
            first++;
        }
        unheaded = IntStream.range(first, width)
                .filter(field -> header.text(field).isBlank())
                .toArray();
    }

    /** For a table whose columns all have their meaning. */
    UnreadNumbers(TableContext table) {
        this.table = table;
        unheaded = new int[0];
    }

    /** Reports once for each column under an empty head that a number in it was not read. A unit's code is none. */
    void under(RawRow row) {
        for (int field : unheaded) {
            String text = row.text(field);
            if (isNumber(text, table.labels()) && !isUnit(text, table) && table.isFirst("unheaded " + field)) {
                String value = Excerpt.of(text);
                table.add("unread-number.column", table.place(row, field), value)
                        .actual(value)
                        .values("value", value);
            }
        }
    }

    /** Reports that numbers beside labels of the form are above the header of a table: a line out of place, or a header that was lost. */
    static void above(TableContext table) {
        LabelIndex labels = table.labels();
        above(
                table,
                (row, field) ->
                        isLabel(row.text(field), labels) && !table.words().isRemark(row.text(0)));
    }

    /**
     * Reports that numbers are above the header, right of a text that names whose or what they are.
     *
     * @param names whether the text in a field of a row does so
     */
    static void above(TableContext table, BiPredicate<RawRow, Integer> names) {
        String label = "";
        String value = "";
        @Nullable SourceLocation at = null;
        int count = 0;
        for (RawRow row : table.passed()) {
            String name = "";
            for (int field = 0; field < row.size(); field++) {
                String text = row.text(field);
                if (!name.isEmpty() && isNumber(text, table.labels())) {
                    count++;
                    label = at == null ? name : label;
                    value = at == null ? text : value;
                    at = at == null ? table.place(row, field) : at;
                } else if (names.test(row, field)) {
                    name = text;
                }
            }
        }
        if (at != null) {
            String number = Excerpt.of(value);
            table.add(count > 1 ? "unread-number.several" : "unread-number", at, number)
                    .actual(number)
                    .values("label", Excerpt.of(label), "value", number, "count", count);
        }
    }

    /**
     * Reports that a number is right of a label of the form, but left of all columns of values: its row belongs to another table.
     *
     * @return whether there was one
     */
    static boolean amongLabels(RawRow row, int labelColumns, TableContext table) {
        String label = "";
        for (int field = 0; field < labelColumns; field++) {
            String text = row.text(field);
            if (!label.isEmpty() && isNumber(text, table.labels())) {
                String number = Excerpt.of(text);
                table.add("unread-number.labels", table.place(row, field), number)
                        .actual(number)
                        .values("label", Excerpt.of(label), "value", number);
                return true;
            }
            label = isLabel(text, table.labels()) ? text : label;
        }
        return false;
    }

    static boolean isUnit(String text, TableContext table) {
        return table.units().isOpen() ? UnitColumns.isCode(text) : table.units().isKnown(text);
    }

    private static boolean isLabel(String text, LabelIndex labels) {
        return labels.isRowName(text)
                || labels.isColumnName(text)
                || labels.find(text) instanceof LabelIndex.Resolution.Cell;
    }

    /** Whether a text is a number alone, perhaps with a measure of the form: a year, a date or a telephone number is none. */
    static boolean isNumber(String text, LabelIndex labels) {
        if (ValueText.plainDigits(text) >= 0) {
            return true;
        }
        Matcher number = NUMBER.matcher(ValueText.halfWidth(text));
        return number.matches() && (number.group(1).isEmpty() || labels.isMeasure(number.group(1)));
    }
}
