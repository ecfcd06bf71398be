package dev.report.bind;

import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Severity;
import dev.report.model.FigureTable;
import dev.report.project.FreeProject;
import dev.report.project.ReportProject;
import dev.report.read.SubmissionSource;
import dev.report.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the form that a file was filled in on where it is another than the report's: last form's table sent again, or one of an old year.
 *
 * <p>A file with labels that the form does not have is bound once more under each bundled definition. It is of that one under which it
 * has no such fault and gives more figures. Only a faulty file costs this.
 */
final class OtherForm {

    private static final FindingKind UNKNOWN_FIGURE = FindingKind.of("unknown-figure");
    private static final FindingKind UNKNOWN_LAYOUT = FindingKind.of("unknown-layout");
    private static final FindingKind UNREAD_NUMBER = FindingKind.of("unread-number");
    private static final FindingKind AMBIGUOUS_LABEL = FindingKind.of("ambiguous-label");

    private final ReportDefinition own;
    private final List<ReportProject> others = new ArrayList<>();

    OtherForm(ReportDefinition own) {
        this.own = own;
    }

    /** Whether a finding is of those that a table of another form gives. */
    static boolean isLabelFault(Finding finding) {
        return finding.severity() == Severity.ERROR
                && (UNKNOWN_FIGURE.covers(finding) || UNKNOWN_LAYOUT.covers(finding));
    }

    /** Whether a finding says no more than that the file is of another form. */
    static boolean followsFromTheForm(Finding finding) {
        return isLabelFault(finding) || UNREAD_NUMBER.covers(finding);
    }

    /** The other definition whose form a file is; empty if it is none's. */
    Optional<ReportDefinition> of(SubmissionFile file) throws IOException {
        long figures = trial(FreeProject.of(own), file).figures();
        for (ReportProject other : others()) {
            Trial trial = trial(other, file);
            if (!trial.isFaulty() && trial.figures() > figures) {
                return Optional.of(other.definition());
            }
        }
        return Optional.empty();
    }

    private List<ReportProject> others() {
        if (others.isEmpty()) {
            for (String name : DefinitionLoader.bundled()) {
                if (!own.lineage().contains(name)) {
                    DefinitionLoader.load(name, Path.of(""))
                            .map(FreeProject::of)
                            .ifPresent(others::add);
                }
            }
        }
        return others;
    }

    /**
     * What binding gave.
     *
     * @param figures how many cells hold something
     */
    private record Trial(boolean isFaulty, long figures) {}

    private static Trial trial(ReportProject project, SubmissionFile file) throws IOException {
        SubmissionFile free =
                new SubmissionFile(file.name(), file.path(), Optional.of(FreeProject.unit(project, file.name())));
        Submissions bound = SubmissionBinder.bindOnce(
                project, new Intake(List.of(free), List.of()), SubmissionSource.DIRECT, new Progress());
        long figures = bound.submissions().stream()
                .map(Submission::table)
                .mapToLong(OtherForm::figures)
                .sum();
        return new Trial(
                bound.findings().stream().anyMatch(found -> isLabelFault(found) || AMBIGUOUS_LABEL.covers(found)),
                figures);
    }

    private static long figures(FigureTable table) {
        return IntStream.range(0, table.cells().size())
                .filter(cell -> !table.isBlank(cell))
                .count();
    }
}
