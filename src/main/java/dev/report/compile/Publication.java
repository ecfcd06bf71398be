package dev.report.compile;

import java.util.List;

/**
 * What a compile wrote.
 *
 * @param files the names of the files in {@code out/}, in the order of the contract; empty if nothing was written
 * @param compilation the compilation, with the findings that came up while rendering
 */
public record Publication(List<String> files, Compilation compilation) {
    public Publication {
        files = List.copyOf(files);
    }

    public boolean isWritten() {
        return !files.isEmpty();
    }
}
