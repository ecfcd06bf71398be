package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.model.Period;
import dev.report.project.History;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All reports of a document, each of a year of its own.
 *
 * @param reports the latest first; one that names no year alone
 * @param unread those that could not be told from others, since no year or the same one is in their titles
 */
public record ReportsOfPage(List<PublishedReport> reports, List<Stated> unread) {

    public ReportsOfPage {
        reports = List.copyOf(reports);
        unread = List.copyOf(unread);
    }

    /**
     * Reads the others of a document.
     *
     * @param latest the one that was read
     * @param forms those that they may be on, likeliest first; each one's is told by its tables if there are several
     */
    public static ReportsOfPage of(PublishedDocument document, PublishedReport latest, List<ReportDefinition> forms)
            throws IOException {
        List<PublishedReport> reports = new ArrayList<>(List.of(latest));
        List<Stated> unread = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        year(latest).ifPresent(years::add);
        for (Stated other : latest.beside()) {
            Optional<Integer> year = Period.ofId(other.value()).map(Period::year);
            if (year.isPresent() && years.add(year.get())) {
                read(document, year.get(), forms).ifPresent(reports::add);
            } else {
                unread.add(other);
            }
        }
        reports.sort(
                Comparator.comparing((PublishedReport report) -> year(report).orElse(0))
                        .reversed());
        return new ReportsOfPage(reports, unread);
    }

    private static Optional<PublishedReport> read(PublishedDocument document, int year, List<ReportDefinition> forms)
            throws IOException {
        ReadingOptions options = ReadingOptions.among(year);
        return forms.size() == 1
                ? Optional.of(PublishedReportReader.read(document, forms.get(0), options))
                : FormGuess.of(document, options, forms).map(FormGuess.Guess::report);
    }

    /** The report of the year before another one, among these. */
    public Optional<History> before(PublishedReport report) {
        Optional<Integer> year = year(report);
        return reports.stream()
                .filter(other -> year.isPresent() && year(other).equals(Optional.of(year.get() - 1)))
                .findFirst()
                .map(last -> LastYear.in(report.definition(), last, Period.ofYear(year.get() - 1)));
    }

    private static Optional<Integer> year(PublishedReport report) {
        return report.cover().year().map(Stated::value).flatMap(Period::ofId).map(Period::year);
    }
}
