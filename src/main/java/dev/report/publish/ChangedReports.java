package dev.report.publish;

import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the reports of the level below whose inputs changed after they were compiled: their model is no longer what their files say. */
public final class ChangedReports {

    private ChangedReports() {}

    /** One finding a report, where the list names its project. */
    public static List<Finding> of(ReportProject project, Intake intake) {
        Findings findings = new Findings(ChangedReports.class, project.context());
        for (SubmissionFile model : intake.files()) {
            List<String> changed = model.project().map(ChangedReports::changed).orElse(List.of());
            if (!changed.isEmpty()) {
                SourceLocation at = model.listed().orElse(SourceLocation.file(model.name()));
                findings.add("changed-lower-report", at, Text.EMPTY, changed.get(0))
                        .unit(model.unit().map(Unit::code))
                        .values("count", changed.size(), "file", changed.get(0), "model", model.name());
            }
        }
        return findings.all();
    }

    /**
     * The inputs of a compiled project that were touched, added or removed since; empty if its manifest or its inputs cannot be read from
     * here, which is no reason to doubt its model.
     */
    public static List<String> changed(Path project) {
        Path manifest = project.resolve("out").resolve(OutputNames.MANIFEST);
        try {
            return Files.isRegularFile(manifest)
                    ? ManifestCheck.inputs(project, Manifest.parse(Files.readAllBytes(manifest))).stream()
                            .map(ManifestCheck.Deviation::file)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
