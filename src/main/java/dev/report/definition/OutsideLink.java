package dev.report.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells links that lead out of a folder: what they show could change, or be secret, without anyone seeing it in the folder. */
public final class OutsideLink {

    private OutsideLink() {}

    /** Whether a file is there, but lies outside the folder once links are followed. */
    public static boolean leadsOut(Path folder, Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            // It went away, or may not be looked at: opening it will say so.
            return false;
        }
    }
}
