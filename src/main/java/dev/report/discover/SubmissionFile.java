package dev.report.discover;

import dev.report.model.SourceLocation;
import dev.report.project.Unit;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a unit sent.
 *
 * @param name its path relative to the project, with {@code /}
 * @param path where it lies
 * @param sender whose it is, as far as its name tells
 * @param project the folder of the project that made it, for the model of a report of the level below, if it is at hand
 * @param listed where a list of reports of the level below names that project
 */
public record SubmissionFile(
        String name, Path path, Sender sender, Optional<Path> project, Optional<SourceLocation> listed) {

    /** What a report's figures are called in {@code out/}. */
    public static final String MODEL = "model.json";

    public SubmissionFile(String name, Path path, Optional<Unit> unit) {
        this(name, path, new Sender(Sender.By.CODE, unit.stream().toList()), Optional.empty(), Optional.empty());
    }

    /** The unit that sent it, if that is known. */
    public Optional<Unit> unit() {
        return sender.unit();
    }

    /** Its name without the folders that it is in. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The file as another's, or a part of it that is. */
    public SubmissionFile of(Sender other) {
        return new SubmissionFile(name, path, other, project, listed);
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
