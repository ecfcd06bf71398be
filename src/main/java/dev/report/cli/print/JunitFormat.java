package dev.report.cli.print;

import dev.report.finding.Finding;
import dev.report.finding.Severity;
import java.util.List;

/** Findings as a JUnit report, which every CI system shows: one test case a finding, failed unless it is only a remark. */
final class JunitFormat {

    private JunitFormat() {}

    static String of(List<Finding> findings, String language) {
        long errors = findings.stream()
                .filter(finding -> finding.counts(Severity.ERROR))
                .count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites>\n<testsuite name=\"report\" tests=\"")
                .append(Math.max(1, findings.size()))
                .append("\" failures=\"")
                .append(errors)
                .append("\">\n");
        if (findings.isEmpty()) {
            xml.append("<testcase classname=\"report\" name=\"check\"/>\n");
        }
        findings.forEach(finding -> testCase(xml, finding, language));
        return xml.append("</testsuite>\n</testsuites>\n").toString();
    }

    private static void testCase(StringBuilder xml, Finding finding, String language) {
        String unit = finding.unit().map(Object::toString).orElse("report");
        xml.append("<testcase classname=\"").append(escape(unit)).append("\" name=\"");
        xml.append(escape(finding.rule() + " " + finding.place())).append("\">");
        String message = finding.message().in(language);
        String words = RemedyWords.with(finding, language);
        if (finding.waived().isPresent()) {
            xml.append("<skipped message=\"")
                    .append(escape(finding.waived().get().reason()))
                    .append("\"/>");
        } else if (finding.severity() == Severity.ERROR) {
            xml.append("<failure type=\"")
                    .append(finding.rule())
                    .append("\" message=\"")
                    .append(escape(message))
                    .append("\">");
            xml.append(escape(finding.place() + "\n" + words + "\n"
                            + finding.help().in(language)))
                    .append("</failure>");
        } else {
            xml.append("<system-out>")
                    .append(escape(finding.severity().wireName() + ": " + words))
                    .append("</system-out>");
        }
        xml.append("</testcase>\n");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
