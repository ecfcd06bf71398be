package dev.report.prose.syntax;

import java.math.BigDecimal;
import java.util.List;

/** What may be written inside {@code ${…}}: a name, a call, a text or a number; nothing that computes in loops. */
public sealed interface Expression {

    /** The 1-based character within the expression at which it begins. */
    int column();

    record Name(String name, int column) implements Expression {}

    record Call(String name, List<Expression> arguments, int column) implements Expression {}

    record Words(String text, int column) implements Expression {}

    record Number(BigDecimal value, int column) implements Expression {}
}
