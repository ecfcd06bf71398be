package dev.report.definition.computed;

import dev.report.definition.form.Indicator;
import dev.report.model.CellIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders recomputed indicators so that each comes after those that its formula needs. */
public final class Recomputed {

    private final Collection<Indicator> indicators;
    private final CellIndex cells;
    private final Map<String, Indicator> ordered = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<Indicator> circular = new ArrayList<>();

    public Recomputed(Collection<Indicator> indicators, CellIndex cells) {
        this.indicators = indicators.stream()
                .filter(indicator -> indicator.formula().isPresent())
                .toList();
        this.cells = cells;
        this.indicators.forEach(this::visit);
    }

    /** All of them, in an order in which they can be computed. */
    public List<Indicator> inOrder() {
        return List.copyOf(ordered.values());
    }

    /** Those that need themselves, directly or through others. */
    public List<Indicator> circular() {
        return List.copyOf(circular);
    }

    private void visit(Indicator indicator) {
        if (ordered.containsKey(indicator.key())) {
            return;
        }
        if (!open.add(indicator.key())) {
            circular.add(indicator);
            return;
        }
        for (Indicator other : indicators) {
            if (needs(indicator, other)) {
                visit(other);
            }
        }
        open.remove(indicator.key());
        ordered.put(indicator.key(), indicator);
    }

    private boolean needs(Indicator indicator, Indicator other) {
        List<Integer> computed = other.cells().stream().map(cells::position).toList();
        return indicator.formula().stream()
                .flatMap(formula -> formula.terms().stream())
                .flatMap(term -> indicator.cells().stream().map(cell -> Computation.pattern(term, cell, cells)))
                .anyMatch(
                        pattern -> CellPatterns.expand(cells, pattern).stream().anyMatch(computed::contains));
    }
}
