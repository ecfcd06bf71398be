package dev.report.discover;

import dev.report.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What is in the input folder.
 *
 * @param files the files to read, by name
 * @param findings files that cannot be read at all: another type, no permission
 */
public record Intake(List<SubmissionFile> files, List<Finding> findings) {
    public Intake {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** The model of a report of the level below, by the name that places in it carry. */
    public Optional<SubmissionFile> model(String name) {
        return files.stream()
                .filter(file -> file.isModel() && file.name().equals(name))
                .findFirst();
    }
}
