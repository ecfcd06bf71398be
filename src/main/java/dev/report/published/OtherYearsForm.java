package dev.report.published;

import dev.report.definition.ReportDefinition;
import dev.report.finding.Context;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.finding.Severity;
import dev.report.model.Period;
import dev.report.published.table.OfficialTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Tells that a report is made on the form of other years: one under which it lacks no table, and has no label that is unknown. */
final class OtherYearsForm {

    private static final FindingKind MISSING_TABLE = FindingKind.of("missing-table");
    private static final FindingKind UNKNOWN_FIGURE = FindingKind.of("unknown-figure");

    private OtherYearsForm() {}

    /** Whether a finding is of those that another form gives; looking for one costs reading the report again. */
    static boolean mayTell(Finding finding) {
        return MISSING_TABLE.covers(finding) || isUnknown(finding);
    }

    private static boolean isUnknown(Finding finding) {
        return UNKNOWN_FIGURE.covers(finding) && finding.severity() == Severity.ERROR;
    }

    /**
     * Looks for the form.
     *
     * @param at a finding on what this year's form does not have
     * @return empty if it is on none, or on one that was in force
     */
    static Optional<Finding> find(PublishedReport report, Finding at) {
        return year(report)
                .flatMap(year -> FormGuess.bundled().stream()
                        .filter(form -> !isOf(form, year) && isOf(report.definition(), year))
                        .filter(form -> fits(report, form))
                        .findFirst()
                        .map(form -> finding(report, form, year, at)));
    }

    private static Optional<Integer> year(PublishedReport report) {
        return report.cover().year().map(Stated::value).flatMap(Period::ofId).map(Period::year);
    }

    private static boolean isOf(ReportDefinition form, int year) {
        return year >= form.heading().firstYear() && year <= form.heading().lastYear();
    }

    private static boolean fits(PublishedReport report, ReportDefinition form) {
        try {
            PublishedReport read = PublishedReportReader.read(
                    report.document(), form, ReadingOptions.among(year(report).orElseThrow()));
            return !read.tables().isEmpty()
                    && OfficialTables.missing(form, read.figures()).isEmpty()
                    && read.findings().stream().noneMatch(OtherYearsForm::isUnknown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding finding(PublishedReport report, ReportDefinition form, int year, Finding at) {
        Findings findings = new Findings(OtherYearsForm.class, Context.NONE);
        findings.add("unknown-layout.other-years", at.place())
                .values(
                        "year", Integer.toString(year),
                        "other", form.heading().name(),
                        "first", Integer.toString(form.heading().firstYear()),
                        "last", Integer.toString(form.heading().lastYear()),
                        "own", report.definition().heading().name());
        return findings.all().get(0);
    }
}
