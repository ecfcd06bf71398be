package dev.report.compile;

import dev.report.project.ReportProject;
import dev.report.publish.InputGuard;
import dev.report.publish.InputHashes;
import dev.report.publish.Publisher;
import dev.report.run.Progress;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a checked project is to be made into a report.
 *
 * @param outputs which documents
 * @param draft whether findings do not stop it
 * @param tool the program and its version, for the manifest
 * @param guard sees to it that the inputs stay what they were
 * @param hashes of the inputs that were read
 * @param publisher puts the files in their place
 * @param progress shows how far it has come
 */
public record Making(
        Set<ReportProject.Output> outputs,
        boolean draft,
        String tool,
        InputGuard guard,
        InputHashes hashes,
        Publisher publisher,
        Progress progress) {

    public Making {
        outputs = EnumSet.copyOf(outputs);
    }
}
