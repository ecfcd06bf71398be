package dev.report.lint.text;

import dev.report.finding.Findings;

/** One thing that is asked of prose; the list of rules gives it the id of its findings. */
@FunctionalInterface
public interface ProseRule {

    /**
     * Judges one section.
     *
     * @param findings where what is wrong goes
     */
    void check(Document document, LintContext context, Findings findings);
}
