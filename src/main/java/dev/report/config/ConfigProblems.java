package dev.report.config;

import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.NearestName;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the faults of configuration files, so that one run names them all. */
public final class ConfigProblems {

    private static final Messages MESSAGES = new Messages(ConfigProblems.class);

    private final String rule;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param rule the id that the findings carry, e.g. {@code project-file} or {@code definition}
     */
    public ConfigProblems(String rule) {
        this.rule = rule;
    }

    /** Adds a fault whose sentence is in this package's message files. */
    public void add(SourceLocation at, String key, Object... namesAndValues) {
        add(at, MESSAGES.text(key, namesAndValues), Text.EMPTY);
    }

    public void add(SourceLocation at, Text message, Text help) {
        findings.add(Finding.of(rule, Severity.ERROR, message).at(at).help(help).build());
    }

    /** Adds "unknown name, did you mean". */
    public void unknown(SourceLocation at, String key, String name, Collection<String> known) {
        Text nearest = NearestName.of(name, known)
                .map(found -> MESSAGES.text("nearest", "name", found))
                .orElse(MESSAGES.text("known", "names", String.join(", ", known)));
        add(at, MESSAGES.text(key, "name", name), nearest);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** @throws ConfigException if any fault was added */
    public void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new ConfigException(findings);
        }
    }
}
