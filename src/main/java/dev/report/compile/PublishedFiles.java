package dev.report.compile;

import dev.report.check.RuleCounts;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import dev.report.published.ReportChecker;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the files among those named that are whole reports as they were published. */
final class PublishedFiles {

    private final ReportDefinition definition;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RuleCounts> counts = new ArrayList<>();

    PublishedFiles(ReportDefinition definition) {
        this.definition = definition;
    }

    List<Finding> findings() {
        return findings;
    }

    RuleCounts counts() {
        return counts.stream().reduce(RuleCounts.NONE, RuleCounts::plus);
    }

    /**
     * Checks a file if it is a whole report.
     *
     * @return whether it is one
     * @throws IOException if it cannot be read
     */
    boolean check(String name, Path path) throws IOException {
        if (!PublishedReportReader.reads(name)) {
            return false;
        }
        PublishedReportReader.Opened opened = PublishedReportReader.open(path, name);
        Optional<PublishedDocument> report =
                opened.document().filter(document -> PublishedReportReader.isReport(document, definition));
        if (report.isEmpty()) {
            return false;
        }
        findings.addAll(opened.findings());
        ReportChecker.Checked checked = ReportChecker.check(
                PublishedReportReader.read(report.get(), definition, ReadingOptions.NONE), Optional.empty());
        findings.addAll(checked.findings());
        counts.add(checked.rules());
        return true;
    }
}
