package dev.report.form;

import dev.report.definition.rule.Formula;
import dev.report.finding.Severity;
import java.math.BigDecimal;
import java.util.List;

/**
 * What must hold between cells of a form, so that it can be seen while they are typed.
 *
 * @param added the cells that add to the left side less the right side, each as often as it counts
 * @param taken the cells that are taken from it
 * @param constant added to it: numbers of the rule, and last year's figures
 * @param comparison how it must compare with 0
 * @param tolerance the largest difference that still passes
 * @param severity how grave it is
 */
public record Identity(
        List<Integer> added,
        List<Integer> taken,
        BigDecimal constant,
        Formula.Comparison comparison,
        BigDecimal tolerance,
        Severity severity) {

    public Identity {
        added = List.copyOf(added);
        taken = List.copyOf(taken);
    }

    /** The cells that it is about. */
    public List<Integer> cells() {
        return java.util.stream.Stream.concat(added.stream(), taken.stream())
                .distinct()
                .toList();
    }
}
