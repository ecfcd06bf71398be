package dev.report.audit;

import dev.report.finding.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code audit.csv}: one row a finding, and one for each report without any, for a spreadsheet.
 *
 * <p>It begins with a byte order mark, by which Excel and WPS know UTF-8. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it: issuers' names and words come from documents of strangers.
 */
final class AuditCsv {

    private static final Messages MESSAGES = new Messages(AuditCsv.class);
    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private AuditCsv() {}

    static byte[] of(Audit audit, RuleTitles titles, String language) {
        StringBuilder text = new StringBuilder(MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            csv.printRecord(Stream.of(
                            "issuer",
                            "year",
                            "file",
                            "state",
                            "topic",
                            "severity",
                            "rule",
                            "title",
                            "cell",
                            "message",
                            "place")
                    .map(name -> MESSAGES.text("csv." + name).in(language)));
            for (ReportResult report : audit.reports()) {
                for (List<String> row : rows(report, titles, language)) {
                    csv.printRecord(row.stream().map(AuditCsv::safe));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(ReportResult report, RuleTitles titles, String language) {
        if (report.flaws().isEmpty()) {
            String state = report.isRead() ? "state.clean" : "state.unread";
            return List.of(List.of(
                    report.issuer(),
                    report.year(),
                    report.file(),
                    MESSAGES.text(state).in(language),
                    "",
                    "",
                    "",
                    "",
                    "",
                    report.unread().in(language),
                    ""));
        }
        return report.flaws().stream()
                .map(flaw -> List.of(
                        report.issuer(),
                        report.year(),
                        report.file(),
                        MESSAGES.text("state.flawed").in(language),
                        MESSAGES.text("topic." + flaw.topic().wireName()).in(language),
                        MESSAGES.text("severity." + flaw.severity().wireName()).in(language),
                        flaw.rule(),
                        titles.of(flaw.rule(), language),
                        flaw.cell(),
                        flaw.message().in(language),
                        flaw.place()))
                .toList();
    }

    static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
