package dev.report.compile;

import dev.report.publish.Publisher;
import dev.report.render.face.Face;
import java.util.List;

/**
 * What a compile wrote.
 *
 * @param files the names of the files in {@code out/}, in the order of the contract; empty if nothing was written
 * @param manifest the hash of the manifest that was written; empty if nothing was
 * @param change in what they differ from the version before
 * @param faces the faces that the PDF is set in; empty if there is none
 * @param compilation the compilation, with the findings that came up while rendering
 */
public record Publication(
        List<String> files, String manifest, Publisher.Change change, List<Face> faces, Compilation compilation) {
    public Publication {
        files = List.copyOf(files);
        faces = List.copyOf(faces);
    }

    static Publication none(Compilation compilation) {
        return new Publication(List.of(), "", Publisher.Change.NONE, List.of(), compilation);
    }

    public boolean isWritten() {
        return !files.isEmpty();
    }
}
