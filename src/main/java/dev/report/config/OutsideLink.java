package dev.report.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells links that lead out of a folder: what they show could change, or be secret, without anyone seeing it in the folder. */
public final class OutsideLink {

    private OutsideLink() {}

    /** Whether a file exists but is outside the folder once links are followed. */
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

    /** Whether a link leads out of the folder, even if nothing is there now: it may be there where the folder goes. */
    public static boolean pointsOut(Path folder, Path link) {
        Optional<Path> target = target(link);
        if (Files.exists(link) || target.isEmpty()) {
            return leadsOut(folder, link);
        }
        try {
            Path from = link.toAbsolutePath().getParent().toRealPath();
            return !from.resolve(target.get()).normalize().startsWith(folder.toRealPath());
        } catch (IOException e) {
            // It went away.
            return false;
        }
    }

    /** What a link says it leads to, as it is written there; empty for what is no link, or went away. */
    public static Optional<Path> target(Path link) {
        try {
            return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
