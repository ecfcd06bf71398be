package dev.report.read.raw;

import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.finding.Raised;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import java.util.List;

/** Raises the findings about one file, each at its place in it. */
public final class Faults {

    private final String file;
    private final Findings findings = new Findings(Faults.class, Context.NONE);

    public Faults(String file) {
        this.file = file;
    }

    /** The path that places in this file carry. */
    public String file() {
        return file;
    }

    /** All findings, each once, in the order in which they were found. */
    public List<Finding> findings() {
        return findings.all();
    }

    /** A finding about the file as a whole. */
    public Raised file(String id) {
        return findings.add(id, SourceLocation.file(file));
    }

    /** A finding on a physical line; column 0 for the whole line. */
    public Raised line(String id, int line, int column) {
        return findings.add(id, SourceLocation.of(file, line, column));
    }

    /** A finding at a place, with the text there. */
    public Raised at(String id, SourceLocation at, String value) {
        return findings.add(id, at, Text.EMPTY, value);
    }
}
