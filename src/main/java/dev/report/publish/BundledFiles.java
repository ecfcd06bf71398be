package dev.report.publish;

import dev.report.config.Bundle;
import dev.report.config.TemplateSource;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The hashes of what comes with the program. */
public final class BundledFiles {

    /** What the names of the program's own faces begin with; faces of a project are inputs. */
    private static final String FACES = "bundled/fonts/";

    private BundledFiles() {}

    /**
     * The faces of all roles but those that a project has files of its own for.
     *
     * <p>Their hashes were taken when the faces were made: computing them again would cost each run a quarter of a second.
     */
    public static SortedMap<String, String> faces(Set<String> otherRoles) {
        SortedMap<String, String> faces = new TreeMap<>();
        for (String line : Bundle.text("fonts/SHA256SUMS").split("\n")) {
            String[] words = line.split("\\s+");
            if (!otherRoles.contains(words[1].replace(".ttf", ""))) {
                faces.put(FACES + words[1], words[0]);
            }
        }
        return faces;
    }

    /** Whether a file of a definition comes with the program, by its display name. */
    public static boolean isBundled(String name) {
        return template(name).isPresent();
    }

    /** The hash of a template by its display name, if it comes with the program. */
    static Optional<String> template(String name) {
        int end = name.indexOf('/', TemplateSource.BUNDLED.length());
        if (!name.startsWith(TemplateSource.BUNDLED) || end < 0) {
            return Optional.empty();
        }
        return TemplateSource.bundled(name.substring(TemplateSource.BUNDLED.length(), end))
                .read(name.substring(end + 1))
                .map(Manifest::sha256);
    }
}
