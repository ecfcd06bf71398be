package dev.report.compile;

import dev.report.publish.Publisher;
import java.util.List;

/**
 * What a compile wrote.
 *
 * @param files the names of the files in {@code out/}, in the order of the contract; empty if nothing was written
 * @param manifest the hash of the manifest that was written; empty if nothing was
 * @param change in what they differ from the version before
 * @param compilation the compilation, with the findings that came up while rendering
 */
public record Publication(List<String> files, String manifest, Publisher.Change change, Compilation compilation) {
    public Publication {
        files = List.copyOf(files);
    }

    static Publication none(Compilation compilation) {
        return new Publication(List.of(), "", Publisher.Change.NONE, compilation);
    }

    public boolean isWritten() {
        return !files.isEmpty();
    }
}
