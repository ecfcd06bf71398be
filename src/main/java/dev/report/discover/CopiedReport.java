package dev.report.discover;

import dev.report.config.ConfigException;
import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.project.ReportProject;
import dev.report.project.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A folder to which a report of the level below was copied: its model, and outputs beside it that are no submissions. */
final class CopiedReport {

    private static final String MANIFEST = "manifest.json";

    private final Set<String> outputs = new HashSet<>(List.of("units.csv", "findings.json", MANIFEST));

    /** @throws IOException if the report's manifest cannot be read */
    CopiedReport(Path folder) throws IOException {
        for (ReportProject.Output kind : ReportProject.Output.values()) {
            outputs.addAll(kind.files());
        }
        Path manifest = folder.resolve(MANIFEST);
        if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(manifest)) {
            addListed(TextFile.read(manifest));
        }
    }

    /** A later version of this program may publish more; what its manifest lists is known all the same. */
    private void addListed(String manifest) {
        try {
            ConfigNode json = ConfigReader.json(manifest, MANIFEST, new ConfigProblems("lower-report"));
            if (json.isMapping() && json.has("outputs")) {
                outputs.addAll(json.required("outputs").keys());
            }
        } catch (ConfigException e) {
            // No manifest, whatever its name: the usual outputs are known without it.
        }
    }

    /** Whether a file, by its path from the model's folder, is the report's own, so that nobody sent it as a submission; its model is one. */
    boolean published(String name) {
        return outputs.contains(name) && !name.equals(SubmissionFile.MODEL);
    }
}
