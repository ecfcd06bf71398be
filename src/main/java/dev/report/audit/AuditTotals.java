package dev.report.audit;

import dev.report.finding.Severity;
import java.util.List;

/**
 * The sums of an audit.
 *
 * @param reports how many files were reports that were read
 * @param unread how many files were not
 * @param clean how many reports have no finding
 * @param errors all of them
 * @param warnings all of them
 * @param rules how often each rule spoke
 */
record AuditTotals(long reports, long unread, long clean, long errors, long warnings, List<RuleTotal> rules) {

    static AuditTotals of(Audit audit) {
        List<ReportResult> all = audit.reports();
        return new AuditTotals(
                all.stream().filter(ReportResult::isRead).count(),
                all.stream().filter(report -> !report.isRead()).count(),
                all.stream()
                        .filter(report -> report.isRead() && report.flaws().isEmpty())
                        .count(),
                all.stream().mapToLong(report -> report.count(Severity.ERROR)).sum(),
                all.stream().mapToLong(report -> report.count(Severity.WARNING)).sum(),
                RuleTotal.of(all));
    }
}
