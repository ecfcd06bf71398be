package dev.report.check.rule;

import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules at which the program itself failed. Each gives one finding, however many tables it failed at, and nothing else is lost:
 * the other rules are evaluated, and the rule itself at the other tables.
 */
public final class RuleFaults {

    private static final Messages MESSAGES = new Messages(RuleFaults.class);
    private static final String OWN_CODE = "dev.report.";

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /**
     * Whose figures a rule was looking at.
     *
     * @param name the unit's name, or the issuer's
     * @param at the submission, or where the issuer is named
     */
    public record Owner(String name, SourceLocation at) {}

    /** The first fault of a rule, and the names of all whose figures it failed at. */
    private record Fault(Rule rule, RuntimeException cause, Owner first, Set<String> names) {}

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

    /** One finding a rule, in the order in which they failed. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        faults.values().forEach(fault -> findings.add(finding(fault)));
        return findings;
    }

    private static Finding finding(Fault fault) {
        Rule rule = fault.rule();
        int more = fault.names().size() - 1;
        String name = fault.first().name();
        Text owner = more == 0 ? Text.same(name) : MESSAGES.text("rule-fault.owners", "first", name, "more", more);
        return Finding.of(
                        "rule-fault",
                        Severity.ERROR,
                        MESSAGES.text("rule-fault", "rule", rule.id(), "owner", owner, "cause", words(fault.cause())))
                .at(rule.at(), rule.title(), "")
                .at(fault.first().at(), Text.same(name), "")
                .help(MESSAGES.text("rule-fault.help", "title", rule.title()))
                .basis(rule.basis().citation())
                .build();
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
