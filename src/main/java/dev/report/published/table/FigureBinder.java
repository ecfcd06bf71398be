package dev.report.published.table;

import dev.report.bind.Submission;
import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.definition.ReportDefinition;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.model.FigureTable;
import dev.report.project.FreeProject;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.published.page.PublishedDocument;
import dev.report.read.raw.RawFile;
import dev.report.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Binds the tables of a document to the cells of a form, as if a unit had sent them. */
public final class FigureBinder {

    /** Raised on files that may be one of several, and on units that were asked; of a report other words are true. */
    private static final List<FindingKind> OF_UNITS =
            List.of(FindingKind.of("absent-table"), FindingKind.of("blank-cell"));

    private FigureBinder() {}

    /**
     * What binding gave.
     *
     * @param figures every cell of the form; one that no table has is without a place
     * @param findings what could not be understood
     */
    public record Bound(FigureTable figures, List<Finding> findings) {}

    /**
     * Binds tables.
     *
     * @param issuer whose figures they are, in the findings' words
     * @param tables those of the document that are bound
     */
    public static Bound bind(
            PublishedDocument document, ReportDefinition definition, String issuer, List<ReadTable> tables)
            throws IOException {
        ReportProject project = FreeProject.of(definition);
        Unit unit = project.roster().named(issuer).orElseThrow();
        if (tables.isEmpty()) {
            return new Bound(new FigureTable.Builder(unit.code(), definition.cells()).build(), List.of());
        }
        Intake intake =
                new Intake(List.of(new SubmissionFile(document.file(), Path.of(""), Optional.of(unit))), List.of());
        boolean byLines = document.about().format().isReadByLines();
        Submissions bound = SubmissionBinder.bindOnce(
                project,
                intake,
                file -> new RawFile(new BlockTables(document.file(), byLines, tables), List::of),
                new Progress());
        FigureTable figures = bound.submissions().stream()
                .map(Submission::table)
                .filter(FigureTable::isMentioned)
                .findFirst()
                .orElseGet(() -> new FigureTable.Builder(unit.code(), definition.cells()).build());
        return new Bound(
                figures,
                bound.findings().stream()
                        .filter(finding -> OF_UNITS.stream().noneMatch(kind -> kind.covers(finding)))
                        .toList());
    }
}
