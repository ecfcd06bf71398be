package dev.report.definition;

import dev.report.config.ConfigException;
import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.config.TemplateSource;
import dev.report.model.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The YAML of a definition in one piece: the main file with its parts, laid over that of the definition which it extends.
 */
final class DefinitionFiles {

    private static final String EXTENDS = "extends";
    private static final String[] KEYS = {
        "id",
        EXTENDS,
        "name",
        "language",
        "style",
        "years",
        "periods",
        "title",
        "title_without",
        "fonts",
        "parts",
        "headers",
        "measures",
        "legal",
        "breakdowns",
        "indicators",
        "lists",
        "tables",
        "sections",
        "rules",
        "prose",
        "pictures"
    };

    /** What only a part of a definition begins a line with. */
    private static final Pattern OF_A_PART =
            Pattern.compile("(breakdowns|headers|indicators|lists|measures|rules|sections|tables):");

    private final Path folder;
    private final ConfigProblems problems;
    private final List<TemplateSource> sources = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    /**
     * @param folder the project's, where a definition that is extended may be, too
     */
    DefinitionFiles(Path folder, ConfigProblems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads a definition with all that it extends.
     *
     * @throws ConfigException if a file is missing or is no YAML, or a definition extends itself
     */
    ConfigNode read(DefinitionPlaces.Place own) {
        sources.add(own.files());
        ConfigNode root = merged(own.files());
        own.folder().ifPresent(inside -> reportUnnamed(inside, own.files()));
        root.get("id").map(ConfigNode::text).ifPresent(ids::add);
        Optional<ConfigNode> extended = root.get(EXTENDS);
        return extended.isEmpty() ? root : Extension.lay(root, read(base(extended.get(), own)), problems);
    }

    private DefinitionPlaces.Place base(ConfigNode name, DefinitionPlaces.Place by) {
        Optional<DefinitionPlaces.Place> base = DefinitionPlaces.extended(name.text(), by, folder);
        if (base.isEmpty()) {
            problems.unknown("definition.unknown", name.at(), name.text(), DefinitionPlaces.bundled());
            throw problems.exception();
        }
        String file = base.get().files().display(DefinitionPlaces.MAIN);
        if (contents.containsKey(file)) {
            problems.add("definition.extends-itself", name.at()).values("name", name.text());
            throw problems.exception();
        }
        return base.get();
    }

    /** The definition's own files, then those of the definitions that it extends, nearest first. */
    List<TemplateSource> sources() {
        return sources;
    }

    /** Its id, then those of the definitions that it extends, nearest first. */
    List<String> ids() {
        return ids;
    }

    /** What was read, by the name that messages and the manifest give it. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /** The main file with its parts, as if written in one. */
    private ConfigNode merged(TemplateSource own) {
        ConfigNode main = read(own, DefinitionPlaces.MAIN).only(KEYS);
        Map<String, ConfigNode> entries = new LinkedHashMap<>(main.entries());
        for (ConfigNode part : main.items("parts")) {
            read(own, part.text()).only(KEYS).entries().forEach((key, node) -> {
                if (entries.putIfAbsent(key, node) != null) {
                    problems.form(node.at(), "config.key-twice", "name", key);
                }
            });
        }
        return ConfigNode.mapping(main.at(), problems, entries, Map.of());
    }

    /** A file with rules that no {@code parts} names would be passed over, and nobody would know. */
    private void reportUnnamed(Path inside, TemplateSource own) {
        try (Stream<Path> files = Files.list(inside)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml") && !contents.containsKey(own.display(name))) {
                    reportUnnamed(name, own);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reportUnnamed(String name, TemplateSource own) {
        int number = 0;
        for (String line : own.text(name).orElse("").lines().toList()) {
            number++;
            Matcher key = OF_A_PART.matcher(line);
            if (key.lookingAt()) {
                problems.add("definition.part-unnamed", SourceLocation.of(own.display(name), number, 1))
                        .values("name", name, "key", key.group(1));
                return;
            }
        }
    }

    private ConfigNode read(TemplateSource own, String name) {
        Optional<byte[]> content = own.read(name);
        if (content.isEmpty()) {
            problems.add("definition.no-file", SourceLocation.file(own.display(name)))
                    .values("name", name);
            throw problems.exception();
        }
        contents.put(own.display(name), content.get());
        return ConfigReader.yaml(content.get(), own.packed(name), own.display(name), problems);
    }
}
