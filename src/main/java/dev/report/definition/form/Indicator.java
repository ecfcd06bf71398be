package dev.report.definition.form;

import dev.report.definition.rule.Expression;
import dev.report.model.CellKey;
import dev.report.model.Measure;
import java.util.List;
import java.util.Optional;

/**
 * One thing counted (指标).
 *
 * @param key e.g. {@code requests.received}
 * @param label its short name in messages, e.g. {@code 本年新收}
 * @param aliases other names that submissions use
 * @param measure what it is counted in
 * @param breakdown what it is split by, empty for a single cell
 * @param mode how units' values become the issuer's
 * @param asked of which units a blank is a finding
 * @param approximate whether {@code 220余} is accepted
 * @param notApplicable whether "not applicable" is an expected answer
 * @param signed whether a value may be negative
 * @param formula for {@link AggregationMode#RECOMPUTE}: what it is computed from
 */
public record Indicator(
        String key,
        String label,
        List<String> aliases,
        Measure measure,
        Optional<Breakdown> breakdown,
        AggregationMode mode,
        Asked asked,
        boolean approximate,
        boolean notApplicable,
        boolean signed,
        Optional<Expression> formula) {

    public Indicator {
        aliases = List.copyOf(aliases);
    }

    /** Its cells: one a category, or a single one. */
    public List<CellKey> cells() {
        return breakdown
                .map(split -> split.categories().stream()
                        .map(category -> new CellKey(key, category.code()))
                        .toList())
                .orElse(List.of(CellKey.of(key)));
    }

    /**
     * Of which units an indicator is asked.
     *
     * @param everyone whether all units must answer
     * @param kinds the roster kinds that must answer, if not everyone; empty for an optional indicator
     */
    public record Asked(boolean everyone, List<String> kinds) {
        public static final Asked ALL = new Asked(true, List.of());
        public static final Asked OPTIONAL = new Asked(false, List.of());

        public Asked {
            kinds = List.copyOf(kinds);
        }

        /** Whether nobody must answer, though everybody may. */
        public boolean isOptional() {
            return !everyone && kinds.isEmpty();
        }

        public boolean of(String kind) {
            return everyone || kinds.contains(kind);
        }
    }
}
