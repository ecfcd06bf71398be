package dev.report.definition.rule;

import dev.report.definition.rule.LinearForm.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One side of a formula: cells and numbers joined by {@code + - * /}, with brackets.
 *
 * <p>Example: {@code 100 * results.granted / (requests.received - results.withdrawn)}.
 *
 * @param root what is computed last
 * @param terms the cells that it names, in the order written; with their factors where it is a plain sum
 * @param linear the same as a plain sum, if it is one
 * @param text as written in the definition
 */
public record Expression(Node root, List<Term> terms, Optional<LinearForm> linear, String text) {

    /** One cell. */
    public static Expression ofCell(String key) {
        return of(new Cells(0), List.of(new Term(BigDecimal.ONE, key, false)), key);
    }

    static Expression of(Node root, List<Term> named, String text) {
        Sum sum = new Sum(new ArrayList<>(), new BigDecimal[] {BigDecimal.ZERO});
        boolean isLinear = root.addTo(sum, BigDecimal.ONE, named);
        return isLinear
                ? new Expression(root, sum.terms, Optional.of(new LinearForm(sum.terms, sum.constant[0], text)), text)
                : new Expression(root, named, Optional.empty(), text);
    }

    public Expression {
        terms = List.copyOf(terms);
    }

    /** Whether it divides, or multiplies cells, and so is no plain sum. */
    public boolean isQuotient() {
        return linear.isEmpty();
    }

    /**
     * What it comes to.
     *
     * @param cells what the cells of each of the {@link #terms} come to together, without their factors
     */
    public Worth worth(IntFunction<Worth> cells) {
        return root.worth(cells);
    }

    /**
     * How a reader would write it.
     *
     * @param cells how each of the {@link #terms} is written
     */
    public String written(IntFunction<String> cells) {
        return root.written(cells, 0);
    }

    /** A plain sum while it is put together; its terms come in the order written. */
    record Sum(List<Term> terms, BigDecimal[] constant) {}

    /** A part of the formula. */
    public sealed interface Node {
        Worth worth(IntFunction<Worth> cells);

        /** @param binding 0 beside sums, 1 in a product, 2 after a division */
        String written(IntFunction<String> cells, int binding);

        /** Adds so many of it to a plain sum; gives false if it is no plain sum. */
        boolean addTo(Sum sum, BigDecimal factor, List<Term> named);
    }

    record Number(BigDecimal value) implements Node {
        @Override
        public Worth worth(IntFunction<Worth> cells) {
            return Worth.of(value, false);
        }

        @Override
        public String written(IntFunction<String> cells, int binding) {
            return value.toPlainString();
        }

        @Override
        public boolean addTo(Sum sum, BigDecimal factor, List<Term> named) {
            sum.constant[0] = sum.constant[0].add(value.multiply(factor));
            return true;
        }
    }

    /** @param term which of the named terms */
    record Cells(int term) implements Node {
        @Override
        public Worth worth(IntFunction<Worth> cells) {
            return cells.apply(term);
        }

        @Override
        public String written(IntFunction<String> cells, int binding) {
            return cells.apply(term);
        }

        @Override
        public boolean addTo(Sum sum, BigDecimal factor, List<Term> named) {
            Term cells = named.get(term);
            sum.terms.add(new Term(factor, cells.pattern(), cells.previous()));
            return sum.terms.size() == term + 1;
        }
    }

    record Negative(Node node) implements Node {
        @Override
        public Worth worth(IntFunction<Worth> cells) {
            return node.worth(cells).negate();
        }

        @Override
        public String written(IntFunction<String> cells, int binding) {
            return "− " + node.written(cells, 1);
        }

        @Override
        public boolean addTo(Sum sum, BigDecimal factor, List<Term> named) {
            return node.addTo(sum, factor.negate(), named);
        }
    }

    record Plus(Node left, Node right) implements Node {
        @Override
        public Worth worth(IntFunction<Worth> cells) {
            return left.worth(cells).plus(right.worth(cells));
        }

        @Override
        public String written(IntFunction<String> cells, int binding) {
            String sign = right instanceof Negative ? " " : " + ";
            String sum = left.written(cells, 0) + sign + right.written(cells, 0);
            return binding == 0 ? sum : "(" + sum + ")";
        }

        @Override
        public boolean addTo(Sum sum, BigDecimal factor, List<Term> named) {
            return left.addTo(sum, factor, named) && right.addTo(sum, factor, named);
        }
    }

    record Times(Node left, Node right) implements Node {
        @Override
        public Worth worth(IntFunction<Worth> cells) {
            return left.worth(cells).times(right.worth(cells));
        }

        @Override
        public String written(IntFunction<String> cells, int binding) {
            String product = left.written(cells, 1) + " × " + right.written(cells, 1);
            return binding < 2 ? product : "(" + product + ")";
        }

        @Override
        public boolean addTo(Sum sum, BigDecimal factor, List<Term> named) {
            if (left instanceof Number number) {
                return right.addTo(sum, factor.multiply(number.value), named);
            }
            return right instanceof Number number && left.addTo(sum, factor.multiply(number.value), named);
        }
    }

    record Over(Node left, Node right) implements Node {
        @Override
        public Worth worth(IntFunction<Worth> cells) {
            return left.worth(cells).dividedBy(right.worth(cells));
        }

        @Override
        public String written(IntFunction<String> cells, int binding) {
            String quotient = left.written(cells, 1) + " ÷ " + right.written(cells, 2);
            return binding < 2 ? quotient : "(" + quotient + ")";
        }

        @Override
        public boolean addTo(Sum sum, BigDecimal factor, List<Term> named) {
            return false;
        }
    }
}
