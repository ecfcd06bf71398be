package dev.report.definition.computed;

import dev.report.model.CellIndex;
import dev.report.model.CellKey;
import java.util.ArrayList;
import java.util.List;

/** Turns the patterns of formulas into cells: {@code results.refused.*}, {@code others.environment/*}. */
public final class CellPatterns {

    private CellPatterns() {}

    /** The positions of all matching cells in definition order. A split indicator named alone means its total. */
    public static List<Integer> expand(CellIndex cells, String pattern) {
        return CellKey.parse(pattern).map(wanted -> expand(cells, wanted)).orElse(List.of());
    }

    private static List<Integer> expand(CellIndex cells, CellKey wanted) {
        if (wanted.toString().indexOf('*') < 0) {
            int exact = cells.position(wanted);
            int total = wanted.breakdown().isEmpty() ? cells.position(new CellKey(wanted.indicator(), "total")) : -1;
            return exact >= 0 ? List.of(exact) : total >= 0 ? List.of(total) : List.of();
        }
        List<Integer> found = new ArrayList<>();
        String indicator = "";
        boolean fits = false;
        for (int cell = 0; cell < cells.size(); cell++) {
            CellKey key = cells.key(cell);
            if (!key.indicator().equals(indicator)) {
                indicator = key.indicator();
                fits = matches(wanted.indicator(), indicator);
            }
            if (fits && matches(wanted.breakdown(), key.breakdown())) {
                found.add(cell);
            }
        }
        return found;
    }

    /** A term of a formula that is repeated over categories: an indicator named alone means its cell of that category. */
    public static String ofCategory(String term, String code) {
        return term.indexOf('/') < 0 ? term + "/" + code : term;
    }

    /** Whether a name fits a pattern: equal, or beginning with what stands before the closing {@code *}. */
    public static boolean matches(String pattern, String name) {
        int stem = pattern.length() - 1;
        return stem >= 0 && pattern.charAt(stem) == '*'
                ? name.regionMatches(0, pattern, 0, stem)
                : name.equals(pattern);
    }
}
