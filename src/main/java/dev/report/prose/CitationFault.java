package dev.report.prose;

import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.model.Text;
import java.util.Collection;
import java.util.Optional;

/** A citation that cannot be bound: what is wrong with it, and where in the expression. */
final class CitationFault extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = new Messages(CitationFault.class);

    private final String id;
    private final int column;
    private final transient Optional<Text> help;
    private final transient Object[] values;

    /**
     * @param id the finding's kind and case, {@code unknown-citation.name}
     * @param column the 1-based character within the expression
     * @param help what to do, where it depends on what was met
     * @param values the values of the sentence: a name, its value, …
     */
    CitationFault(String id, int column, Optional<Text> help, Object... values) {
        super(id);
        this.id = id;
        this.column = column;
        this.help = help;
        this.values = values;
    }

    /** One with a sentence that says all. */
    static CitationFault of(String id, int column, Object... values) {
        return new CitationFault(id, column, Optional.empty(), values);
    }

    /** A name that is none of those that may be cited; the nearest of them is offered. */
    static CitationFault unknown(String id, String name, Collection<String> known, int column) {
        return new CitationFault(id, column, nearest(name, known), "name", name, "names", Text.list(known));
    }

    /** The offer of the name that was most likely meant, if one is near. */
    static Optional<Text> nearest(String name, Collection<String> known) {
        return NearestName.of(name, known).map(CitationFault::offered);
    }

    /** The offer of names. */
    static Text offered(Object names) {
        return MESSAGES.text("nearest", "name", names);
    }

    /** A citation of a figure that another finding reports already: nothing is added. */
    static CitationFault said() {
        return new CitationFault("", 1, Optional.empty());
    }

    /** Whether another finding reports it. */
    boolean isSaid() {
        return id.isEmpty();
    }

    String id() {
        return id;
    }

    int column() {
        return column;
    }

    Optional<Text> help() {
        return help;
    }

    Object[] values() {
        return values;
    }
}
