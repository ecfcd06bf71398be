package dev.report.read.raw;

import dev.report.finding.Finding;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the faults of one file as findings, in the order in which they are met.
 *
 * <p>Shape: a fault is named {@code rule.case}; its sentence stands under that name, what to do under {@code rule.case.help}.
 */
public final class Faults {

    private static final Messages MESSAGES = new Messages(Faults.class);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    public Faults(String file) {
        this.file = file;
    }

    /** The path that places in this file carry. */
    public String file() {
        return file;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** A fault of the file as a whole. */
    public void file(String fault, Object... values) {
        add(Severity.ERROR, SourceLocation.file(file), "", fault, values);
    }

    /** A fault on a physical line; column 0 for the whole line. */
    public void line(int line, int column, String fault, Object... values) {
        add(Severity.ERROR, SourceLocation.of(file, line, column), "", fault, values);
    }

    /** A fault at a place, with the text that stands there. */
    public void add(Severity severity, SourceLocation at, String value, String fault, Object... values) {
        String rule = fault.substring(0, fault.indexOf('.'));
        Finding finding = Finding.of(rule, severity, MESSAGES.text(fault, values))
                .at(at, Text.EMPTY, value)
                .help(MESSAGES.text(fault + ".help", values))
                .build();
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
