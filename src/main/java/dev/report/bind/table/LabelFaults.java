package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.definition.label.LabelText;
import dev.report.finding.Raised;
import dev.report.model.CellKey;
import dev.report.model.Text;
import dev.report.model.UnitCode;
import dev.report.read.raw.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Reports what is wrong with a label that names no cell, or several: once in a table, and for each row that a unit gives it to. */
public final class LabelFaults {

    /** Normalised; a form that has a subtotal has it among its labels. */
    private static final Set<String> SUBTOTALS = Set.of("小计", "subtotal", "sub-total");

    private final TableContext table;
    private final Map<String, Integer> rows = new HashMap<>();

    public LabelFaults(TableContext table) {
        this.table = table;
    }

    private ReportDefinition definition() {
        return table.definition();
    }

    /**
     * Takes a split indicator named alone for its total, with a remark.
     *
     * @param label the words, unchanged
     * @return what was found where the words mean something else
     */
    public Resolution orTotal(Resolution found, String label, RawRow row, int field) {
        Optional<CellKey> total = found instanceof Resolution.Ambiguous several
                        && !definition().indicators().containsKey(label.strip())
                ? table.labels().total(label, several)
                : Optional.empty();
        if (total.isEmpty()) {
            return found;
        }
        if (table.isFirst("label " + label)) {
            table.add("read-as-total", table.place(row, field), label)
                    .cell(total)
                    .values("label", Excerpt.of(label), "read", definition().label(total.get()));
        }
        return new Resolution.Cell(definition().cells().position(total.get()));
    }

    /**
     * Reports why no cell was found, if none was.
     *
     * @param label the words, unchanged
     */
    public void report(Resolution found, String label, RawRow row, int field) {
        report(found, label, "", row, field);
    }

    /**
     * Reports the heads of a row that name no cell: those that are like none of the form in one finding.
     *
     * @param meanings what was found for each of its fields
     * @param isHead which of them head a column of values
     */
    public void reportHeads(RawRow header, Resolution[] meanings, IntPredicate isHead) {
        List<Integer> strange = new ArrayList<>();
        for (int field = 0; field < meanings.length; field++) {
            String words = header.text(field).strip();
            if (!isHead.test(field)) {
                continue;
            }
            if (isStrange(meanings[field])) {
                if (table.isFirst("label " + words)) {
                    strange.add(field);
                }
            } else {
                report(meanings[field], words, header, field);
            }
        }
        if (strange.size() == 1) {
            addUnknown("unknown-figure", header, strange.get(0)).help(helpOnHeads(header, strange));
        } else if (!strange.isEmpty()) {
            reportStrange(header, strange);
        }
    }

    /** Names the columns of a row of heads that hold another year's values, which nobody reads; forms have one themselves. */
    public void reportOtherYears(RawRow header) {
        for (int field = 0; field < header.size(); field++) {
            String words = header.text(field);
            if (table.words().isOfOtherYear(words)
                    && !table.words().isPassedOverByForm(words)
                    && table.isFirst("column " + words)) {
                table.add("ignored-column.other-year", table.place(header, field), words)
                        .values("label", Excerpt.of(words));
            }
        }
    }

    private static boolean isStrange(Resolution found) {
        return found instanceof Resolution.Unknown unknown
                && unknown.meant().isEmpty()
                && unknown.nearest().isEmpty();
    }

    private void reportStrange(RawRow header, List<Integer> fields) {
        List<String> words = fields.stream()
                .map(field -> Excerpt.of(header.text(field).strip()))
                .toList();
        Raised raised = addUnknown("unknown-figure.heads", header, fields.get(0))
                .values("count", fields.size(), "labels", new Text(String.join("、", words), String.join(", ", words)))
                .help(helpOnHeads(header, fields));
        for (int next = 1; next < fields.size(); next++) {
            raised.at(table.place(header, fields.get(next)), Text.EMPTY, words.get(next));
        }
    }

    /** A head that is only the part of an item has a whole name that can be told. */
    private Text helpOnHeads(RawRow header, List<Integer> fields) {
        for (int field : fields) {
            String words = header.text(field).strip();
            Optional<String> whole = ofPart(LabelText.normalise(words));
            if (whole.isPresent()) {
                return table.findings().text("unknown-figure.part", "label", Excerpt.of(words), "example", whole.get());
            }
        }
        return table.findings().text("unknown-figure.help");
    }

    /** The name of the first cell that has a category so called. */
    private Optional<String> ofPart(String part) {
        return IntStream.range(0, definition().cells().size())
                .filter(cell -> definition()
                        .indicator(cell)
                        .breakdown()
                        .flatMap(split ->
                                split.category(definition().cells().key(cell).breakdown()))
                        .filter(category ->
                                LabelText.normalise(category.label()).equals(part))
                        .isPresent())
                .mapToObj(definition()::label)
                .findFirst();
    }

    private Raised addUnknown(String id, RawRow header, int field) {
        String words = header.text(field).strip();
        return table.add(id, table.place(header, field), words)
                .actual(Excerpt.of(words))
                .values("label", Excerpt.of(words));
    }

    /**
     * The same for a label whose whole row is not read: a unit's second row with it is another one, and its numbers are lost as well. Where
     * many units have the rows alike, they are still reported once.
     */
    public void reportRow(Resolution found, String label, UnitCode unit, RawRow row, int field) {
        int count = found instanceof Resolution.Cell ? 1 : rows.merge(unit.value() + " " + label, 1, Integer::sum);
        report(found, label, count == 1 ? "" : " in row " + count, row, field);
    }

    private void report(Resolution found, String label, String which, RawRow row, int field) {
        if (found instanceof Resolution.Cell || !table.isFirst("label " + label + which)) {
            return;
        }
        String words = Excerpt.of(label);
        if (found instanceof Resolution.Ambiguous several) {
            List<String> options =
                    several.cells().stream().map(definition()::label).limit(6).toList();
            table.add("ambiguous-label", table.place(row, field), label)
                    .actual(words)
                    .values("label", words, "options", Text.list(options));
        } else if (found instanceof Resolution.Unknown unknown) {
            table.add("unknown-figure", table.place(row, field), label)
                    .actual(words)
                    .values("label", words)
                    .help(helpOn(unknown, label));
        }
    }

    /** What to do about a label; where it is clear what it names, the nearest of the form would mislead. */
    private Text helpOn(Resolution.Unknown found, String label) {
        if (table.words().isOfOtherYear(label)) {
            return table.findings().text("unknown-figure.other-year");
        }
        return SUBTOTALS.contains(LabelText.normalise(label))
                ? table.findings().text("unknown-figure.subtotal")
                : helpOn(found);
    }

    private Text helpOn(Resolution.Unknown label) {
        List<String> items = label.meant().stream()
                .map(cell -> definition().indicator(cell).label())
                .distinct()
                .toList();
        if (items.size() > 1) {
            return table.findings().text("unknown-figure.group", "items", Text.list(items));
        }
        return label.nearest().isEmpty()
                ? table.findings().text("unknown-figure.help")
                : table.findings().text("nearest", "name", label.nearest());
    }
}
