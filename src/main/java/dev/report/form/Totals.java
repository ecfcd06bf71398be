package dev.report.form;

import dev.report.check.rule.Claim;
import dev.report.definition.rule.Formula;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a form need not be typed: those that a rule makes the sum of others.
 *
 * <p>Where two rules give one total, as at the corner of a table, the first one does; a sum that leads back to itself is none.
 */
final class Totals {

    private final Map<Integer, int[]> terms = new LinkedHashMap<>();

    /** @param cells the cells that stand on the form */
    Totals(List<Claim> claims, Set<Integer> cells) {
        for (Claim claim : claims) {
            if (claim.formula().comparison() == Formula.Comparison.EQUAL
                    && claim.when().isEmpty()) {
                add(claim.left(), claim.right(), cells);
                add(claim.right(), claim.left(), cells);
            }
        }
    }

    private void add(Claim.Side total, Claim.Side sum, Set<Integer> cells) {
        boolean isTotal = total.cells().length == 1 && isSum(total, cells) && isSum(sum, cells);
        if (isTotal && sum.cells().length > 1) {
            int cell = total.cells()[0];
            if (!terms.containsKey(cell) && !leadsTo(sum.cells(), cell)) {
                terms.put(cell, sum.cells());
            }
        }
    }

    /** Whether a side adds up cells of the form, each of this year and once. */
    private static boolean isSum(Claim.Side side, Set<Integer> cells) {
        if (side.constant().signum() != 0 || !side.isSum()) {
            return false;
        }
        for (int i = 0; i < side.cells().length; i++) {
            boolean isPlain = side.factors()[i].compareTo(java.math.BigDecimal.ONE) == 0 && !side.previous()[i];
            if (!isPlain || !cells.contains(side.cells()[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean leadsTo(int[] from, int cell) {
        Deque<Integer> open = new ArrayDeque<>();
        Arrays.stream(from).forEach(open::add);
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty()) {
            int next = open.remove();
            if (next == cell) {
                return true;
            }
            if (seen.add(next)) {
                Arrays.stream(terms.getOrDefault(next, new int[0])).forEach(open::add);
            }
        }
        return false;
    }

    /** Each total with the cells that it adds up. */
    Map<Integer, int[]> terms() {
        return Collections.unmodifiableMap(terms);
    }

    /** Whether a claim holds by itself, since one of its sides is computed from the other. */
    boolean makes(Claim claim) {
        return isMade(claim.left(), claim.right()) || isMade(claim.right(), claim.left());
    }

    private boolean isMade(Claim.Side total, Claim.Side sum) {
        return total.cells().length == 1 && Arrays.equals(terms.get(total.cells()[0]), sum.cells());
    }

    Collection<Integer> cells() {
        return terms.keySet();
    }
}
