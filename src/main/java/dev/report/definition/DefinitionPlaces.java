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
     * @param folder its folder; empty for one that comes with the program
     * @param name how messages call the folder
     */
    record Place(TemplateSource files, Optional<Path> folder, String name) {}

    /**
     * Finds a definition's files.
     *
     * @param name a bundled definition's id; a path; or the name of a folder in the project's {@code templates/}
     * @param base what a path starts from: the project's folder
     * @return empty if there is no definition of this name
     */
    static Optional<Place> find(String name, Path base) {
        if (isBundled(name)) {
            return Optional.of(new Place(TemplateSource.bundled(name), Optional.empty(), name));
        }
        return name.isBlank()
                ? Optional.empty()
                : at(name, base, name, base).or(() -> at("templates/" + name, base, "templates/" + name, base));
    }

    /**
     * Finds the definition that another extends: its path starts from the file that says so; else it is named as in report.yaml.
     *
     * @param by the definition that extends it
     */
    static Optional<Place> extended(String name, Place by, Path base) {
        return isBundled(name) || name.isBlank() || by.folder().isEmpty()
                ? find(name, base)
                : beside(name, by, base).or(() -> find(name, base));
    }

    private static Optional<Place> beside(String name, Place by, Path base) {
        try {
            String shown =
                    Path.of(by.name()).resolve(name).normalize().toString().replace('\\', '/');
            return at(name, by.folder().orElseThrow(), shown, base);
        } catch (InvalidPathException e) {
            // No file can be called so.
            return Optional.empty();
        }
    }

    /** @param base what links must not lead out of, where the folder is in it */
    private static Optional<Place> at(String path, Path from, String shown, Path base) {
        try {
            Path named = from.resolve(path);
            if (!Files.isRegularFile(named.resolve(MAIN))) {
                return Optional.empty();
            }
            Path whole = named.normalize().startsWith(base.normalize()) ? base : named;
            return Optional.of(new Place(TemplateSource.folder(whole, named, shown), Optional.of(named), shown));
        } catch (InvalidPathException e) {
            // No file can be called so.
            return Optional.empty();
        }
    }
}
