package dev.report.bind.layout;

import dev.report.bind.unit.UnitDesk;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Binds a sheet whose columns are units: one row a figure, named by one or two columns of labels, and one column a unit. */
public final class UnitColumns {

    /** A unit's code as one is told without a roster: digits and hyphens, and no year. */
    private static final Pattern CODE = Pattern.compile("(?!(19|20)[0-9]{2}$)[0-9]{3,}(-[0-9A-Za-z]+)*");

    private static final Set<Headers.Role> LABELS = Set.of(Headers.Role.INDICATOR, Headers.Role.BREAKDOWN);

    private final FileBinder binder;
    private final Headers headers;
    private final LongLabels labels;
    private final List<Integer> fields;
    private final List<UnitDesk> desks = new ArrayList<>();
    private final CutNumbers cuts;

    private UnitColumns(FileBinder binder, Headers headers, RawRow header, List<Integer> fields, LongLabels labels) {
        this.binder = binder;
        this.headers = headers;
        this.labels = labels;
        this.fields = new ArrayList<>();
        this.cuts = CutNumbers.under(header, headers, binder);
        binder.units().standOverColumns();
        for (int field : fields) {
            UnitDesk desk = binder.unit(header.text(field), header.line(field), header.column(field));
            if (desk != null) {
                this.fields.add(field);
                desks.add(desk);
            }
        }
    }

    /**
     * Whether a row is the header of this layout: one column of labels at its left, or two, then heads of which at least two are units
     * and none is a label of the form.
     */
    public static boolean isHeader(RawRow row, Headers headers, FileBinder binder) {
        return hasLabels(row, headers, binder.labels()) && hasUnits(row, headers, binder);
    }

    private static boolean hasUnits(RawRow row, Headers headers, FileBinder binder) {
        Set<String> units = new HashSet<>();
        for (int field : heads(row, headers)) {
            String head = row.text(field).strip();
            if (headers.totals().isOfAllUnits(head)) {
                continue;
            }
            boolean isUnit = binder.units().isOpen()
                    ? CODE.matcher(head).matches()
                    : binder.units().isKnown(head);
            if (binder.units().isOpen() && !isUnit || isLabel(head, binder.labels())) {
                return false;
            }
            if (isUnit) {
                units.add(head);
            }
        }
        return units.size() > 1;
    }

    private static boolean isLabel(String head, LabelIndex labels) {
        return labels.isHeading(head) || labels.isColumnName(head) || labels.isRowName(head);
    }

    /** Whether one or two columns of labels stand at the left, the first under a word for indicators, in the corner of a block, or none. */
    private static boolean hasLabels(RawRow row, Headers headers, LabelIndex labels) {
        int count = 0;
        int indicator = -1;
        boolean isOver = true;
        for (int field = 0; field < row.size() && isOver; field++) {
            Headers.Role role = headers.role(row.text(field));
            boolean isBlank = row.text(field).isBlank() || field == 0 && labels.isHeading(row.text(0));
            isOver = role != Headers.Role.OTHER || isBlank;
            count += LABELS.contains(role) || role == Headers.Role.OTHER && isBlank ? 1 : 0;
            indicator = indicator < 0 && (role == Headers.Role.INDICATOR || role == Headers.Role.OTHER && isBlank)
                    ? field
                    : indicator;
            if (role == Headers.Role.VALUE) {
                return false;
            }
        }
        return indicator >= 0 && count <= 2;
    }

    /** The fields that units may head: all with a word that is none of a header, but for the first. */
    private static List<Integer> heads(RawRow row, Headers headers) {
        List<Integer> heads = new ArrayList<>();
        for (int field = 1; field < row.size(); field++) {
            String text = row.text(field);
            if (!text.isBlank() && headers.role(text) == Headers.Role.OTHER) {
                heads.add(field);
            }
        }
        return heads;
    }

    /** The layout under a header. */
    public static UnitColumns of(RawRow header, Headers headers, FileBinder binder) {
        List<Integer> heads = heads(header, headers);
        Map<Headers.Role, Integer> fields = new EnumMap<>(Headers.Role.class);
        for (int field = 0; field < heads.get(0); field++) {
            fields.putIfAbsent(headers.role(header.text(field)), field);
        }
        for (int field = 0; field < heads.get(0); field++) {
            if (headers.role(header.text(field)) == Headers.Role.OTHER) {
                fields.putIfAbsent(
                        fields.containsKey(Headers.Role.INDICATOR) ? Headers.Role.BREAKDOWN : Headers.Role.INDICATOR,
                        field);
            }
        }
        fields.put(Headers.Role.VALUE, heads.get(0));
        LongLayout.Columns columns = new LongLayout.Columns(fields, header.width(), Map.of());
        LongLabels labels = new LongLabels(binder, columns, "", new LongLabels.Known());
        return new UnitColumns(binder, headers, header, heads, labels);
    }

    /** Binds the rows that follow, up to one that is a header of its own. @return whether there was one */
    public boolean bind() throws IOException {
        boolean any = false;
        for (RawRow row = binder.next(); row != null; row = binder.next()) {
            boolean hasNumber = MatrixLie.holdsPlainNumber(row);
            if (!hasNumber && isHeader(row, headers, binder)) {
                binder.back(row);
                return any;
            }
            if (hasNumber || !isPassedOver(row)) {
                any = true;
                bind(row);
            }
        }
        return any;
    }

    /** Lines that hold no figures: a remark, a line over a block or a group of items, the units' names under their codes. */
    private boolean isPassedOver(RawRow row) {
        String words = row.text(labels.columns().of(Headers.Role.INDICATOR));
        boolean isEmpty = fields.stream().allMatch(field -> row.text(field).isBlank());
        boolean isGroup = isEmpty && !(binder.labels().find(words) instanceof LabelIndex.Resolution.Cell);
        return headers.isRemark(row.text(0))
                || isGroup && labels.columns().of(Headers.Role.BREAKDOWN) < 0
                || isEmpty && binder.labels().isHeading(words)
                || isNames(row)
                || UnusedRow.is(row);
    }

    private boolean isNames(RawRow row) {
        boolean isNames = row.text(labels.columns().of(Headers.Role.INDICATOR)).isBlank();
        for (int i = 0; i < fields.size() && isNames; i++) {
            String text = row.text(fields.get(i));
            isNames = text.isBlank()
                    || !MatrixLie.isNumber(text)
                            && binder.units().isNameOf(text, desks.get(i).unit());
        }
        return isNames;
    }

    private void bind(RawRow row) {
        LongLabels.Target target = labels.target(row);
        int cell = target.cell();
        int year = labels.columns().of(Headers.Role.YEAR);
        boolean fits = year < 0 || binder.yearFits(row.text(year), row.line(year), row.column(year));
        int cut = cut(row);
        for (int i = 0; i < desks.size(); i++) {
            int field = fields.get(i);
            UnitDesk desk = desks.get(i);
            if (cell < 0) {
                desk.misnamed(target.resolution(), binder.source(), row.line(field), row.column(field));
            } else if (!fits) {
                binder.misdated(desk, cell, row.line(field), row.column(field), row.text(field));
            } else {
                cuts.take(row, field, cut, desk, cell);
            }
        }
        checkMeasure(cell, row);
    }

    private int cut(RawRow row) {
        return desks.stream()
                .filter(desk -> desk.whose() != UnitDesk.Whose.TOTAL)
                .findFirst()
                .map(desk -> cuts.in(row, desk, -1))
                .orElse(CutNumbers.NOWHERE);
    }

    /** The measure may stand in a column of its own, also under 单位. */
    private void checkMeasure(int cell, RawRow row) {
        for (Headers.Role role : List.of(Headers.Role.MEASURE, Headers.Role.UNIT)) {
            int field = labels.columns().of(role);
            if (cell >= 0 && field >= 0 && !row.text(field).isBlank()) {
                binder.checkMeasure(
                        binder.unitOfFile(), cell, row.text(field), binder.place(row.line(field), row.column(field)));
            }
        }
    }
}
