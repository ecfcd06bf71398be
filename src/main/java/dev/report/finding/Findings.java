package dev.report.finding;

import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects the findings of a stage. This is the one way to raise one:
 *
 * <pre>{@code
 * findings.add("duplicate-cell.several", at).unit(unit).cell(cell).values("label", label, "count", 3);
 * }</pre>
 *
 * <p>The id before the first dot names the {@link FindingKind}, which knows severity and basis. The whole id names the sentence in
 * the stage's bundle; what to do is there as {@code duplicate-cell.several.help}, or under the kind's own {@code .help} where a
 * case has none. A finding on a unit begins with the unit's name where its sentence does not say it.
 *
 * <p>Shape: in the order in which they were raised; what is found twice is kept once.
 */
public final class Findings {

    private final Messages messages;
    private final Context context;
    private final List<Supplier<Finding>> raised = new ArrayList<>();

    /** @param speaker a type of the stage whose sentences are spoken */
    public Findings(Class<?> speaker, Context context) {
        this.messages = new Messages(speaker).in(context.words());
        this.context = context;
    }

    private Findings(Messages messages, Context context) {
        this.messages = messages;
        this.context = context;
    }

    /** An empty collection beside this one, for what may yet be dropped before {@link #addAll} takes it over. */
    public Findings apart() {
        return new Findings(messages, context);
    }

    /**
     * Raises a finding at its primary place.
     *
     * @param id the kind, or the kind and a case of it after a dot
     */
    public Raised add(String id, SourceLocation at) {
        return add(id, at, Text.EMPTY, "");
    }

    /**
     * Raises a finding at its primary place.
     *
     * @param label what is there, in the form's words
     * @param value the text or number that is there
     */
    public Raised add(String id, SourceLocation at, Text label, String value) {
        return keep(new Raised(id, Optional.of(FindingKind.of(kindOf(id))), new Located(at, label, value), this));
    }

    /** Raises the finding of a rule of the definition, which brings its own words and severity. */
    public Raised addRule(String rule, Severity severity, Text message) {
        return keep(new Raised(rule, severity, message, this));
    }

    private Raised keep(Raised finding) {
        raised.add(finding);
        return finding;
    }

    /** Takes over what was found elsewhere. */
    public void addAll(Collection<Finding> others) {
        others.forEach(other -> raised.add(() -> other));
    }

    public boolean isEmpty() {
        return raised.isEmpty();
    }

    /** All of them, each once. */
    public List<Finding> all() {
        Set<Finding> all = new LinkedHashSet<>();
        raised.forEach(finding -> all.add(finding.get()));
        return List.copyOf(all);
    }

    /** A sentence of the stage, for a part of a finding that is worded apart. */
    public Text text(String key, Object... namesAndValues) {
        return messages.text(key, namesAndValues);
    }

    Messages messages() {
        return messages;
    }

    Context context() {
        return context;
    }

    static String kindOf(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
