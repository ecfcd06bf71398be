package dev.report.definition.rule;

import dev.report.config.ConfigNode;
import dev.report.finding.Messages;
import dev.report.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses formulas such as {@code requests.received + requests.carried_in = results.total + requests.carried_out}.
 *
 * <p>Grammar: {@code side (= | <= | >= | < | >) side}; a side is products joined by {@code +} and {@code -}; a product is factors
 * joined by {@code *} and {@code /}; a factor is a number, a cell, {@code previous(cell)}, or a side in brackets. A cell may have
 * {@code /} and {@code *} in it, so that one that multiplies or divides has a blank beside it.
 */
public final class FormulaParser {

    /** No law needs more brackets in one another, and a reader none. */
    private static final int MOST_DEEP = 20;

    private static final Messages MESSAGES = new Messages(FormulaParser.class);

    /** What may be wanted in a formula beside signs. */
    private static final String CELL = "cell";

    private static final String NUMBER = "number";

    private final String text;
    private final List<LinearForm.Term> named = new ArrayList<>();
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    /** A formula that cannot be parsed: what was expected, and where. */
    public static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        public final int column;

        Fault(String expected, int column) {
            super(expected);
            this.column = column;
        }

        /** Signs as they are, or what stands for a name or a number in words. */
        private Text expected() {
            String sign = getMessage();
            return sign.equals(CELL) || sign.equals(NUMBER) ? MESSAGES.text("formula-wants." + sign) : Text.same(sign);
        }

        void raise(ConfigNode node) {
            String text = node.text();
            boolean isLetter = column <= text.length()
                    && Character.isLetter(text.codePointAt(column - 1))
                    && !isCellCharacter(text.charAt(column - 1));
            node.problems()
                    .add(isLetter ? "definition.formula.letter" : "definition.formula", node.at())
                    .values("text", node.text(), "column", column, "expected", expected());
        }
    }

    /** Reads what a rule claims; a fault is reported. */
    static Optional<Formula> formula(ConfigNode node) {
        try {
            return Optional.of(formula(node.text()));
        } catch (Fault fault) {
            fault.raise(node);
            return Optional.empty();
        }
    }

    /** Reads one side of a formula; a fault is reported. */
    public static Optional<Expression> side(ConfigNode node) {
        try {
            return Optional.of(side(node.text()));
        } catch (Fault fault) {
            fault.raise(node);
            return Optional.empty();
        }
    }

    /** Reads a plain sum; a fault is reported. */
    public static Optional<LinearForm> form(ConfigNode node) {
        try {
            return Optional.of(form(node.text()));
        } catch (Fault fault) {
            fault.raise(node);
            return Optional.empty();
        }
    }

    static Formula formula(String text) throws Fault {
        FormulaParser parser = new FormulaParser(text);
        Expression left = parser.side();
        Formula.Comparison comparison = parser.comparison();
        Expression right = parser.side();
        parser.end();
        return new Formula(left, comparison, right, text.strip());
    }

    static Expression side(String text) throws Fault {
        FormulaParser parser = new FormulaParser(text);
        Expression side = parser.side();
        parser.end();
        return side;
    }

    /** A side that is a plain sum. */
    public static LinearForm form(String text) throws Fault {
        Expression side = side(text);
        int sign = Math.max(text.indexOf(" / "), text.indexOf(" * "));
        return side.linear().orElseThrow(() -> new Fault("+ -", sign + 2));
    }

    private Expression side() throws Fault {
        skipSpace();
        int start = at;
        named.clear();
        Expression.Node root = sum();
        return Expression.of(root, List.copyOf(named), text.substring(start, at).strip());
    }

    private Expression.Node sum() throws Fault {
        Expression.Node sum = accept('-') ? new Expression.Negative(product()) : product();
        while (true) {
            if (accept('+')) {
                sum = new Expression.Plus(sum, product());
            } else if (accept('-')) {
                sum = new Expression.Plus(sum, new Expression.Negative(product()));
            } else {
                return sum;
            }
        }
    }

    private Expression.Node product() throws Fault {
        Expression.Node product = factor();
        while (true) {
            if (accept('*')) {
                product = new Expression.Times(product, factor());
            } else if (accept('/')) {
                product = new Expression.Over(product, factor());
            } else {
                return product;
            }
        }
    }

    private Expression.Node factor() throws Fault {
        skipSpace();
        if (Character.isDigit(peek())) {
            return new Expression.Number(number());
        }
        if (accept('(')) {
            if (++depth > MOST_DEEP) {
                throw new Fault("+ - * /", at);
            }
            Expression.Node inner = sum();
            close();
            depth--;
            return inner;
        }
        boolean previous = text.startsWith("previous(", at);
        if (previous) {
            at += "previous(".length();
        }
        named.add(new LinearForm.Term(BigDecimal.ONE, cell(), previous));
        if (previous) {
            close();
        }
        return new Expression.Cells(named.size() - 1);
    }

    private void close() throws Fault {
        if (!accept(')')) {
            throw new Fault(")", at + 1);
        }
    }

    private BigDecimal number() throws Fault {
        int start = at;
        while (Character.isDigit(peek()) || peek() == '.') {
            at++;
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new Fault(NUMBER, start + 1);
        }
    }

    private String cell() throws Fault {
        skipSpace();
        int start = at;
        while (isCellCharacter(peek()) && !multiplies(start)) {
            at++;
        }
        if (start == at) {
            throw new Fault(CELL, at + 1);
        }
        boolean divides = at > start + 1 && text.charAt(at - 1) == '/';
        at -= divides ? 1 : 0;
        return text.substring(start, at);
    }

    /** Whether a star stands right before a name or a number: a pattern ends with it. */
    private boolean multiplies(int start) {
        if (peek() != '*' || at == start || at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next != '/' && next != '.' && isCellCharacter(next);
    }

    private static boolean isCellCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '/' || c == '*';
    }

    private Formula.Comparison comparison() throws Fault {
        skipSpace();
        for (Formula.Comparison candidate : List.of(
                Formula.Comparison.AT_MOST,
                Formula.Comparison.AT_LEAST,
                Formula.Comparison.EQUAL,
                Formula.Comparison.LESS,
                Formula.Comparison.MORE)) {
            if (text.startsWith(candidate.sign(), at)) {
                at += candidate.sign().length();
                return candidate;
            }
        }
        throw new Fault("= <= >= < >", at + 1);
    }

    private void end() throws Fault {
        skipSpace();
        if (at < text.length()) {
            throw new Fault("+ - * /", at + 1);
        }
    }

    private boolean accept(char wanted) {
        skipSpace();
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
