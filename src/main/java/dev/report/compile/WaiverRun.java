package dev.report.compile;

import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.FindingKinds;
import dev.report.project.ReportProject;
import dev.report.project.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks the findings that were accepted, and says which waivers no longer match anything. */
final class WaiverRun {

    private WaiverRun() {}

    /** The findings with the accepted ones marked, and a finding for each waiver that is unused, expired or not allowed. */
    static List<Finding> apply(ReportProject project, List<Finding> findings) {
        if (project.waivers().isEmpty()) {
            return findings;
        }
        Map<String, FindingKind> kinds = FindingKinds.all();
        Set<Waiver> used = new HashSet<>();
        List<Finding> marked = new ArrayList<>();
        for (Finding finding : findings) {
            marked.add(mark(project, finding, kinds, used));
        }
        UnusedWaiver unused = new UnusedWaiver(project, kinds, List.copyOf(marked));
        for (Waiver waiver : project.waivers()) {
            if (!used.contains(waiver)) {
                marked.add(unused.of(waiver));
            }
        }
        marked.sort(Finding.BY_PLACE);
        return marked;
    }

    private static boolean isWaivable(String rule, Map<String, FindingKind> kinds) {
        FindingKind kind = kinds.get(rule);
        return kind == null || kind.isWaivable();
    }

    private static Finding mark(
            ReportProject project, Finding finding, Map<String, FindingKind> kinds, Set<Waiver> used) {
        for (Waiver waiver : project.waivers()) {
            if (waiver.covers(finding) && waiver.holdsOn(project.published()) && isWaivable(finding.rule(), kinds)) {
                used.add(waiver);
                return finding.waivedBy(waiver.waived());
            }
        }
        return finding;
    }
}
