package dev.report.compile;

import dev.report.aggregate.Consolidation;
import dev.report.bind.Submissions;
import dev.report.check.RuleCounts;
import dev.report.discover.Intake;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Severity;
import dev.report.project.ReportProject;
import dev.report.prose.Narrative;
import dev.report.published.PublishedReport;
import java.util.ArrayList;
import java.util.List;

/**
 * A project read, checked and added up, ready to be composed.
 *
 * @param project what the user configured
 * @param intake the files found
 * @param submissions what the units sent
 * @param consolidation the issuer's figures
 * @param narrative the prose with its figures filled in
 * @param findings everything a person should look at, by place
 * @param rules how many claims were evaluated, and with what outcome
 * @param published the reports that were read back; none where a project is checked
 */
public record Compilation(
        ReportProject project,
        Intake intake,
        Submissions submissions,
        Consolidation consolidation,
        Narrative narrative,
        List<Finding> findings,
        RuleCounts rules,
        List<PublishedReport> published) {

    private static final FindingKind UNOPENED = FindingKind.of("unopened-file");
    private static final FindingKind MISSING_GLYPH = FindingKind.of("missing-glyph");

    public Compilation {
        findings = List.copyOf(findings);
        published = List.copyOf(published);
    }

    /** Whether findings reach the project's {@code fail-on}. */
    public boolean isStopped() {
        return project.policy()
                .failOn()
                .map(limit -> findings.stream().anyMatch(finding -> finding.counts(limit)))
                .orElse(false);
    }

    /** Whether a file could not be opened at all: a fault of the world rather than of the data. */
    public boolean hasUnopenedFile() {
        return findings.stream().anyMatch(UNOPENED::covers);
    }

    /** Whether a draft can be written: every file was opened, and nothing was found that no face can show. */
    public boolean allowsDraft() {
        return !hasUnopenedFile() && findings.stream().noneMatch(MISSING_GLYPH::covers);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding ->
                        finding.severity() == severity && finding.waived().isEmpty())
                .count();
    }

    /** How many findings were accepted. */
    public long waivedCount() {
        return findings.stream().filter(finding -> finding.waived().isPresent()).count();
    }

    Compilation with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        more.stream().filter(finding -> !findings.contains(finding)).forEach(all::add);
        all.sort(Finding.BY_PLACE);
        return new Compilation(project, intake, submissions, consolidation, narrative, all, rules, published);
    }
}
