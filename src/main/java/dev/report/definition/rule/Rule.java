package dev.report.definition.rule;

import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An equality or bound between figures (勾稽关系), with the law and the examples beside it.
 *
 * @param id kebab-case; says what must hold; never changes its meaning
 * @param title in a few words
 * @param kind what sort of claim it is
 * @param scopes what it looks at
 * @param each what it is repeated over: once for each category, indicator or cell, or just once
 * @param formulas what it claims, all of them; empty for a kind that needs none
 * @param when a condition without which the rule does not ask, e.g. that last year's value was at least 10
 * @param severities how grave a failure is, by the issuer's level
 * @param tolerance how far the sides may be apart
 * @param basis the legal source
 * @param message the finding's sentence with {@code {left}}, {@code {right}}, {@code {difference}}, {@code {left_terms}},
 *     {@code {right_terms}} and {@code {each}}
 * @param help what to do
 * @param passes an example that passes: cell, {@code previous(cell)} of last year or {@code peers(cell)} of other units to text as
 *     submitted
 * @param fails an example that fails
 * @param at where the definition says so
 */
public record Rule(
        String id,
        Text title,
        Kind kind,
        Set<Scope> scopes,
        Each each,
        List<Formula> formulas,
        Optional<Formula> when,
        Severities severities,
        Tolerance tolerance,
        LegalSource basis,
        Text message,
        Text help,
        Map<String, String> passes,
        Map<String, String> fails,
        SourceLocation at) {

    public Rule {
        formulas = List.copyOf(formulas);
    }

    /** What sort of claim a rule makes. */
    public enum Kind {
        /** Its formulas hold. */
        FORMULA,
        /** Not all of the cells in {@link Each#cells} are 0. */
        ALL_ZERO,
        /** The cells in {@link Each#cells} are not, one by one, those of last year or of another unit. */
        COPIED_FIGURES,
        /** None of the cells in {@link Each#cells} is 0 where units of the same kind give much. */
        ZERO_AMONG_PEERS
    }

    /**
     * How grave a failure is.
     *
     * @param otherwise at levels that are not listed; empty if the rule does not apply there
     * @param byLevel by the issuer's level, e.g. {@code county}; empty where the rule does not apply
     */
    public record Severities(Optional<Severity> otherwise, Map<String, Optional<Severity>> byLevel) {
        public Severities {
            byLevel = new LinkedHashMap<>(byLevel);
        }

        public Optional<Severity> at(String level) {
            return byLevel.getOrDefault(level, otherwise);
        }

        /** For a list of rules: the gravest of all levels. */
        public Severity gravest() {
            Severity gravest = otherwise.orElse(Severity.INFO);
            for (Optional<Severity> severity : byLevel.values()) {
                if (severity.isPresent() && severity.get().atLeast(gravest)) {
                    gravest = severity.get();
                }
            }
            return gravest;
        }
    }

    /**
     * What a rule is repeated over.
     *
     * @param breakdown a breakdown's id: the formula names indicators and holds for each category; empty if not so
     * @param indicators patterns of indicators: the formula names categories and holds for each indicator; empty if not so
     * @param cells patterns of cells: the formula names the cell as {@code it}; empty if not so
     */
    public record Each(String breakdown, List<String> indicators, List<String> cells) {
        public static final Each ONCE = new Each("", List.of(), List.of());

        public Each {
            indicators = List.copyOf(indicators);
            cells = List.copyOf(cells);
        }
    }
}
