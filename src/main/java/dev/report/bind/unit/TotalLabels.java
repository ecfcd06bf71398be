package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.definition.label.LabelText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the labels that replace a unit's name over totals of all units: {@code 合计}, {@code 全县合计}, {@code 合计（全县）}. */
public final class TotalLabels {

    /** A subtotal in the words of both languages. */
    private static final List<String> SUBTOTALS = List.of("{kind}小计", "{kind} total");

    private final ReportDefinition definition;
    private final Set<String> allUnits = new HashSet<>();
    private final Map<String, String> kinds = new HashMap<>();

    /** @param kinds the kinds of unit: tables may have subtotals of them */
    public TotalLabels(ReportDefinition definition, List<String> kinds) {
        this.definition = definition;
        definition.tables().values().stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.units().stream())
                .forEach(rows -> addPrinted(rows, kinds));
        definition
                .headers()
                .getOrDefault("all-units", List.of())
                .forEach(word -> allUnits.add(LabelText.normalise(word)));
    }

    /** What the report's own tables print over totals and subtotals: they may be sent back. */
    private void addPrinted(FormTable.UnitRows rows, List<String> all) {
        allUnits.add(LabelText.normalise(rows.total()));
        if (rows.listing() == FormTable.Listing.WITH_SUBTOTALS) {
            List<String> patterns = rows.subtotal().isEmpty() ? SUBTOTALS : List.of(rows.subtotal());
            for (String kind : all) {
                patterns.forEach(pattern -> kinds.put(LabelText.normalise(pattern.replace("{kind}", kind)), kind));
            }
        }
    }

    /** The kind of unit whose subtotal a text in place of a unit's name is; empty for none. */
    public Optional<String> kind(String text) {
        return kinds.isEmpty() ? Optional.empty() : Optional.ofNullable(kinds.get(LabelText.normalise(text)));
    }

    /** Whether a text in place of a unit's name means totals, of all units or of those of a kind. */
    public boolean isTotal(String text) {
        return !isCode(text) && (isOfAllUnits(text) || kind(text).isPresent());
    }

    /** Whether a text in place of a unit's name means that these are totals of all units. */
    public boolean isOfAllUnits(String text) {
        if (isCode(text)) {
            return false;
        }
        if (definition.labels().isTotal(text)) {
            return true;
        }
        String name = LabelText.normalise(text);
        return allUnits.stream().anyMatch(all -> name.equals(all) || isTotalOf(name, all));
    }

    /** Digits and hyphens, as most codes of units are: of 100,000 it would cost half of the time that taking over their figures does. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private boolean isTotalOf(String name, String all) {
        String after = "(" + all + ")";
        return name.startsWith(all) && definition.labels().isTotal(name.substring(all.length()))
                || name.endsWith(after)
                        && definition.labels().isTotal(name.substring(0, name.length() - after.length()));
    }
}
