package dev.report.config;

import dev.report.finding.Finding;
import java.util.List;

/** A file that says what to do is faulty: report.yaml, the roster, a definition. It carries every fault found, each with its place. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ConfigException(List<Finding> findings) {
        super(findings.get(0).place() + ": " + findings.get(0).message().en());
        this.findings = List.copyOf(findings);
    }

    /** All faults, in the order of the file; never empty. */
    public List<Finding> findings() {
        return findings;
    }
}
