package dev.report.prose.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parses what is inside {@code ${…}}. Grammar: {@code name | name(argument, …) | 'text' | number}. */
public final class ExpressionParser {

    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /** An expression that cannot be parsed. */
    public static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final int column;

        /** @param column the 1-based character at which it goes wrong */
        public Fault(int column) {
            super("at character " + column);
            this.column = column;
        }

        /** The 1-based character at which it goes wrong. */
        public int column() {
            return column;
        }
    }

    /**
     * Parses an expression.
     *
     * @param text what stands within the braces
     * @throws Fault if it is none
     */
    public static Expression parse(String text) throws Fault {
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.expression(0);
        parser.skipSpace();
        if (parser.at < text.length()) {
            throw new Fault(parser.at + 1);
        }
        return expression;
    }

    private Expression expression(int depth) throws Fault {
        skipSpace();
        int column = at + 1;
        char c = peek();
        if (depth > DEEPEST) {
            throw new Fault(column);
        }
        if (c == '\'' || c == '"') {
            return new Expression.Words(words(c), column);
        }
        if (c >= '0' && c <= '9') {
            return new Expression.Number(number(), column);
        }
        String name = name();
        skipSpace();
        if (peek() != '(') {
            return new Expression.Name(name, column);
        }
        at++;
        return new Expression.Call(name, arguments(depth), column);
    }

    private List<Expression> arguments(int depth) throws Fault {
        List<Expression> arguments = new ArrayList<>();
        skipSpace();
        if (peek() == ')') {
            at++;
            return arguments;
        }
        while (true) {
            arguments.add(expression(depth + 1));
            skipSpace();
            char c = peek();
            if (c != ',' && c != ')') {
                throw new Fault(at + 1);
            }
            at++;
            if (c == ')') {
                return arguments;
            }
        }
    }

    private String words(char quote) throws Fault {
        int close = text.indexOf(quote, at + 1);
        if (close < 0) {
            throw new Fault(at + 1);
        }
        String words = text.substring(at + 1, close);
        at = close + 1;
        return words;
    }

    private BigDecimal number() {
        int start = at;
        while (peek() >= '0' && peek() <= '9' || peek() == '.') {
            at++;
        }
        String digits = text.substring(start, at);
        return new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
    }

    private String name() throws Fault {
        int start = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '.') {
            at++;
        }
        if (start == at) {
            throw new Fault(at + 1);
        }
        return text.substring(start, at);
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
