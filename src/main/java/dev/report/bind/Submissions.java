package dev.report.bind;

import dev.report.model.Finding;
import dev.report.model.UnitCode;
import java.util.List;
import java.util.Optional;

/**
 * What all units sent.
 *
 * @param submissions one a unit that sent anything, in roster order
 * @param findings what could not be understood, by place
 */
public record Submissions(List<Submission> submissions, List<Finding> findings) {
    public Submissions {
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
    }

    public Optional<Submission> of(UnitCode unit) {
        return submissions.stream()
                .filter(submission -> submission.unit().code().equals(unit))
                .findFirst();
    }
}
