package dev.report.check.rule;

import dev.report.definition.rule.Rule;
import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The rules at which the program itself failed. Each gives one finding, however many tables it failed at, and nothing else is lost:
 * the other rules are evaluated, and the rule itself at the other tables.
 */
public final class RuleFaults {

    private static final String OWN_CODE = "dev.report.";

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /**
     * Whose figures a rule was looking at.
     *
     * @param name the unit's name, or the issuer's
     * @param at the submission, or where the issuer is named
     */
    public record Owner(Text name, SourceLocation at) {}

    /** The first fault of a rule, and the names of all whose figures it failed at. */
    private record Fault(Rule rule, RuntimeException cause, Owner first, Set<Text> names) {}

    /** Takes one step of a rule; if the program fails at it, that is kept. */
    public void guard(Rule rule, Owner owner, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException cause) {
            add(rule, owner, cause);
        }
    }

    /** Keeps a failure of the program. */
    public void add(Rule rule, Owner owner, RuntimeException cause) {
        faults.computeIfAbsent(rule.id(), id -> new Fault(rule, cause, owner, new LinkedHashSet<>()))
                .names()
                .add(owner.name());
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Raises one finding a rule, in the order in which they failed. */
    public void raise(Findings findings) {
        faults.values().forEach(fault -> raise(fault, findings));
    }

    private static void raise(Fault fault, Findings findings) {
        Rule rule = fault.rule();
        int more = fault.names().size() - 1;
        Text name = fault.first().name();
        Text owner = more == 0 ? name : findings.text("rule-fault.owners", "first", name, "more", more);
        findings.add("rule-fault", rule.at(), rule.title(), "")
                .at(fault.first().at(), name, "")
                .values("rule", rule.id(), "owner", owner, "cause", words(fault.cause()), "title", rule.title())
                .basis(rule.basis().citation());
    }

    /** What failed and where in the program: all that its maintainer needs, on one line. */
    private static String words(RuntimeException cause) {
        String type = cause.getClass().getSimpleName();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(OWN_CODE)) {
                return type + " " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return type;
    }
}
