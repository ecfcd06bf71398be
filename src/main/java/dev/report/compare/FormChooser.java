package dev.report.compare;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.published.PublishedReport;
import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the form that a published report was written on, among those that come with the program. */
final class FormChooser {

    private final List<ReportDefinition> forms;

    private FormChooser(List<ReportDefinition> forms) {
        this.forms = forms;
    }

    /** Chooses among all forms of the program. */
    static FormChooser ofBundled() {
        return new FormChooser(DefinitionLoader.bundled().stream()
                .flatMap(id -> DefinitionLoader.load(id, Path.of("")).stream())
                .toList());
    }

    /** Always the same form. */
    static FormChooser always(ReportDefinition form) {
        return new FormChooser(List.of(form));
    }

    /** Reads a report by the form of its year; among several, and where no year is told, by the one that has most of its figures. */
    PublishedReport read(PublishedDocument document, ReadingOptions options) throws IOException {
        List<PublishedReport> readings = new ArrayList<>();
        for (ReportDefinition form : forms) {
            if (forms.size() == 1 || PublishedReportReader.isReport(document, form)) {
                readings.add(PublishedReportReader.read(document, form, options));
            }
        }
        if (readings.isEmpty()) {
            readings.add(PublishedReportReader.read(document, newest(), options));
        }
        return readings.stream()
                .max(Comparator.comparing(FormChooser::isOfItsYear).thenComparing(FormChooser::figures))
                .orElseThrow();
    }

    private ReportDefinition newest() {
        return forms.stream()
                .max(Comparator.comparingInt(form -> form.heading().firstYear()))
                .orElseThrow();
    }

    private static boolean isOfItsYear(PublishedReport report) {
        ReportDefinition.Heading heading = report.definition().heading();
        return report.cover()
                .year()
                .map(year -> Integer.parseInt(year.value()))
                .filter(year -> heading.firstYear() <= year && year <= heading.lastYear())
                .isPresent();
    }

    private static int figures(PublishedReport report) {
        int count = 0;
        for (int cell = 0; cell < report.figures().cells().size(); cell++) {
            count += report.figures().hasPlace(cell) ? 1 : 0;
        }
        return count;
    }
}
