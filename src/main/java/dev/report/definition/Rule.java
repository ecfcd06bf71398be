package dev.report.definition;

import dev.report.model.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An equality or bound between figures (勾稽关系), with the law and the examples beside it.
 *
 * @param id kebab-case; says what must hold; never changes its meaning
 * @param title in a few words
 * @param scopes what it looks at
 * @param each what it is repeated over: once for each category, or each indicator, or just once
 * @param formula what it claims
 * @param severity how grave a failure is
 * @param tolerance the largest difference that still passes, in the measure of the cells
 * @param basis the legal source
 * @param message the finding's sentence with {@code {left}}, {@code {right}}, {@code {difference}}, {@code {left_terms}},
 *     {@code {right_terms}} and {@code {each}}
 * @param help what to do
 * @param passes an example that passes: cell to text as submitted
 * @param fails an example that fails
 * @param at where the definition says so
 */
public record Rule(
        String id,
        Text title,
        Set<Scope> scopes,
        Each each,
        Formula formula,
        Severity severity,
        BigDecimal tolerance,
        LegalSource basis,
        Text message,
        Text help,
        Map<String, String> passes,
        Map<String, String> fails,
        SourceLocation at) {

    /**
     * What a rule is repeated over.
     *
     * @param breakdown a breakdown's id: the formula names indicators and holds for each category; empty if not so
     * @param indicators patterns of indicators: the formula names categories and holds for each indicator; empty if not so
     */
    public record Each(String breakdown, List<String> indicators) {
        public static final Each ONCE = new Each("", List.of());

        public Each {
            indicators = List.copyOf(indicators);
        }
    }
}
