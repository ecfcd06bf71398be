package dev.report.schema;

import dev.report.config.ConfigException;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ProseWords;
import dev.report.definition.ReportDefinition;
import dev.report.finding.Finding;
import dev.report.project.ProjectLoader;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of the page about keys, each loaded as the page says: beside the whole definition that they extend. */
public final class KeyExamples {

    public static final Path PAGE = ProjectFolder.HOME.resolve("src/site/markdown/definition-keys.md");

    private static final String WHOLE = "A whole definition";
    private static final String DEFINITION = "definition.yaml";
    private static final Pattern NAMED = Pattern.compile("# (\\S+\\.yaml)\n");
    private static final String FIRST_LINES = "id: example\nextends: ../reading-room-1\nname: 例\n";

    private KeyExamples() {}

    /**
     * One block of YAML.
     *
     * @param section the heading that it stands under
     * @param file the name of the file that it is
     * @param text its text, with the lines that the page leaves out
     */
    public record Example(String section, String file, String text) {

        public EditorSchema schema() {
            return switch (file) {
                case "report.yaml" -> EditorSchema.REPORT;
                case "waivers.yaml" -> EditorSchema.WAIVERS;
                case "sentences.yaml" -> EditorSchema.SENTENCES;
                case "lint/zh.yaml" -> EditorSchema.LINT;
                default -> EditorSchema.DEFINITION;
            };
        }

        boolean isOfDefinition() {
            return schema() != EditorSchema.REPORT && schema() != EditorSchema.WAIVERS;
        }

        Example with(String changed) {
            return new Example(section, file, changed);
        }

        @Override
        public String toString() {
            return section + " " + file;
        }
    }

    /** A block of the page. */
    private record Block(String section, String text) {}

    /** The examples of keys, in the order of the page. */
    public static List<Example> all() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Block block : blocks()) {
            if (block.section().equals(WHOLE)) {
                break;
            }
            boolean isModeline = block.text().startsWith("# yaml-language-server");
            Matcher named = NAMED.matcher(block.text());
            if (named.lookingAt()) {
                examples.add(new Example(block.section(), named.group(1), block.text()));
            } else if (!isModeline) {
                String first = block.text().startsWith("id:") ? "" : FIRST_LINES;
                examples.add(new Example(block.section(), DEFINITION, first + block.text()));
            }
        }
        return examples;
    }

    /** The definition that the others extend. */
    static Example whole() throws IOException {
        return blocks().stream()
                .filter(block -> block.section().equals(WHOLE))
                .map(block -> new Example(WHOLE, DEFINITION, block.text()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        String section = "";
        StringBuilder code = null;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                if (code != null) {
                    blocks.add(new Block(section, code.toString()));
                }
                code = code == null ? new StringBuilder() : null;
            } else if (code != null) {
                code.append(line).append('\n');
            } else if (line.startsWith("## ")) {
                section = line.substring(3);
            }
        }
        return blocks;
    }

    /** Makes the folder in which the examples are loaded. */
    static void prepare(Path folder) throws IOException {
        List<String> whole = blocks().stream()
                .filter(block -> block.section().equals(WHOLE))
                .map(Block::text)
                .toList();
        ProjectFolder project = new ProjectFolder(folder)
                .write("reading-room-1/definition.yaml", whole.get(0))
                .write("report.yaml", whole.get(1))
                .write("roster.csv", whole.get(2))
                .write("history/last/units.csv", "unit,year,rooms.open\n990101-001,2024,1\n");
        for (String face : List.of("title", "body", "heading1", "heading2", "figures")) {
            project.write("fonts/" + face + ".ttf", "");
            project.write("example/fonts/" + face + ".ttf", "");
            project.write("reading-room-3/fonts/" + face + ".ttf", "");
        }
        for (Example example : all()) {
            if (example.text().startsWith("id: ") && example.section().equals(DEFINITION)) {
                project.write("reading-room-3/definition.yaml", example.text());
            }
            if (example.file().equals("more.yaml")) {
                project.write("reading-room-3/more.yaml", example.text());
            }
        }
    }

    /** What loading an example finds at fault. @param folder a {@linkplain #prepare prepared} one; it is left as it was */
    static List<Finding> faults(Path folder, Example example) throws IOException {
        ProjectFolder project = new ProjectFolder(folder);
        if (!example.isOfDefinition()) {
            return inPlace(folder.resolve(example.file()), example.text(), () -> ProjectLoader.load(folder));
        }
        boolean isMain = example.file().equals(DEFINITION);
        boolean isPart = example.file().equals("more.yaml");
        if (!isMain && !isPart) {
            project.write("example/definition.yaml", FIRST_LINES);
        }
        project.write("example/more.yaml", "");
        if (isPart) {
            project.write("example/definition.yaml", FIRST_LINES + "parts: more.yaml\n");
        }
        return inPlace(folder.resolve("example").resolve(example.file()), example.text(), () -> {
            ReportDefinition definition =
                    DefinitionLoader.load("example", folder).orElseThrow();
            ProseWords.of(definition);
        });
    }

    private interface Load {
        void run() throws IOException;
    }

    private static List<Finding> inPlace(Path file, String text, Load load) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        try {
            load.run();
            return List.of();
        } catch (ConfigException e) {
            return e.findings();
        } finally {
            if (before.isEmpty()) {
                Files.delete(file);
            } else {
                Files.writeString(file, before);
            }
        }
    }
}
