package dev.report.bind.layout;

import dev.report.bind.table.CutNumbers;
import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.UnusedRow;
import dev.report.bind.table.ValueTaker;
import dev.report.bind.unit.UnitDraft;
import dev.report.definition.label.LabelIndex;
import dev.report.read.raw.RawRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Binds a sheet whose columns are units: one row a figure, named by one or two columns of labels, and one column a unit. */
final class UnitColumns implements Layout.Block {

    /** What is taken for a unit's code without a roster: digits and hyphens, and no year. */
    private static final Pattern CODE = Pattern.compile("(?!(19|20)[0-9]{2}$)[0-9]{3,}(-[0-9A-Za-z]+)*");

    private static final Set<HeaderWords.Role> LABELS = Set.of(HeaderWords.Role.INDICATOR, HeaderWords.Role.BREAKDOWN);

    private static final List<HeaderWords.Role> MEASURES = List.of(HeaderWords.Role.MEASURE, HeaderWords.Role.UNIT);

    private final TableContext table;
    private final LongLabels labels;
    private final List<Integer> fields;
    private final List<UnitDraft> drafts = new ArrayList<>();
    private final CutNumbers cuts;
    private final ValueTaker values;
    private final UnreadNumbers unread;

    private UnitColumns(TableContext table, RawRow header, List<Integer> fields, LongLabels labels) {
        this.table = table;
        this.labels = labels;
        this.fields = new ArrayList<>();
        this.values = new ValueTaker(table, labels.columns().of(HeaderWords.Role.YEAR));
        this.unread = new UnreadNumbers(table, header);
        this.cuts = CutNumbers.under(header, table);
        table.units().standOverColumns();
        for (int field : fields) {
            UnitDraft draft = table.draft(header, field);
            if (draft != null) {
                this.fields.add(field);
                drafts.add(draft);
            }
        }
    }

    /** Starts under a header of labels and units. */
    static Optional<Layout.Block> tryStart(RawRow row, TableContext table) {
        return isHeader(row, table) ? Optional.of(of(row, table)) : Optional.empty();
    }

    /**
     * Whether a row is the header of this layout: one column of labels at its left, or two, then heads of which at least two are units
     * and none is a label of the form.
     */
    private static boolean isHeader(RawRow row, TableContext table) {
        return hasLabels(row, table.words(), table.labels()) && hasUnits(row, table);
    }

    private static boolean hasUnits(RawRow row, TableContext table) {
        Set<String> units = new HashSet<>();
        for (int field : heads(row, table.words())) {
            String head = row.text(field).strip();
            if (table.words().totals().isTotal(head)) {
                continue;
            }
            boolean isUnit =
                    table.units().isOpen() ? isCode(head) : table.units().isKnown(head);
            if (table.units().isOpen() && !isUnit || isLabel(head, table.labels())) {
                return false;
            }
            if (isUnit) {
                units.add(head);
            }
        }
        return units.size() > 1;
    }

    /** Whether a text is like a unit's code, where no roster tells. */
    static boolean isCode(String text) {
        return CODE.matcher(text.strip()).matches();
    }

    private static boolean isLabel(String head, LabelIndex labels) {
        return labels.isHeading(head) || labels.isColumnName(head) || labels.isRowName(head);
    }

    /** Whether one or two columns of labels are at the left, one headed by a word for indicators or by a blank corner. */
    private static boolean hasLabels(RawRow row, HeaderWords headers, LabelIndex labels) {
        int count = 0;
        int indicator = -1;
        boolean isOver = true;
        for (int field = 0; field < row.size() && isOver; field++) {
            HeaderWords.Role role = headers.role(row.text(field));
            boolean isBlank = row.text(field).isBlank() || field == 0 && labels.isHeading(row.text(0));
            isOver = role != HeaderWords.Role.OTHER || isBlank;
            count += LABELS.contains(role) || role == HeaderWords.Role.OTHER && isBlank ? 1 : 0;
            indicator =
                    indicator < 0 && (role == HeaderWords.Role.INDICATOR || role == HeaderWords.Role.OTHER && isBlank)
                            ? field
                            : indicator;
            if (role == HeaderWords.Role.VALUE) {
                return false;
            }
        }
        return indicator >= 0 && count <= 2;
    }

    /** The fields that units may head: all with a word that is none of a header, but for the first. */
    private static List<Integer> heads(RawRow row, HeaderWords headers) {
        List<Integer> heads = new ArrayList<>();
        for (int field = 1; field < row.size(); field++) {
            String text = row.text(field);
            if (!text.isBlank() && headers.role(text) == HeaderWords.Role.OTHER) {
                heads.add(field);
            }
        }
        return heads;
    }

    /** The layout under a header. */
    private static UnitColumns of(RawRow header, TableContext table) {
        List<Integer> heads = heads(header, table.words());
        Map<HeaderWords.Role, Integer> fields = new EnumMap<>(HeaderWords.Role.class);
        for (int field = 0; field < heads.get(0); field++) {
            fields.putIfAbsent(table.words().role(header.text(field)), field);
        }
        for (int field = 0; field < heads.get(0); field++) {
            if (table.words().role(header.text(field)) == HeaderWords.Role.OTHER) {
                fields.putIfAbsent(
                        fields.containsKey(HeaderWords.Role.INDICATOR)
                                ? HeaderWords.Role.BREAKDOWN
                                : HeaderWords.Role.INDICATOR,
                        field);
            }
        }
        fields.put(HeaderWords.Role.VALUE, heads.get(0));
        LongColumns columns = new LongColumns(fields, header.width(), Map.of());
        LongLabels labels = new LongLabels(table, columns, "");
        table.faults().reportOtherYears(header);
        return new UnitColumns(table, header, heads, labels);
    }

    @Override
    public boolean bind() throws IOException {
        boolean any = false;
        for (RawRow row = table.next(); row != null; row = table.next()) {
            boolean hasNumber = MatrixOrientation.holdsPlainNumber(row);
            if (!hasNumber && isHeader(row, table)) {
                table.back(row);
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
        String words = row.text(labels.columns().of(HeaderWords.Role.INDICATOR));
        boolean isEmpty = fields.stream().allMatch(field -> row.text(field).isBlank());
        boolean isGroup = isEmpty && !(table.labels().find(words) instanceof LabelIndex.Resolution.Cell);
        return table.words().isRemark(row.text(0))
                || isGroup && labels.columns().of(HeaderWords.Role.BREAKDOWN) < 0
                || isEmpty && table.labels().isHeading(words)
                || isNames(row)
                || UnusedRow.is(row);
    }

    private boolean isNames(RawRow row) {
        boolean isNames =
                row.text(labels.columns().of(HeaderWords.Role.INDICATOR)).isBlank();
        for (int i = 0; i < fields.size() && isNames; i++) {
            String text = row.text(fields.get(i));
            isNames = text.isBlank()
                    || !MatrixOrientation.isNumber(text)
                            && table.units().isNameOf(text, drafts.get(i).unit());
        }
        return isNames;
    }

    private void bind(RawRow row) {
        LabelIndex.Resolution found = labels.find(row);
        values.begin(row, cut(row));
        unread.under(row);
        for (int i = 0; i < drafts.size(); i++) {
            values.take(fields.get(i), found, row, drafts.get(i));
        }
        if (found instanceof LabelIndex.Resolution.Cell cell) {
            checkMeasure(cell.position(), row);
        }
    }

    private int cut(RawRow row) {
        return drafts.stream()
                .filter(draft -> draft.whose() != UnitDraft.Whose.TOTAL)
                .findFirst()
                .map(draft -> cuts.in(row, draft, -1))
                .orElse(CutNumbers.NOWHERE);
    }

    /** The measure may have a column of its own, which may be headed 单位, too. */
    private void checkMeasure(int cell, RawRow row) {
        for (HeaderWords.Role role : MEASURES) {
            int field = labels.columns().of(role);
            if (field >= 0) {
                table.measures().check(table.unitOfFile(), cell, row, field);
            }
        }
    }
}
