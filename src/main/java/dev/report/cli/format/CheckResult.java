package dev.report.cli.format;

import dev.report.aggregate.Coverage;
import dev.report.bind.Submission;
import dev.report.compile.Compilation;
import dev.report.compile.Inbox;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a check came to, for whoever prints it.
 *
 * @param findings by place
 * @param definition what was checked by; empty if the check did not get so far
 * @param submissions what was checked
 * @param nameOf the name of a unit
 * @param notEvaluated how many claims could not be looked at
 * @param coverage who submitted; empty where single files are checked
 * @param failOn how grave a finding stops the run; empty if none does
 */
public record CheckResult(
        List<Finding> findings,
        Optional<ReportDefinition> definition,
        List<Submission> submissions,
        Function<UnitCode, Optional<String>> nameOf,
        int notEvaluated,
        Optional<Coverage> coverage,
        Optional<Severity> failOn) {

    public CheckResult {
        findings = List.copyOf(findings);
        submissions = List.copyOf(submissions);
    }

    /** Of a project, or of single files, which have no coverage. */
    public static CheckResult of(Compilation compilation, boolean isProject) {
        return new CheckResult(
                compilation.findings(),
                Optional.of(compilation.project().definition()),
                compilation.submissions().submissions(),
                compilation.project().roster()::nameOf,
                compilation.rules().notEvaluatedCount(),
                isProject ? Optional.of(new Inbox(compilation).coverage()) : Optional.empty(),
                compilation.project().policy().failOn());
    }

    /** Of units' own reports; what several have in common is one finding. */
    public static CheckResult ofUnits(List<Compilation> units) {
        return new CheckResult(
                units.stream()
                        .flatMap(unit -> unit.findings().stream())
                        .distinct()
                        .sorted(Finding.BY_PLACE)
                        .toList(),
                units.stream().findFirst().map(unit -> unit.project().definition()),
                units.stream()
                        .flatMap(unit -> unit.submissions().submissions().stream())
                        .toList(),
                code -> units.stream()
                        .flatMap(unit -> unit.project().roster().nameOf(code).stream())
                        .findFirst(),
                units.stream()
                        .mapToInt(unit -> unit.rules().notEvaluatedCount())
                        .sum(),
                Optional.empty(),
                units.stream()
                        .findFirst()
                        .flatMap(unit -> unit.project().policy().failOn()));
    }

    /** Findings that ended the check before anything was looked at. */
    public static CheckResult of(List<Finding> findings) {
        return new CheckResult(
                findings,
                Optional.empty(),
                List.of(),
                code -> Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(Severity.ERROR));
    }

    /** The same without findings. */
    public CheckResult without() {
        return new CheckResult(List.of(), definition, submissions, nameOf, notEvaluated, coverage, failOn);
    }

    /** The rules of the definition. */
    List<Rule> rules() {
        return definition.map(ReportDefinition::rules).orElse(List.of());
    }

    /** Whether a finding stops the run. */
    boolean stops(Finding finding) {
        return failOn.map(finding::counts).orElse(false);
    }

    /** The worst first: by severity, what was accepted last; else by place. */
    List<Finding> worstFirst() {
        return findings.stream().sorted(FindingOrder.WORST_FIRST).toList();
    }
}
