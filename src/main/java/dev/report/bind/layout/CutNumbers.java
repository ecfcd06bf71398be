package dev.report.bind.layout;

import dev.report.bind.unit.UnitDesk;
import dev.report.bind.unit.ValueText;
import dev.report.finding.Raised;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.read.raw.RawRow;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds rows whose values do not stand in their columns, since a comma inside a number ended a cell: {@code 1,204} gave 1 and 204.
 *
 * <p>Where the row is now longer than its header, {@code line-too-long} says so. A column of notes takes one field more without a word, so
 * a note that is a number alone, with two fields before or at it that are such halves, is {@code unreadable-cell}.
 */
final class CutNumbers {

    /** Of a row with all its values in their places. */
    static final int NOWHERE = Integer.MAX_VALUE;

    private static final int WHOLE_ROW = -1;

    private static final Pattern FIRST = Pattern.compile("[+-]?[1-9][0-9]{0,2}");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:[.][0-9]+)?(?: ?([^0-9 ]+))?");

    private static final Set<Headers.Role> VALUES = Set.of(Headers.Role.OTHER, Headers.Role.VALUE);

    private final FileBinder binder;
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
    CutNumbers(FileBinder binder, int first, int note, int width) {
        this.binder = binder;
        this.first = first;
        this.note = note;
        this.width = width;
    }

    /** Those of a table with one row of heads: its values are the columns left of the notes up to one for units or years. */
    static CutNumbers under(RawRow header, Headers headers, FileBinder binder) {
        int note = headers.roles(header).getOrDefault(Headers.Role.NOTE, -1);
        int first = Math.max(0, note);
        while (first > 0 && VALUES.contains(headers.role(header.text(first - 1)))) {
            first--;
        }
        return new CutNumbers(binder, first, note, header.width());
    }

    /**
     * The field from which on a row's values may not be those of their columns; a finding says so.
     *
     * @param desk whose row it is: of totals, which are not taken, nothing is said
     * @param cell the cell that the row's only value is of; −1 in a table of several values a row
     */
    int in(RawRow row, UnitDesk desk, int cell) {
        if (row.size() > width && binder.isTooLong(desk, row, width)) {
            return WHOLE_ROW;
        }
        int cut = cut(row);
        if (cut != NOWHERE && desk.whose() != UnitDesk.Whose.TOTAL) {
            report(row, cut, desk, cell);
        }
        return cut;
    }

    private void report(RawRow row, int field, UnitDesk desk, int cell) {
        Optional<UnitCode> unit =
                desk.whose() == UnitDesk.Whose.UNIT ? Optional.of(desk.unit().code()) : binder.unitOfFile();
        SourceLocation at = binder.place(row.line(field), row.column(field));
        String first = ValueText.halfWidth(row.text(field));
        String rest = ValueText.halfWidth(row.text(field + 1));
        String id = "unreadable-cell.cut";
        Raised finding = cell < 0 ? binder.add(id, at, first).unit(unit) : binder.add(id, unit, cell, at, first);
        finding.actual(first + "," + rest)
                .values("first", first, "rest", rest, "whole", first + "," + rest, "plain", first + rest);
    }

    private int cut(RawRow row) {
        if (note <= first || !binder.table().isPartedByCommas() || !isNumber(row.text(note))) {
            return NOWHERE;
        }
        for (int field = first; field < note; field++) {
            if (isCut(row.text(field), row.text(field + 1))) {
                return field;
            }
        }
        return NOWHERE;
    }

    /** Takes a value, unless it stands where a number was cut or after that. */
    void take(RawRow row, int field, int cut, UnitDesk desk, int cell) {
        if (field < cut) {
            desk.accept(cell, binder.source(), row.line(field), row.column(field), row.text(field));
        } else {
            desk.displaced(cell, binder.source(), row.line(field), row.column(field), row.text(field));
        }
    }

    /** Whether two texts read as one number of thousands if a comma stands between them. */
    private boolean isCut(String left, String right) {
        Matcher rest = NUMBER.matcher(ValueText.halfWidth(right));
        return rest.matches()
                && rest.group(1).length() == 3
                && isMeasure(rest)
                && FIRST.matcher(ValueText.halfWidth(left)).matches();
    }

    /** Whether a text is a number alone, perhaps with its measure: any further word makes it a note. */
    private boolean isNumber(String text) {
        Matcher number = NUMBER.matcher(ValueText.halfWidth(text));
        return number.matches() && isMeasure(number);
    }

    private boolean isMeasure(Matcher number) {
        return number.group(2) == null || binder.labels().isMeasure(number.group(2));
    }
}
