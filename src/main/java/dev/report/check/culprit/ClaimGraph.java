package dev.report.check.culprit;

import dev.report.check.rule.Claim;
import dev.report.check.rule.Evaluation;
import dev.report.check.rule.Outcome;
import dev.report.check.rule.RuleEvaluator;
import dev.report.definition.rule.Formula;
import dev.report.model.FigureTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The equalities of one table that were evaluated, and which cells take part in which: the pattern of failing and passing rows,
 * columns and identities.
 */
final class ClaimGraph {

    private final FigureTable table;
    private final List<Evaluation.Failure> failures;
    private final List<Map<Integer, BigDecimal>> failing = new ArrayList<>();
    private final List<Map<Integer, BigDecimal>> passing = new ArrayList<>();
    private final Map<Integer, List<Integer>> failingOf = new TreeMap<>();
    private final Map<Integer, List<Integer>> passingOf = new HashMap<>();

    /**
     * @param claims all claims that were made
     * @param failures those that failed; equalities only are looked at
     * @param lastYear what claims that look back are compared with; null if there is none
     */
    ClaimGraph(
            RuleEvaluator evaluator,
            List<Claim> claims,
            List<Evaluation.Failure> failures,
            FigureTable table,
            @Nullable FigureTable lastYear) {
        this.table = table;
        this.failures =
                failures.stream().filter(failure -> isEquality(failure.claim())).toList();
        for (Evaluation.Failure failure : this.failures) {
            add(factors(failure.claim()), failing, failingOf);
        }
        for (Claim claim : claims) {
            if (isEquality(claim) && evaluator.evaluate(claim, table, lastYear) instanceof Outcome.Passed) {
                add(factors(claim), passing, passingOf);
            }
        }
    }

    private static boolean isEquality(Claim claim) {
        return claim.left().isSum()
                && claim.right().isSum()
                && claim.left().cells().length + claim.right().cells().length > 1
                && claim.formula().comparison() == Formula.Comparison.EQUAL;
    }

    private static void add(
            Map<Integer, BigDecimal> factors,
            List<Map<Integer, BigDecimal>> claims,
            Map<Integer, List<Integer>> byCell) {
        int number = claims.size();
        claims.add(factors);
        factors.keySet()
                .forEach(cell ->
                        byCell.computeIfAbsent(cell, any -> new ArrayList<>()).add(number));
    }

    /** What one more in each cell does to left side less right side. */
    private Map<Integer, BigDecimal> factors(Claim claim) {
        Map<Integer, BigDecimal> factors = new TreeMap<>();
        add(claim.left(), BigDecimal.ONE, factors);
        add(claim.right(), BigDecimal.ONE.negate(), factors);
        return factors;
    }

    /** Last year's figures are published and cannot change, and what is computed follows the others, so they take no part. */
    private void add(Claim.Side side, BigDecimal sign, Map<Integer, BigDecimal> factors) {
        for (int i = 0; i < side.cells().length; i++) {
            if (!side.previous()[i] && !table.isDerived(side.cells()[i])) {
                factors.merge(side.cells()[i], side.factors()[i].multiply(sign), BigDecimal::add);
            }
        }
    }

    FigureTable table() {
        return table;
    }

    int size() {
        return failing.size();
    }

    Evaluation.Failure failure(int number) {
        return failures.get(number);
    }

    /** The cells that take part in some failing claim, in definition order. */
    Iterable<Integer> suspects() {
        return failingOf.keySet();
    }

    List<Integer> failingOf(int cell) {
        return failingOf.getOrDefault(cell, List.of());
    }

    List<Integer> passingOf(int cell) {
        return passingOf.getOrDefault(cell, List.of());
    }

    /** The cells of a failing claim, each with its factor. */
    Map<Integer, BigDecimal> failing(int number) {
        return failing.get(number);
    }

    /** The cells of a passing claim, each with its factor. */
    Map<Integer, BigDecimal> passing(int number) {
        return passing.get(number);
    }

    /** By how much a cell must grow for a failing claim to hold. */
    BigDecimal growth(int number, int cell) {
        BigDecimal difference = failures.get(number).signedDifference();
        return failing.get(number).get(cell).signum() > 0 ? difference.negate() : difference;
    }
}
