package dev.report.bind;

import dev.report.finding.Finding;
import dev.report.model.UnitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all units sent: one submission a unit that sent anything, in roster order, and what could not be understood. */
public final class Submissions {

    private final List<Submission> submissions;
    private final List<Finding> findings;
    private final Map<UnitCode, Submission> byUnit = new HashMap<>();

    public Submissions(List<Submission> submissions, List<Finding> findings) {
        this.submissions = List.copyOf(submissions);
        this.findings = List.copyOf(findings);
        submissions.forEach(submission -> byUnit.put(submission.unit().code(), submission));
    }

    /** In roster order. */
    public List<Submission> submissions() {
        return submissions;
    }

    /** By place. */
    public List<Finding> findings() {
        return findings;
    }

    public Optional<Submission> of(UnitCode unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }
}
