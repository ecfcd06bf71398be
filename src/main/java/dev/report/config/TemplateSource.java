package dev.report.config;

import dev.report.model.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of a definition are: in this program, or in a folder of the user's.
 *
 * <p>Shape: names are relative, with {@code /}, e.g. {@code sections/section.ftlh}.
 */
public interface TemplateSource {

    /** What the display names of the files that come with the program begin with. */
    String BUNDLED = "templates/";

    /** A file's bytes, if it is there. */
    Optional<byte[]> read(String name);

    /** What the program's build made of a YAML file, if it made anything of it: see {@link PackedConfig}. */
    default Optional<byte[]> packed(String name) {
        return Optional.empty();
    }

    /** How messages and the manifest call a file, e.g. {@code templates/cn-2008/definition.yaml}. */
    String display(String name);

    default Optional<String> text(String name) {
        return read(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    default boolean has(String name) {
        return read(name).isPresent();
    }

    /** The files bundled with the program under {@code templates/<folder>/}. */
    static TemplateSource bundled(String folder) {
        return new TemplateSource() {
            @Override
            public Optional<byte[]> read(String name) {
                return Bundle.find(display(name));
            }

            @Override
            public boolean has(String name) {
                return Bundle.has(display(name));
            }

            @Override
            public Optional<byte[]> packed(String name) {
                return read(name + PackedConfig.SUFFIX);
            }

            @Override
            public String display(String name) {
                return BUNDLED + folder + "/" + name;
            }
        };
    }

    /**
     * The files of a folder.
     *
     * @param whole what links must not lead out of: the project, or the folder itself where it is elsewhere
     * @param folder the folder; a missing one holds no file
     * @param display how messages call it
     */
    static TemplateSource folder(Path whole, Path folder, String display) {
        return new TemplateSource() {
            @Override
            public Optional<byte[]> read(String name) {
                Path file = folder.resolve(name).normalize();
                if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                if (OutsideLink.leadsOut(whole, file)) {
                    ConfigProblems problems = new ConfigProblems("outside-link");
                    problems.add("outside-link.template", SourceLocation.file(display(name)))
                            .values("name", display(name));
                    throw problems.exception();
                }
                try {
                    return Optional.of(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(display + "/" + name, e);
                }
            }

            @Override
            public String display(String name) {
                return display + "/" + name;
            }
        };
    }

    /** Several sources as one: the first that has a file gives it. */
    static TemplateSource firstOf(List<TemplateSource> sources) {
        List<TemplateSource> ordered = List.copyOf(sources);
        return new TemplateSource() {
            @Override
            public Optional<byte[]> read(String name) {
                for (TemplateSource source : ordered) {
                    Optional<byte[]> found = source.read(name);
                    if (found.isPresent()) {
                        return found;
                    }
                }
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> packed(String name) {
                return owner(name).packed(name);
            }

            @Override
            public String display(String name) {
                return owner(name).display(name);
            }

            private TemplateSource owner(String name) {
                for (TemplateSource source : ordered) {
                    if (source.has(name)) {
                        return source;
                    }
                }
                return ordered.get(ordered.size() - 1);
            }
        };
    }
}
