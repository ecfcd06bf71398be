package dev.report.prose;

import dev.report.model.Text;

/** A citation that cannot be bound: what is wrong with it, and what to do. */
final class CitationFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Text message;
    private final transient Text help;
    private final int column;

    /**
     * @param rule the finding's rule
     * @param column the 1-based character within the expression
     */
    CitationFault(String rule, Text message, Text help, int column) {
        super(message.en());
        this.rule = rule;
        this.message = message;
        this.help = help;
        this.column = column;
    }

    /** A citation of a figure that another finding speaks of already: nothing more is to be said. */
    static CitationFault said() {
        return new CitationFault("", Text.EMPTY, Text.EMPTY, 1);
    }

    /** Whether another finding says it. */
    boolean isSaid() {
        return rule.isEmpty();
    }

    String rule() {
        return rule;
    }

    Text message() {
        return message;
    }

    Text help() {
        return help;
    }

    int column() {
        return column;
    }
}
