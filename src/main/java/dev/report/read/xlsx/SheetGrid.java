package dev.report.read.xlsx;

import dev.report.read.raw.CellRange;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a worksheet, as far as its formulas need them.
 *
 * <p>Shape: rows are counted from 1, columns from 0. A worksheet of more cells than are kept calculates nothing.
 */
final class SheetGrid {

    private static final int MOST_CELLS = 200_000;
    private static final int MOST_DEEP = 100;
    private static final int LARGEST_SCALE = 400;

    /** How many cells all formulas of a worksheet may look at: running sums down a long column look at each cell anew. */
    private static final long MOST_LOOKS = 5_000_000;

    private final Map<Long, Stored> cells = new HashMap<>();
    private final Map<Long, Optional<BigDecimal>> known = new HashMap<>();
    private boolean isTooLarge;
    private long looks;
    private int depth;

    /**
     * One cell as it is stored.
     *
     * @param type {@code n} for a number, {@code str} for the text that a formula gives, other letters for what is no number
     * @param value as it is stored; null where nothing is
     * @param formula the formula's text, empty where it cannot be calculated; null without a formula
     */
    record Stored(
            String type, @Nullable String value, @Nullable String formula) {

        boolean isNumber() {
            return type.equals("n") && value != null && !value.isEmpty();
        }
    }

    static long key(int row, int column) {
        return ((long) row << 20) + column;
    }

    void put(int row, int column, Stored cell) {
        isTooLarge |= cells.size() >= MOST_CELLS;
        if (!isTooLarge || cell.formula() != null) {
            cells.put(key(row, column), cell);
        }
    }

    /** Whether a formula's stored result is text, be it without characters. */
    boolean givesText(int row, int column) {
        Stored cell = cells.get(key(row, column));
        return cell != null && cell.type().equals("str");
    }

    /** What a formula gives that adds, subtracts, multiplies or divides cells of this worksheet; empty for all others. */
    Optional<BigDecimal> calculated(int row, int column) {
        Stored cell = cells.get(key(row, column));
        return isTooLarge || cell == null || cell.formula() == null ? Optional.empty() : number(row, column);
    }

    /** The number in a cell, 0 if it is empty; empty for text, and for a formula whose result cannot be known. */
    Optional<BigDecimal> number(int row, int column) {
        Stored cell = cells.get(key(row, column));
        if (cell == null) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (cell.formula() == null) {
            return cell.isNumber() ? parsed(String.valueOf(cell.value())) : Optional.empty();
        }
        Optional<BigDecimal> before = known.get(key(row, column));
        if (before != null) {
            return before;
        }
        known.put(key(row, column), Optional.empty());
        depth++;
        Optional<BigDecimal> result = depth > MOST_DEEP ? Optional.empty() : result(cell.formula());
        depth--;
        known.put(key(row, column), result);
        return result;
    }

    private Optional<BigDecimal> result(String formula) {
        Optional<FormFormula> total = FormFormula.parse(formula);
        if (total.isPresent() && !isFilledIn(total.get())) {
            return Optional.of(BigDecimal.ZERO);
        }
        return new PlainFormula(total.map(FormFormula::sum).orElse(formula), this).value();
    }

    /** What a total of one of this program's own forms gives, without characters while none of its parts is filled in; empty for all others. */
    Optional<String> total(int row, int column) {
        Stored cell = cells.get(key(row, column));
        Optional<FormFormula> total = isTooLarge || cell == null || cell.formula() == null
                ? Optional.empty()
                : FormFormula.parse(cell.formula());
        return total.flatMap(form -> isFilledIn(form)
                ? number(row, column).map(number -> number.stripTrailingZeros().toPlainString())
                : Optional.of(""));
    }

    private boolean isFilledIn(FormFormula total) {
        return total.counted().stream().mapToInt(this::count).sum() >= total.least();
    }

    /** How many cells of a range hold a number; a total does if its own parts are filled in. */
    private int count(CellRange range) {
        looks += range.size();
        int count = 0;
        for (int row = range.firstRow(); row <= range.lastRow() && looks <= MOST_LOOKS; row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                count += holdsNumber(row, column) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean holdsNumber(int row, int column) {
        Stored cell = cells.get(key(row, column));
        if (cell == null || cell.formula() == null) {
            return cell != null && cell.isNumber();
        }
        if (depth > MOST_DEEP) {
            return false;
        }
        depth++;
        boolean holds = FormFormula.parse(cell.formula())
                .map(this::isFilledIn)
                .orElseGet(() -> number(row, column).isPresent());
        depth--;
        return holds;
    }

    /** The sum of the numbers in a range, in which text counts for nothing; empty if one of them cannot be known. */
    Optional<BigDecimal> sum(CellRange range) {
        looks += range.size();
        if (looks > MOST_LOOKS) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (!isNoNumber(row, column)) {
                    Optional<BigDecimal> number = number(row, column);
                    if (number.isEmpty()) {
                        return Optional.empty();
                    }
                    sum = sum.add(number.get());
                }
            }
        }
        return Optional.of(sum);
    }

    private boolean isNoNumber(int row, int column) {
        Stored cell = cells.get(key(row, column));
        return cell == null
                || !cell.type().equals("n")
                        && !cell.type().equals("e")
                        && !cell.type().equals("d");
    }

    private static Optional<BigDecimal> parsed(String number) {
        try {
            BigDecimal parsed = new BigDecimal(number);
            return Math.abs((long) parsed.scale()) > LARGEST_SCALE ? Optional.empty() : Optional.of(parsed);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
