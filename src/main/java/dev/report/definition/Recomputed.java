package dev.report.definition;

import dev.report.definition.form.AggregationMode;
import dev.report.definition.form.Indicator;
import dev.report.definition.rule.LinearForm;
import dev.report.model.CellIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders recomputed indicators so that each comes after those that its formula needs. */
final class Recomputed {

    private final Collection<Indicator> indicators;
    private final CellIndex cells;
    private final Set<Indicator> ordered = new LinkedHashSet<>();
    private final Set<Indicator> open = new LinkedHashSet<>();
    private final List<Indicator> circular = new ArrayList<>();

    Recomputed(Collection<Indicator> indicators, CellIndex cells) {
        this.indicators = indicators.stream()
                .filter(indicator -> indicator.mode() == AggregationMode.RECOMPUTE)
                .toList();
        this.cells = cells;
        this.indicators.forEach(this::visit);
    }

    /** All of them, in an order in which they can be computed. */
    List<Indicator> inOrder() {
        return List.copyOf(ordered);
    }

    /** Those that need themselves, directly or through others. */
    List<Indicator> circular() {
        return List.copyOf(circular);
    }

    private void visit(Indicator indicator) {
        if (ordered.contains(indicator)) {
            return;
        }
        if (!open.add(indicator)) {
            circular.add(indicator);
            return;
        }
        for (Indicator other : indicators) {
            if (needs(indicator, other)) {
                visit(other);
            }
        }
        open.remove(indicator);
        ordered.add(indicator);
    }

    private boolean needs(Indicator indicator, Indicator other) {
        int cell = cells.position(other.key());
        return indicator.formula().stream()
                .flatMap(form -> form.terms().stream())
                .map(LinearForm.Term::pattern)
                .anyMatch(pattern -> CellPatterns.expand(cells, pattern).contains(cell));
    }
}
