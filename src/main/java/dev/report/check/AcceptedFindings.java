package dev.report.check;

import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.FindingKinds;
import dev.report.project.ReportProject;
import dev.report.project.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets aside the findings that waivers.yaml accepts (说明放行), and reports which waivers accept nothing. */
public final class AcceptedFindings {

    private AcceptedFindings() {}

    /** The findings with the accepted ones marked, and a finding for each waiver that is unused, expired or not allowed; by place. */
    public static List<Finding> mark(ReportProject project, List<Finding> findings) {
        if (project.waivers().isEmpty()) {
            return findings;
        }
        Set<Waiver> used = new HashSet<>();
        List<Finding> marked = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Waiver> waiver = waiver(project, finding);
            waiver.ifPresent(used::add);
            marked.add(waiver.map(Waiver::waived).map(finding::waivedBy).orElse(finding));
        }
        UnusedWaiver unused = new UnusedWaiver(project, List.copyOf(marked));
        project.waivers().stream().filter(waiver -> !used.contains(waiver)).forEach(unused::raise);
        marked.addAll(unused.findings());
        marked.sort(Finding.BY_PLACE);
        return marked;
    }

    private static Optional<Waiver> waiver(ReportProject project, Finding finding) {
        return project.waivers().stream()
                .filter(waiver -> waiver.isSigned()
                        && waiver.covers(finding)
                        && waiver.holdsOn(project.published())
                        && isWaivable(finding.rule()))
                .findFirst();
    }

    /** The findings of some rules that could be accepted and that no entry of waivers.yaml is about yet. */
    public static List<Finding> toAccept(ReportProject project, List<Finding> findings, Set<String> rules) {
        return findings.stream()
                .filter(finding -> rules.contains(finding.rule())
                        && finding.waived().isEmpty()
                        && isWaivable(finding.rule())
                        && project.waivers().stream().noneMatch(waiver -> waiver.covers(finding)))
                .toList();
    }

    /** Whether findings of a rule can be accepted; those of a rule of the definition always can. */
    public static boolean isWaivable(String rule) {
        FindingKind kind = FindingKinds.all().get(rule);
        return kind == null || kind.isWaivable();
    }
}
