package dev.report.definition.rule;

import dev.report.config.ConfigNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses formulas such as {@code requests.received + requests.carried_in = results.total + requests.carried_out}.
 *
 * <p>Grammar: {@code side (= | <= | >= | < | >) side}; a side is terms joined by {@code +} and {@code -}; a term is a
 * number, a cell, {@code previous(cell)}, or {@code number * cell}; a cell may end in {@code *}.
 */
public final class FormulaParser {

    private final String text;
    private int at;

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

        void raise(ConfigNode node) {
            node.problems()
                    .add("definition.formula", node.at())
                    .values("text", node.text(), "column", column, "expected", getMessage());
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
        LinearForm left = parser.side();
        Formula.Comparison comparison = parser.comparison();
        LinearForm right = parser.side();
        parser.end();
        return new Formula(left, comparison, right, text.strip());
    }

    public static LinearForm form(String text) throws Fault {
        FormulaParser parser = new FormulaParser(text);
        LinearForm form = parser.side();
        parser.end();
        return form;
    }

    private LinearForm side() throws Fault {
        skipSpace();
        int start = at;
        List<LinearForm.Term> terms = new ArrayList<>();
        BigDecimal constant = BigDecimal.ZERO;
        BigDecimal sign = accept('-') ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        do {
            constant = constant.add(term(sign, terms));
            skipSpace();
            sign = peek() == '-' ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        } while (accept('+') || accept('-'));
        return new LinearForm(terms, constant, text.substring(start, at).strip());
    }

    /** Reads one term; a cell is added to the terms, a lone number is returned. */
    private BigDecimal term(BigDecimal sign, List<LinearForm.Term> terms) throws Fault {
        skipSpace();
        BigDecimal factor = sign;
        if (Character.isDigit(peek())) {
            factor = factor.multiply(number());
            skipSpace();
            if (!accept('*')) {
                return factor;
            }
            skipSpace();
        }
        boolean previous = text.startsWith("previous(", at);
        if (previous) {
            at += "previous(".length();
        }
        terms.add(new LinearForm.Term(factor, cell(), previous));
        if (previous && !accept(')')) {
            throw new Fault(")", at + 1);
        }
        return BigDecimal.ZERO;
    }

    private BigDecimal number() throws Fault {
        int start = at;
        while (Character.isDigit(peek()) || peek() == '.') {
            at++;
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new Fault("number", start + 1);
        }
    }

    private String cell() throws Fault {
        skipSpace();
        int start = at;
        while (isCellCharacter(peek())) {
            at++;
        }
        if (start == at) {
            throw new Fault("cell", at + 1);
        }
        return text.substring(start, at);
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
            throw new Fault("+ -", at + 1);
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
