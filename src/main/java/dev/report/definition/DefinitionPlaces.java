package dev.report.definition;

import dev.report.config.TemplateSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the files of a definition: in the program, in a folder, or in the project's {@code templates/}. */
final class DefinitionPlaces {

    /** The file that a definition is known by. */
    static final String MAIN = "definition.yaml";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private DefinitionPlaces() {}

    /** The definitions that come with the program, as {@code templates/common/definitions.txt} lists them: one a line. */
    static List<String> bundled() {
        return TemplateSource.bundled("common")
                .text("definitions.txt")
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static boolean isBundled(String name) {
        return NAME.matcher(name).matches() && TemplateSource.bundled(name).has(MAIN);
    }

    /**
     * Where a definition's files are.
     *
     * @param name a bundled definition's id; a path; or the name of a folder in the project's {@code templates/}
     * @param base what a path starts from: the project's folder
     * @return empty if there is no definition of this name
     */
    static Optional<TemplateSource> find(String name, Path base) {
        if (isBundled(name)) {
            return Optional.of(TemplateSource.bundled(name));
        }
        for (String folder : name.isBlank() ? List.<String>of() : List.of(name, "templates/" + name)) {
            try {
                Path named = base.resolve(folder);
                if (Files.isRegularFile(named.resolve(MAIN))) {
                    Path whole = named.normalize().startsWith(base.normalize()) ? base : named;
                    return Optional.of(TemplateSource.folder(whole, named, folder));
                }
            } catch (InvalidPathException e) {
                // No file can be called so.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
