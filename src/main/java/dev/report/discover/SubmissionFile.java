package dev.report.discover;

import dev.report.project.Unit;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a unit sent.
 *
 * @param name its path relative to the project, with {@code /}
 * @param path where it lies
 * @param unit the unit that the file's name tells, if it begins with a code of the roster
 */
public record SubmissionFile(String name, Path path, Optional<Unit> unit) {}
