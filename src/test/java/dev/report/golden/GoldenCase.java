package dev.report.golden;

import dev.report.cli.Terminal;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder {@code golden/<case>}: {@code input} is a project, {@code expected} what it compiles to, {@code options} (if there)
 * the further words of the command line. A case without {@code input} is the sample of that name.
 *
 * @param name the folder's name
 */
public record GoldenCase(String name) {

    private static final Path FOLDER = ProjectFolder.HOME.resolve("src/test/resources/golden");

    /** All cases: the folders and the samples, by name. */
    public static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER);
                Stream<Path> samples = Files.list(ProjectFolder.SAMPLES)) {
            return Stream.concat(folders, samples.filter(sample -> Files.exists(sample.resolve("report.yaml"))))
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .distinct()
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    public Path input() {
        Path own = FOLDER.resolve(name).resolve("input");
        return Files.isDirectory(own) ? own : ProjectFolder.SAMPLES.resolve(name);
    }

    public Path expected() {
        return FOLDER.resolve(name).resolve("expected");
    }

    public List<String> options() throws IOException {
        Path options = FOLDER.resolve(name).resolve("options");
        return Files.exists(options) ? List.of(Files.readString(options).strip().split("\\s+")) : List.of();
    }

    /** Compiles a copy of the case, with its own options and further ones. */
    public Terminal compile(ProjectFolder copy, String... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("compile", copy.root()));
        words.addAll(options());
        words.addAll(List.of(more));
        return Terminal.run(words.toArray());
    }

    @Override
    public String toString() {
        return name;
    }
}
