package dev.report.bind.layout;

import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.UnitDesk;
import dev.report.definition.label.LabelIndex;
import dev.report.model.SourceLocation;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds the flat layout: one row a unit, one column a cell. */
public final class FlatLayout {

    private final FileBinder binder;
    private final Headers headers;
    private final int[] cells;
    private final LabelIndex.Resolution[] resolutions;
    private final List<Integer> units = new ArrayList<>();
    private final int year;
    private final CutNumbers cuts;

    public FlatLayout(FileBinder binder, Headers headers, RawRow header) {
        this.binder = binder;
        this.headers = headers;
        int width = header.width();
        cells = new int[width];
        resolutions = new LabelIndex.Resolution[width];
        Arrays.fill(resolutions, LabelIndex.Resolution.NOTHING);
        Arrays.fill(cells, -1);
        year = headers.roles(header).getOrDefault(Headers.Role.YEAR, -1);
        for (int field = 0; field < width; field++) {
            Headers.Role role = headers.role(header.text(field));
            if (role == Headers.Role.UNIT) {
                units.add(field);
            } else if (role == Headers.Role.OTHER || role == Headers.Role.VALUE) {
                cells[field] = cell(header, field);
            }
        }
        cuts = CutNumbers.under(header, headers, binder);
    }

    private int cell(RawRow header, int field) {
        String words = header.text(field).strip();
        if (words.isEmpty()) {
            return -1;
        }
        LabelIndex.Resolution found = binder.labels().resolve(words);
        int total = binder.total(found, words, header.line(field), header.column(field));
        int cell = total >= 0 ? total : binder.cell(found, words, header.line(field), header.column(field));
        resolutions[field] = found;
        if (cell >= 0 && !binder.measureFits(words, cell, binder.place(header.line(field), header.column(field)))) {
            resolutions[field] = new LabelIndex.Resolution.Unknown("", List.of(cell));
            return -1;
        }
        return cell;
    }

    /**
     * Whether a row is the header of this layout: most of its words, or with a column for the unit some, are cells, and no further
     * row of heads follows.
     */
    public static boolean isHeader(RawRow row, Map<Headers.Role, Integer> roles, Headers headers, FileBinder binder)
            throws IOException {
        if (roles.containsKey(Headers.Role.INDICATOR) || roles.containsKey(Headers.Role.BREAKDOWN)) {
            return false;
        }
        LabelIndex labels = binder.labels();
        List<String> words = new ArrayList<>();
        for (int field = 0; field < row.size(); field++) {
            String text = row.text(field).strip();
            if (labels.isHeading(text)) {
                return false;
            }
            if (!text.isEmpty() && headers.role(text) == Headers.Role.OTHER) {
                words.add(text);
            }
        }
        long cells = words.stream().filter(word -> isCell(word, labels)).count();
        boolean named = roles.containsKey(Headers.Role.UNIT);
        boolean fits = cells > 0 && (named || cells * 2 > words.size())
                || named && !words.isEmpty() && words.stream().allMatch(word -> isLikely(word, labels));
        return fits && !headsFollow(row, headers, binder);
    }

    /** Whether a head means one cell, or a split item and so its total. */
    private static boolean isCell(String words, LabelIndex labels) {
        LabelIndex.Resolution found = labels.find(words);
        return found instanceof LabelIndex.Resolution.Cell
                || found instanceof LabelIndex.Resolution.Ambiguous several
                        && labels.total(words, several).isPresent();
    }

    /** Whether a head is at least similar to a label of the form. */
    private static boolean isLikely(String words, LabelIndex labels) {
        return labels.isRowName(words)
                || !(labels.resolve(words) instanceof LabelIndex.Resolution.Unknown unknown)
                || !unknown.nearest().isEmpty();
    }

    /** Whether the next row holds heads, or a category where a unit would stand: then the table has more than one row of labels. */
    private static boolean headsFollow(RawRow header, Headers headers, FileBinder binder) throws IOException {
        RawRow next = binder.peek();
        return next != null
                && (MatrixLie.of(next, headers, binder.labels(), 0).isPresent()
                        || categoriesFollow(header, headers, binder));
    }

    /** Whether a category, as 自然人, stands in the next row where a unit would: left of all heads over values. */
    public static boolean categoriesFollow(RawRow header, Headers headers, FileBinder binder) throws IOException {
        RawRow next = binder.peek();
        for (int field = 0; next != null && field < next.size(); field++) {
            String over = header.text(field);
            if (!over.isBlank() && headers.role(over) == Headers.Role.OTHER) {
                return false;
            }
            String text = next.text(field);
            if (binder.labels().isCategory(text) && !binder.labels().isTotal(text)) {
                return true;
            }
        }
        return false;
    }

    /** Binds all rows that follow. @return whether there was one */
    public boolean bind() throws IOException {
        boolean any = false;
        for (RawRow row = binder.next(); row != null; row = binder.next()) {
            if (!isUnused(row)) {
                any = true;
                bind(row);
            }
        }
        return any;
    }

    /** Whether a row of marks alone is no unit's: without a column for units, or under a blank in it, it is that of the file's unit. */
    private boolean isUnused(RawRow row) {
        boolean isOfFile = binder.unitOfFile().isPresent()
                && units.stream().allMatch(field -> row.text(field).isBlank());
        return !units.isEmpty() && !isOfFile && UnusedRow.is(row);
    }

    private void bind(RawRow row) {
        UnitDesk desk = desk(row);
        if (desk == null) {
            return;
        }
        boolean fits = year < 0 || binder.yearFits(row.text(year), row.line(year), row.column(year));
        int cut = cuts.in(row, desk, -1);
        for (int field = 0; field < cells.length; field++) {
            if (cells[field] >= 0 && !fits) {
                binder.misdated(desk, cells[field], row.line(field), row.column(field), row.text(field));
            } else if (cells[field] >= 0) {
                cuts.take(row, field, cut, desk, cells[field]);
            } else if (!row.text(field).isBlank()) {
                desk.misnamed(resolutions[field], binder.source(), row.line(field), row.column(field));
            }
        }
        for (int field = cells.length; field < row.size() && cut == CutNumbers.NOWHERE; field++) {
            if (!row.text(field).isBlank() && binder.firstTime("beyond " + field)) {
                SourceLocation at = binder.place(row.line(field), row.column(field));
                binder.add("ignored-column", at, row.text(field)).values("label", Excerpt.of(row.text(field)));
            }
        }
    }

    /** A row of totals may have its word before the columns for units, as under 序号; else a row without a unit has no label. */
    private String label(RawRow row) {
        for (int field = 0; !units.isEmpty() && field < units.get(0); field++) {
            if (headers.totals().isOfAllUnits(row.text(field))) {
                return row.text(field);
            }
        }
        return "";
    }

    /** The desk of the unit in the first column for units that is filled in; a code and a name must be of the same one. */
    private @Nullable UnitDesk desk(RawRow row) {
        UnitDesk found = null;
        for (int field : units) {
            if (row.text(field).isBlank()) {
                continue;
            }
            if (found == null) {
                found = binder.unit(row.text(field), row.line(field), row.column(field));
                if (found == null) {
                    return null;
                }
            } else {
                binder.sameUnit(found.unit(), row.text(field), binder.place(row.line(field), row.column(field)));
            }
        }
        int first = units.isEmpty() ? 0 : units.get(0);
        return found != null ? found : binder.unit(label(row), row.line(first), row.column(first));
    }
}
