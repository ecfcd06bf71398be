package dev.report.audit;

import dev.report.finding.Severity;
import dev.report.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found of one file.
 *
 * @param file its path in the folder, with {@code /}
 * @param issuer whose report it is; the file's name if it does not say
 * @param year the year it is about, in digits; empty if it does not say
 * @param definition the form that it was read by; empty if it was not read
 * @param figures how many of the form's cells were found
 * @param cells how many cells the form has
 * @param unread why it was not read; empty if it was
 * @param flaws errors first, then by place
 */
public record ReportResult(
        String file,
        String issuer,
        String year,
        String definition,
        int figures,
        int cells,
        Text unread,
        List<Flaw> flaws) {

    public ReportResult {
        flaws = List.copyOf(flaws);
    }

    static ReportResult unread(String file, String issuer, Text why) {
        return new ReportResult(file, issuer, "", "", 0, 0, why, List.of());
    }

    ReportResult with(Flaw more) {
        List<Flaw> all = new ArrayList<>(flaws);
        all.add(more);
        return new ReportResult(file, issuer, year, definition, figures, cells, unread, all);
    }

    public boolean isRead() {
        return unread.zh().isEmpty();
    }

    public long count(Severity severity) {
        return flaws.stream().filter(flaw -> flaw.severity() == severity).count();
    }

    public long count(Flaw.Topic topic) {
        return flaws.stream().filter(flaw -> flaw.topic() == topic).count();
    }
}
