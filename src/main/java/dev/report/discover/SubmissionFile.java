package dev.report.discover;

import dev.report.model.SourceLocation;
import dev.report.project.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that a unit sent.
 *
 * @param name its path relative to the project, with {@code /}
 * @param path where it lies
 * @param unit the unit that the file's name tells
 * @param candidates the units between which its name cannot tell; empty if it names one, or none
 * @param project the folder of the project that made it, for the model of a report of the level below, if it is at hand
 * @param listed where a list of reports of the level below names that project
 */
public record SubmissionFile(
        String name,
        Path path,
        Optional<Unit> unit,
        List<Unit> candidates,
        Optional<Path> project,
        Optional<SourceLocation> listed) {

    public SubmissionFile {
        candidates = List.copyOf(candidates);
    }

    /** What a report's figures are called in {@code out/}. */
    public static final String MODEL = "model.json";

    public SubmissionFile(String name, Path path, Optional<Unit> unit) {
        this(name, path, unit, List.of(), Optional.empty(), Optional.empty());
    }

    /** Whether it is the model of a report of the level below: {@code model.json}, or a name that ends so. */
    public boolean isModel() {
        return isModel(name);
    }

    /** Whether a file of this name is a report's model. */
    public static boolean isModel(String name) {
        return name.endsWith(MODEL);
    }
}
