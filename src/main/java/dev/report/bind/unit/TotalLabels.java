package dev.report.bind.unit;

import dev.report.definition.ReportDefinition;
import dev.report.definition.label.LabelText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the labels that replace a unit's name over totals of all units: {@code 合计}, {@code 全县合计}, {@code 合计（全县）}. */
public final class TotalLabels {

    private final ReportDefinition definition;
    private final Set<String> allUnits = new HashSet<>();

    public TotalLabels(ReportDefinition definition) {
        this.definition = definition;
        definition
                .headers()
                .getOrDefault("all-units", List.of())
                .forEach(word -> allUnits.add(LabelText.normalise(word)));
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
