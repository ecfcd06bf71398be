package dev.report.check;

import dev.report.finding.Finding;
import java.util.List;

/**
 * The results of the rules on a report.
 *
 * @param findings one for each claim that does not hold, and for each rule that the program failed at
 * @param counts how many claims were evaluated, and with what outcome
 */
public record RuleResults(List<Finding> findings, RuleCounts counts) {
    public RuleResults {
        findings = List.copyOf(findings);
    }
}
