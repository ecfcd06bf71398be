package dev.report.discover;

import dev.report.model.Finding;
import java.util.List;

/**
 * What lies in the input folder.
 *
 * @param files the files to read, by name
 * @param findings files that cannot be read at all: another type, no permission
 */
public record Intake(List<SubmissionFile> files, List<Finding> findings) {
    public Intake {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
