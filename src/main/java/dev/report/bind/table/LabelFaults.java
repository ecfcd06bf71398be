package dev.report.bind.table;

import dev.report.bind.unit.Excerpt;
import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelIndex.Resolution;
import dev.report.model.CellKey;
import dev.report.model.Text;
import dev.report.read.raw.RawRow;
import java.util.List;
import java.util.Optional;

/** Reports once for each label of a table that names no cell, or several, what is wrong with it. */
public final class LabelFaults {

    private final TableContext table;

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
        if (found instanceof Resolution.Cell || !table.isFirst("label " + label)) {
            return;
        }
        String words = Excerpt.of(label);
        if (found instanceof Resolution.Ambiguous several) {
            List<String> options =
                    several.cells().stream().map(definition()::label).limit(6).toList();
            table.add("ambiguous-label", table.place(row, field), label)
                    .actual(words)
                    .values("label", words, "options", String.join("、", options));
        } else if (found instanceof Resolution.Unknown unknown) {
            table.add("unknown-figure", table.place(row, field), label)
                    .actual(words)
                    .values("label", words)
                    .help(helpOn(unknown));
        }
    }

    private Text helpOn(Resolution.Unknown label) {
        List<String> items = label.meant().stream()
                .map(cell -> definition().indicator(cell).label())
                .distinct()
                .toList();
        if (items.size() > 1) {
            return table.findings().text("unknown-figure.group", "items", String.join("、", items));
        }
        return label.nearest().isEmpty()
                ? table.findings().text("unknown-figure.help")
                : table.findings().text("nearest", "name", label.nearest());
    }
}
