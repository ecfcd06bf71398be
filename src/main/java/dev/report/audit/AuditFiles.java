package dev.report.audit;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Messages;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the three files of an audit, and says in a few lines what came out. */
public final class AuditFiles {

    public static final String CSV = "audit.csv";
    public static final String HTML = "audit.html";
    public static final String JSON = "audit.json";

    private static final Messages MESSAGES = new Messages(AuditFiles.class);
    private static final int RULES = 5;
    private static final int UNREAD = 10;

    private final Audit audit;
    private final AuditTotals totals;
    private final RuleTitles titles;
    private final String language;

    /** @param forms those that reports were read by, for what their rules are called */
    public AuditFiles(Audit audit, List<ReportDefinition> forms, String language) {
        this.audit = audit;
        this.totals = AuditTotals.of(audit);
        this.titles = RuleTitles.of(forms);
        this.language = language;
    }

    /** Writes {@code audit.csv}, {@code audit.html} and {@code audit.json} into a folder, over those of an earlier audit. */
    public void write(Path to) throws IOException {
        WholeFile.write(to.resolve(CSV), AuditCsv.of(audit, titles, language));
        WholeFile.write(to.resolve(HTML), new AuditPage(audit, totals, titles, language).html());
        WholeFile.write(to.resolve(JSON), json());
    }

    /** The content of {@code audit.json}. */
    public byte[] json() {
        return AuditJson.of(audit, totals, titles, language);
    }

    /** The sums, the rules that spoke of most reports, and what could not be read. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "text.reports",
                "reports",
                totals.reports(),
                "clean",
                totals.clean(),
                "unread",
                totals.unread(),
                "remembered",
                audit.remembered()));
        lines.add(say("text.findings", "errors", totals.errors(), "warnings", totals.warnings()));
        totals.rules().stream()
                .limit(RULES)
                .forEach(rule -> lines.add("  "
                        + say(
                                "text.rule",
                                "rule",
                                rule.rule(),
                                "title",
                                titles.of(rule.rule(), language),
                                "reports",
                                rule.reports().size(),
                                "findings",
                                rule.findings())));
        unread(lines);
        return lines;
    }

    private void unread(List<String> lines) {
        List<ReportResult> unread =
                audit.reports().stream().filter(report -> !report.isRead()).toList();
        if (unread.isEmpty()) {
            return;
        }
        lines.add(say("text.unread"));
        unread.stream()
                .limit(UNREAD)
                .forEach(report ->
                        lines.add("  " + report.file() + "  " + report.unread().in(language)));
        if (unread.size() > UNREAD) {
            lines.add("  " + say("text.more", "count", unread.size() - UNREAD));
        }
    }

    private String say(String key, Object... namesAndValues) {
        return MESSAGES.text(key, namesAndValues).in(language);
    }
}
