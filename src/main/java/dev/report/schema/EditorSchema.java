package dev.report.schema;

import dev.report.config.Bundle;
import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.model.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of YAML files that people write, each with the JSON Schema of its keys. */
public enum EditorSchema {
    /** A project's report.yaml. */
    REPORT("report.yaml"),
    /** A project's waivers.yaml. */
    WAIVERS("waivers.yaml"),
    /** A definition.yaml, and the files that its {@code parts} name. */
    DEFINITION(
            "**/definition.yaml",
            "**/indicators.yaml",
            "**/lists.yaml",
            "**/tables.yaml",
            "**/sections.yaml",
            "**/rules.yaml",
            "**/prose.yaml",
            "**/pictures.yaml"),
    /** The phrases of a definition that stand for figures. */
    SENTENCES("**/sentences.yaml"),
    /** The words that the rules of prose look for in a language. */
    LINT("**/lint/*.yaml");

    private static final String SOURCES = "dev/report/schema/";
    private static final String MAIN = "definition.yaml";

    private final List<String> patterns;

    EditorSchema(String... patterns) {
        this.patterns = List.of(patterns);
    }

    /** The name of the file that it is written to, e.g. {@code report.schema.json}. */
    public String file() {
        return lowerCase() + ".schema.json";
    }

    private String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The usual names of such files, as editors match them from the project's folder. */
    public List<String> patterns() {
        return patterns;
    }

    /**
     * The schema, in JSON.
     *
     * @param language chooses the language of the descriptions
     */
    public byte[] json(Function<Text, String> language) {
        String name = SOURCES + lowerCase() + ".yaml";
        ConfigProblems problems = new ConfigProblems("definition");
        ConfigNode source = ConfigReader.yaml(Bundle.text(name), name, problems);
        byte[] json = new SchemaWriter(language).write(source);
        problems.throwIfAny();
        return json;
    }

    /** Which kind of file one is; empty for none of them. @param project the folder of the project or of definitions */
    public static Optional<EditorSchema> of(Path project, Path file) {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder.equals(project.toAbsolutePath().normalize()) && name.equals("report.yaml")) {
            return Optional.of(REPORT);
        }
        if (folder.equals(project.toAbsolutePath().normalize()) && name.equals("waivers.yaml")) {
            return Optional.of(WAIVERS);
        }
        if (folder.endsWith("lint")) {
            return Files.exists(folder.resolveSibling(MAIN)) ? Optional.of(LINT) : Optional.empty();
        }
        if (!Files.exists(folder.resolve(MAIN))) {
            return Optional.empty();
        }
        return Optional.of(name.equals("sentences.yaml") ? SENTENCES : DEFINITION);
    }
}
