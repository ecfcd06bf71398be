package dev.report.compile;

import dev.report.check.RuleCounts;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.model.Period;
import dev.report.project.History;
import dev.report.published.FormGuess;
import dev.report.published.LastYear;
import dev.report.published.PublishedReport;
import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import dev.report.published.ReportChecker;
import dev.report.published.ReportsOfPage;
import dev.report.published.Stated;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the files among those named that are whole reports as they were published. */
final class PublishedFiles {

    /** What units send rather than publish: it is checked by a form that is named. */
    private static final Pattern SUBMISSIONS = Pattern.compile(".*\\.(xlsx?|xlsm|et|md)", Pattern.CASE_INSENSITIVE);

    /** What no unit's submission is read from: why such a file is no report is always said. */
    private static final Pattern PUBLISHED_ALONE = Pattern.compile(".*\\.pdf", Pattern.CASE_INSENSITIVE);

    private final Optional<ReportDefinition> named;
    private final Optional<Path> previous;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RuleCounts> counts = new ArrayList<>();
    private final List<PublishedReport> reports = new ArrayList<>();

    /**
     * Prepares to check.
     *
     * @param named the form of the reports; each is told by its tables if none is named
     * @param previous last year's report; it is looked for beside each file if none is named
     */
    PublishedFiles(Optional<ReportDefinition> named, Optional<Path> previous) {
        this.named = named;
        this.previous = previous;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The reports among the files. */
    List<PublishedReport> reports() {
        return reports;
    }

    RuleCounts counts() {
        return counts.stream().reduce(RuleCounts.NONE, RuleCounts::plus);
    }

    /** The form that was named, or else that of the first report. */
    Optional<ReportDefinition> definition() {
        return named.or(() -> reports.stream().map(PublishedReport::definition).findFirst());
    }

    /**
     * Checks a file if it is a whole report.
     *
     * @return whether it is one
     * @throws IOException if it cannot be read
     */
    boolean check(String name, Path path) throws IOException {
        if (PublishedReportReader.isText(name)) {
            Optional<Finding> copied = PublishedReportReader.copiedText(
                    path, name, named.map(List::of).orElseGet(FormGuess::bundled));
            copied.ifPresent(findings::add);
            return copied.isPresent();
        }
        if (!PublishedReportReader.reads(name)) {
            return false;
        }
        PublishedReportReader.Opened opened = PublishedReportReader.open(path, name);
        Optional<PublishedReport> report = opened.document().isEmpty()
                ? Optional.empty()
                : report(opened.document().get());
        if (report.isEmpty()) {
            return isTold(opened, name);
        }
        findings.addAll(opened.findings());
        check(opened.document().orElseThrow(), report.get(), path);
        return true;
    }

    /** Checks all reports of a document, the latest first. */
    private void check(PublishedDocument document, PublishedReport latest, Path path) throws IOException {
        List<ReportDefinition> forms =
                latest.beside().isEmpty() ? List.of() : named.map(List::of).orElseGet(FormGuess::bundled);
        ReportsOfPage all = ReportsOfPage.of(document, latest, forms);
        findings.addAll(latest.unreadBeside(all.unread()));
        for (PublishedReport report : all.reports()) {
            Optional<History> before = previous.isPresent() ? Optional.empty() : all.before(report);
            ReportChecker.Checked checked =
                    ReportChecker.check(report, before.isPresent() ? before : lastYear(report, path));
            findings.addAll(checked.findings());
            counts.add(checked.rules());
            reports.add(report);
        }
    }

    /** Whether a file that is no report, and by its name or for want of a form no submission either, was reported as such. */
    private boolean isTold(PublishedReportReader.Opened opened, String name) {
        boolean mayBeSubmission = named.isPresent() || SUBMISSIONS.matcher(name).matches();
        if (mayBeSubmission && !PUBLISHED_ALONE.matcher(name).matches()) {
            return false;
        }
        findings.addAll(opened.findings());
        opened.document().ifPresent(document -> findings.add(PublishedReportReader.noReport(document)));
        return true;
    }

    private Optional<PublishedReport> report(PublishedDocument document) throws IOException {
        if (named.isPresent()) {
            return PublishedReportReader.isReport(document, named.get())
                    ? Optional.of(PublishedReportReader.read(document, named.get(), ReadingOptions.NONE))
                    : Optional.empty();
        }
        Optional<FormGuess.Guess> guess = FormGuess.of(document, ReadingOptions.NONE)
                .filter(found ->
                        PublishedReportReader.isReport(document, found.report().definition()));
        guess.ifPresent(found -> findings.add(found.finding()));
        return guess.map(FormGuess.Guess::report);
    }

    /** The report of the year before: the one that was named, or one beside the file whose name differs by the year alone. */
    private Optional<History> lastYear(PublishedReport report, Path path) throws IOException {
        Optional<Period> time = report.cover().year().map(Stated::value).flatMap(Period::ofId);
        Optional<Path> found = previous.isPresent() || time.isEmpty()
                ? previous
                : PreviousFile.beside(path, time.get().year());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LastYear.Found last = LastYear.find(found.get(), report, time);
        findings.addAll(last.findings());
        return last.history();
    }
}
