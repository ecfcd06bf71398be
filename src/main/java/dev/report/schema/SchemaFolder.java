package dev.report.schema;

import dev.report.json.JsonText;
import dev.report.model.Text;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The schemas as they were written beside the files that they are for, so that an editor needs no network.
 *
 * @param root the folder of a project or of definitions
 * @param files the YAML files there that have a schema, as seen from the folder, in alphabetical order
 * @param hadSettings whether VS Code had settings for the folder, which are left as they were
 */
public record SchemaFolder(Path root, List<Path> files, boolean hadSettings) {

    private static final String NAME = "schema";
    private static final String SETTINGS = ".vscode/settings.json";
    private static final String LINE = "# yaml-language-server: $schema=";

    /** How far below the folder definitions are looked for: {@code templates/<id>/lint/zh.yaml}. */
    private static final int DEPTH = 4;

    /** Folders of a project that hold no YAML with a schema. */
    private static final Set<String> OTHERS = Set.of("out", "history", "submissions", NAME);

    /**
     * Writes the schemas, and the settings of VS Code where it has none.
     *
     * @param language chooses the language of the descriptions
     * @throws IOException if the folder is not there, or a file cannot be written
     */
    public static SchemaFolder write(Path root, Function<Text, String> language) throws IOException {
        if (!root.toString().isEmpty() && !Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        Path schemas = root.resolve(NAME);
        Files.createDirectories(schemas);
        for (EditorSchema schema : EditorSchema.values()) {
            WholeFile.write(schemas.resolve(schema.file()), schema.json(language));
        }
        Path settings = root.resolve(SETTINGS);
        SchemaFolder folder = new SchemaFolder(root, found(root), Files.exists(settings));
        if (!folder.hadSettings) {
            Files.createDirectories(settings.getParent());
            WholeFile.write(settings, folder.settingsJson());
        }
        return folder;
    }

    private static List<Path> found(Path root) throws IOException {
        try (Stream<Path> found = Files.find(
                root,
                DEPTH,
                (file, kind) -> kind.isRegularFile() && file.toString().endsWith(".yaml"))) {
            return found.filter(file -> EditorSchema.of(root, file).isPresent())
                    .map(root::relativize)
                    .filter(file -> !OTHERS.contains(file.getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Where the schemas are. */
    public Path schemas() {
        return root.resolve(NAME);
    }

    /** Where VS Code looks for what it is told of the folder. */
    public Path settingsFile() {
        return root.resolve(SETTINGS);
    }

    /** The first line of a file by which editors find its schema. */
    public String line(Path file) {
        EditorSchema schema = EditorSchema.of(root, root.resolve(file)).orElseThrow();
        return LINE + "../".repeat(file.getNameCount() - 1) + NAME + "/" + schema.file();
    }

    /** What VS Code is to be told: which schema a file has, by its name. */
    public String settings() {
        return new String(settingsJson(), StandardCharsets.UTF_8);
    }

    private byte[] settingsJson() {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("yaml.schemas");
            for (EditorSchema schema : EditorSchema.values()) {
                JsonText.texts(json, NAME + "/" + schema.file(), patterns(schema));
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** The names that files of a schema always have, then the parts of definitions, which have any name. */
    private List<String> patterns(EditorSchema schema) {
        Stream<String> parts = files.stream()
                .filter(file -> EditorSchema.of(root, root.resolve(file)).orElseThrow() == schema)
                .map(file -> file.toString().replace('\\', '/'))
                .filter(file -> schema.patterns().stream().noneMatch(pattern -> isOf(pattern, file)));
        return Stream.concat(schema.patterns().stream(), parts).toList();
    }

    private static boolean isOf(String pattern, String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(file));
    }
}
