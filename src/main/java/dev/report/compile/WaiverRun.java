package dev.report.compile;

import dev.report.definition.CheckCatalog;
import dev.report.model.Finding;
import dev.report.model.Messages;
import dev.report.model.Severity;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.Waiver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks the findings that were accepted, and says which waivers no longer match anything. */
final class WaiverRun {

    private static final Messages MESSAGES = new Messages(WaiverRun.class);

    private WaiverRun() {}

    /** The findings with the accepted ones marked, and a finding for each waiver that is unused, expired or not allowed. */
    static List<Finding> apply(ReportProject project, List<Finding> findings) {
        if (project.waivers().isEmpty()) {
            return findings;
        }
        Map<String, CheckCatalog.Check> checks = CheckCatalog.load();
        Set<Waiver> used = new HashSet<>();
        List<Finding> marked = new ArrayList<>();
        for (Finding finding : findings) {
            marked.add(mark(project, finding, checks, used));
        }
        for (Waiver waiver : project.waivers()) {
            if (!used.contains(waiver)) {
                marked.add(unused(project, waiver, checks));
            }
        }
        marked.sort(Finding.BY_PLACE);
        return marked;
    }

    private static boolean isWaivable(String rule, Map<String, CheckCatalog.Check> checks) {
        CheckCatalog.Check check = checks.get(rule);
        return check == null || check.waivable();
    }

    private static Finding mark(
            ReportProject project, Finding finding, Map<String, CheckCatalog.Check> checks, Set<Waiver> used) {
        for (Waiver waiver : project.waivers()) {
            if (waiver.covers(finding) && waiver.holdsOn(project.published()) && isWaivable(finding.rule(), checks)) {
                used.add(waiver);
                return finding.waivedBy(waiver.waived());
            }
        }
        return finding;
    }

    private static Finding unused(ReportProject project, Waiver waiver, Map<String, CheckCatalog.Check> checks) {
        String why = !isWaivable(waiver.rule(), checks)
                ? "not-allowed"
                : !waiver.holdsOn(project.published()) ? "expired" : "unused";
        String rule = why.equals("expired") ? "expired-waiver" : "unused-waiver";
        return Finding.of(
                        rule,
                        Severity.WARNING,
                        MESSAGES.text(
                                "waiver." + why,
                                "rule",
                                waiver.rule(),
                                "unit",
                                waiver.unit(),
                                "cell",
                                waiver.cell(),
                                "value",
                                waiver.value(),
                                "expires",
                                waiver.expires().map(Object::toString).orElse("")))
                .at(waiver.at(), Text.EMPTY, waiver.rule())
                .help(MESSAGES.text("waiver." + why + ".help"))
                .build();
    }
}
