package dev.report.compile;

import dev.report.config.ConfigException;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.Period;
import dev.report.project.History;
import dev.report.published.LastYear;
import dev.report.published.PublishedReportReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes last year's published document out of {@code history/} as it is. */
final class DocumentHistory implements History.Documents {

    @Override
    public boolean reads(String name) {
        return PublishedReportReader.reads(name);
    }

    @Override
    public History read(Path file, String name, ReportDefinition definition, Period period, String issuer)
            throws IOException {
        LastYear.Found found = LastYear.find(file, name, definition, period, issuer);
        List<Finding> errors = found.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        return found.history().filter(any -> errors.isEmpty()).orElseThrow(() -> new ConfigException(errors));
    }
}
