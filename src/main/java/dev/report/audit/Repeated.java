package dev.report.audit;

import dev.report.finding.FindingKind;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names reports that a folder holds twice, as a page and as its attachment: both count in the sums.
 *
 * <p>They are of one issuer and one year and in one folder; offices of the same name in other folders are others.
 */
final class Repeated {

    private static final Messages MESSAGES = new Messages(Repeated.class);
    private static final FindingKind REPEATED = FindingKind.of("repeated-report");

    private Repeated() {}

    /** The same results, each after the first of its kind with a flaw that names the first. */
    static List<ReportResult> marked(List<ReportResult> reports) {
        Map<List<String>, String> first = new HashMap<>();
        List<ReportResult> marked = new ArrayList<>();
        for (ReportResult report : reports) {
            String file = report.file();
            List<String> key = List.of(file.substring(0, file.lastIndexOf('/') + 1), report.issuer(), report.year());
            String before = report.isRead() && !report.year().isEmpty() ? first.putIfAbsent(key, file) : null;
            marked.add(before == null ? report : report.with(flaw(report, before)));
        }
        return marked;
    }

    private static Flaw flaw(ReportResult report, String first) {
        return new Flaw(
                Flaw.Topic.REPEATED,
                REPEATED.id(),
                Severity.WARNING,
                "",
                MESSAGES.text(REPEATED.id(), "issuer", report.issuer(), "year", report.year(), "file", first),
                "");
    }
}
