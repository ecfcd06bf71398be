package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDraft;
import dev.report.bind.unit.ValueText;
import dev.report.finding.Raised;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.read.raw.RawRow;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds rows whose values are not in their columns, since a comma inside a number ended a cell: {@code 1,204} gave 1 and 204.
 *
 * <p>Where the row is now longer than its header, {@code line-too-long} reports it. A column of notes silently takes one field more, so
 * a note that is a number alone, with two fields before or at it that are such halves, is {@code unreadable-cell}.
 *
 * <p>A row that ends before its header's last column of values may lack a cell anywhere in it: {@code line-too-short}.
 */
public final class CutNumbers {

    /** Of a row with all its values in their places. */
    public static final int NOWHERE = Integer.MAX_VALUE;

    private static final int WHOLE_ROW = -1;

    private static final Pattern FIRST = Pattern.compile("[+-]?[1-9][0-9]{0,2}");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:[.][0-9]+)?(?: ?([^0-9 ]+))?");

    private static final Set<HeaderWords.Role> VALUES = Set.of(HeaderWords.Role.OTHER, HeaderWords.Role.VALUE);

    private final TableContext table;
    private final int first;
    private final int note;
    private final int width;

    /**
     * The numbers of one table.
     *
     * @param first the leftmost of the columns of values
     * @param note the column at their right that takes any text; negative for none
     * @param width how many columns the header has
     */
    public CutNumbers(TableContext table, int first, int note, int width) {
        this.table = table;
        this.first = first;
        this.note = note;
        this.width = width;
    }

    /** Those of a table with one row of heads: its values are the columns left of the notes up to one for units or years. */
    public static CutNumbers under(RawRow header, TableContext table) {
        HeaderWords headers = table.words();
        int note = headers.roles(header).getOrDefault(HeaderWords.Role.NOTE, -1);
        int first = Math.max(0, note);
        while (first > 0 && VALUES.contains(headers.role(header.text(first - 1)))) {
            first--;
        }
        return new CutNumbers(table, first, note, header.width());
    }

    /**
     * The field from which on a row's values may not be those of their columns; a finding says so.
     *
     * @param draft whose row it is: nothing is reported on totals, which are not taken
     * @param cell the cell that the row's only value is of; −1 in a table of several values a row
     */
    public int in(RawRow row, UnitDraft draft, int cell) {
        if (row.size() > width && isTooLong(row, draft)) {
            return WHOLE_ROW;
        }
        if (cell < 0 && isTooShort(row)) {
            return tooShort(row, draft) ? WHOLE_ROW : NOWHERE;
        }
        int cut = cut(row);
        if (cut != NOWHERE && draft.whose() != UnitDraft.Whose.TOTAL) {
            report(row, cut, draft, cell);
        }
        return cut;
    }

    private void report(RawRow row, int field, UnitDraft draft, int cell) {
        Optional<UnitCode> unit =
                draft.whose() == UnitDraft.Whose.UNIT ? Optional.of(draft.unit().code()) : table.unitOfFile();
        SourceLocation at = table.place(row, field);
        String first = ValueText.halfWidth(row.text(field));
        String rest = ValueText.halfWidth(row.text(field + 1));
        String id = "unreadable-cell.cut";
        Raised finding = cell < 0 ? table.add(id, at, first).unit(unit) : table.add(id, unit, cell, at, first);
        finding.actual(first + "," + rest)
                .values("first", first, "rest", rest, "whole", first + "," + rest, "plain", first + rest);
    }

    private int cut(RawRow row) {
        if (note <= first || !table.isPartedByCommas() || !isNumber(row.text(note))) {
            return NOWHERE;
        }
        for (int field = first; field < note; field++) {
            if (isCut(row.text(field), row.text(field + 1))) {
                return field;
            }
        }
        return NOWHERE;
    }

    /** Whether what stands where a note would may be the rest of a number, were there such a one before it. */
    public boolean mayGoOn(RawRow row) {
        return note > first && table.isPartedByCommas() && isRest(row.text(note));
    }

    /** Whether a row has a number beyond its header, which a finding then says: nobody knows which of its values is in its place. */
    private boolean isTooLong(RawRow row, UnitDraft draft) {
        for (int field = width; field < row.size(); field++) {
            if (ValueText.isNumberLike(row.text(field))) {
                if (draft.whose() != UnitDraft.Whose.TOTAL) {
                    String value = Excerpt.of(row.text(field));
                    table.add("line-too-long", table.place(row, field), value)
                            .actual(value)
                            .values("value", value, "width", width);
                }
                return true;
            }
        }
        return false;
    }

    /** Whether a row has values but ends before the last column of values: a table saved whole has all its cells. */
    private boolean isTooShort(RawRow row) {
        return table.hasAllCells()
                && row.size() < valuesEnd()
                && IntStream.range(first, row.size()).anyMatch(field -> ValueText.isNumberLike(row.text(field)));
    }

    private int valuesEnd() {
        return note > first ? note : width;
    }

    /** Says so; where a blank is no error, the values of a line are taken as they stand, for it may lack commas at its end. */
    private boolean tooShort(RawRow row, UnitDraft draft) {
        boolean isTaken = table.isPartedByCommas() && !table.isBlankAnError();
        if (draft.whose() != UnitDraft.Whose.TOTAL) {
            String inLine = isTaken ? "line-too-short.taken" : "line-too-short";
            String id = table.isPartedByCommas() ? inLine : "line-too-short.cells";
            table.add(id, table.place(row, row.size() - 1), row.join())
                    .values("line", row.line(), "size", row.size(), "width", valuesEnd());
        }
        return !isTaken;
    }

    /** Whether two texts with a comma between them are one number with a thousands separator. */
    private boolean isCut(String left, String right) {
        return isRest(right) && FIRST.matcher(ValueText.halfWidth(left)).matches();
    }

    private boolean isRest(String text) {
        Matcher rest = NUMBER.matcher(ValueText.halfWidth(text));
        return rest.matches() && rest.group(1).length() == 3 && isMeasure(rest);
    }

    /** Whether a text is a number alone, perhaps with its measure: any further word makes it a note. */
    private boolean isNumber(String text) {
        Matcher number = NUMBER.matcher(ValueText.halfWidth(text));
        return number.matches() && isMeasure(number);
    }

    private boolean isMeasure(Matcher number) {
        return number.group(2) == null || table.labels().isMeasure(number.group(2));
    }
}
