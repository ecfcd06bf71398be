package dev.report.definition.rule;

import java.math.BigDecimal;
import java.util.List;

/**
 * One side of a formula: a sum of cells, each with a factor, and a constant.
 *
 * <p>Example: {@code requests.received + 2 * previous(requests.carried_out) - 3}.
 *
 * @param terms in the order written; a pattern with {@code *} stands for all cells it matches, in definition order
 * @param constant the numbers of the side, added up
 * @param text as written in the definition
 */
public record LinearForm(List<Term> terms, BigDecimal constant, String text) {
    public LinearForm {
        terms = List.copyOf(terms);
    }

    /**
     * A factor times a cell.
     *
     * @param factor 1 or −1 for a plain sum
     * @param pattern a cell key, or one with a wildcard: {@code results.refused.*}, {@code others.environment/*}
     * @param previous whether last year's value is meant
     */
    public record Term(BigDecimal factor, String pattern, boolean previous) {}
}
