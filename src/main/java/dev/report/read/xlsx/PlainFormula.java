package dev.report.read.xlsx;

import dev.report.read.raw.CellRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calculates a formula that a person could: numbers, cells of the same worksheet, {@code + - * /}, brackets and {@code SUM}.
 *
 * <p>This is no spreadsheet: it only tells whether a stored result is one. Any other formula has no value here.
 *
 * <p>Example: {@code SUM(B2:H2)-C5*2} gives a value, {@code IF(B2=0,"",B2)} none.
 */
final class PlainFormula {

    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]{1,2})?"
            + "|(?i:SUM)(?=\\()|\\$?[A-Za-z]{1,3}\\$?[0-9]+(?::\\$?[A-Za-z]{1,3}\\$?[0-9]+)?|[-+*/(),])\\s*");
    private static final int LONGEST = 8_192;
    private static final int LARGEST_SCALE = 400;

    private final String formula;
    private final SheetGrid cells;
    private final Matcher tokens;
    private String token = "";
    private int at;

    PlainFormula(String formula, SheetGrid cells) {
        this.formula = formula;
        this.cells = cells;
        this.tokens = TOKEN.matcher(formula);
    }

    /** What it gives; empty if it is not plain, or needs what is not known. */
    Optional<BigDecimal> value() {
        try {
            next();
            BigDecimal value = sum(0);
            return token.isEmpty() && at == formula.length() ? Optional.of(value) : Optional.empty();
        } catch (NotPlainException e) {
            return Optional.empty();
        }
    }

    /** The next token; none at the end, and where there is something that is not plain. */
    private void next() {
        boolean isMore = at < Math.min(formula.length(), LONGEST)
                && tokens.region(at, formula.length()).lookingAt();
        token = isMore ? tokens.group(1) : "";
        at = isMore ? tokens.end() : at;
    }

    private boolean take(String wanted) {
        if (!token.equalsIgnoreCase(wanted)) {
            return false;
        }
        next();
        return true;
    }

    private BigDecimal sum(int depth) {
        BigDecimal sum = product(depth);
        while (token.equals("+") || token.equals("-")) {
            boolean isAdded = take("+") || !take("-");
            BigDecimal term = product(depth);
            sum = isAdded ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }

    private BigDecimal product(int depth) {
        BigDecimal product = factor(depth);
        while (token.equals("*") || token.equals("/")) {
            boolean isTimes = take("*") || !take("/");
            BigDecimal factor = factor(depth);
            if (!isTimes && factor.signum() == 0) {
                throw new NotPlainException();
            }
            product = isTimes
                    ? product.multiply(factor, MathContext.DECIMAL128)
                    : product.divide(factor, MathContext.DECIMAL128);
            if (Math.abs((long) product.scale()) > LARGEST_SCALE) {
                throw new NotPlainException();
            }
        }
        return product;
    }

    private BigDecimal factor(int depth) {
        if (depth > 64) {
            throw new NotPlainException();
        }
        if (take("+")) {
            return factor(depth + 1);
        }
        if (take("-")) {
            return factor(depth + 1).negate();
        }
        if (take("SUM")) {
            return arguments(depth + 1);
        }
        if (take("(")) {
            BigDecimal inner = sum(depth + 1);
            close();
            return inner;
        }
        return operand();
    }

    private BigDecimal arguments(int depth) {
        take("(");
        BigDecimal sum = BigDecimal.ZERO;
        do {
            Optional<CellRange> range = CellRange.parse(token);
            if (range.isPresent() && isWholeArgument()) {
                next();
                sum = sum.add(cells.sum(range.get()).orElseThrow(NotPlainException::new));
            } else {
                sum = sum.add(sum(depth));
            }
        } while (take(","));
        close();
        return sum;
    }

    /** Text counts for nothing where a cell is the argument, but not where it is a part of one. */
    private boolean isWholeArgument() {
        return at < formula.length() && (formula.charAt(at) == ',' || formula.charAt(at) == ')');
    }

    private BigDecimal operand() {
        String operand = token;
        next();
        if (!operand.isEmpty() && Character.isDigit(operand.charAt(0))) {
            return new BigDecimal(operand);
        }
        return CellRange.parse(operand)
                .filter(CellRange::isOneCell)
                .flatMap(cell -> cells.number(cell.firstRow(), cell.firstColumn()))
                .orElseThrow(NotPlainException::new);
    }

    private void close() {
        if (!take(")")) {
            throw new NotPlainException();
        }
    }

    /** Ends the calculation of a formula that cannot be calculated here. */
    private static final class NotPlainException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPlainException() {
            super(null, null, false, false);
        }
    }
}
