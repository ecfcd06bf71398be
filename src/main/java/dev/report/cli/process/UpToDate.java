package dev.report.cli.process;

import dev.report.cli.print.VersionProvider;
import dev.report.project.ReportProject;
import dev.report.publish.Manifest;
import dev.report.publish.ManifestCheck;
import dev.report.publish.OutputNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether {@code out/} holds what a run would make: made by the same build of the program with the same options, from inputs,
 * templates and faces with the same hashes, and not touched since. Nothing but the manifest is read for it, and the files it names.
 */
public final class UpToDate {

    private UpToDate() {}

    /** @param outputs what the command line asks for; empty if report.yaml decides */
    public static boolean is(Path root, RunRecord before, List<ReportProject.Output> outputs) throws IOException {
        Path file = root.resolve("out").resolve(OutputNames.MANIFEST);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] text = Files.readAllBytes(file);
        // A manifest that someone wrote by hand was not published, and is not even parsed.
        if (!before.hasPublished(Manifest.sha256(text), VersionProvider.build())) {
            return false;
        }
        Manifest manifest = Manifest.parse(text);
        List<String> wanted = outputs.stream()
                .map(output -> output.name().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        boolean sameDocuments = wanted.isEmpty()
                ? manifest.documents().isEmpty()
                : manifest.kinds().equals(wanted);
        return sameDocuments
                && !manifest.draft()
                && manifest.tool().equals(VersionProvider.line())
                && ManifestCheck.of(root, manifest).isEmpty();
    }
}
