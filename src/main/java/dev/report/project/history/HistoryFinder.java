package dev.report.project.history;

import dev.report.config.ConfigNode;
import dev.report.config.ConfigProblems;
import dev.report.definition.ReportDefinition;
import dev.report.json.PublishedModel;
import dev.report.model.Period;
import dev.report.model.SourceLocation;
import dev.report.project.History;
import dev.report.project.Issuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds last year's report beside a project, in whichever form it was kept: its model, the published document, or the units' figures
 * alone, the first of them that is there.
 */
public final class HistoryFinder {

    private static final String KEY = "previous";

    private final ReportDefinition definition;
    private final Issuer issuer;
    private final History.Documents documents;
    private final ConfigProblems problems;

    /**
     * @param issuer whose report is made
     * @param documents reads a published document
     * @param problems takes what cannot be compared with
     */
    public HistoryFinder(
            ReportDefinition definition, Issuer issuer, History.Documents documents, ConfigProblems problems) {
        this.definition = definition;
        this.issuer = issuer;
        this.documents = documents;
        this.problems = problems;
    }

    /**
     * Reads it from where report.yaml says, or else from the folder that the period before has in {@code history/}.
     *
     * <p>Errors: a folder that is named and has none, a folder with files that are none, and one whose name is not the period's.
     *
     * @param yaml report.yaml
     * @param root the project's folder
     * @param before the period before that of the report
     */
    public Optional<History> find(ConfigNode yaml, Path root, Period before) throws IOException {
        String folder = yaml.text(KEY, "history/" + before.folder());
        Optional<ConfigNode> named = yaml.get(KEY);
        Optional<Path> found = named.isEmpty()
                ? Optional.of(root.resolve(folder))
                : named.get().path(root);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<History> history = read(found.get(), folder, before);
        if (history.isEmpty()) {
            if (named.isPresent()) {
                problems.add("project-file.no-history", named.get().at()).values("folder", folder);
            } else {
                reportUnused(found.get(), folder);
                reportOther(found.get(), before);
            }
        }
        return history;
    }

    private Optional<History> read(Path path, String folder, Period before) throws IOException {
        HistoryReader reader = new HistoryReader(definition, issuer, problems);
        if (Files.exists(path.resolve(PublishedModel.FILE))) {
            return Optional.of(reader.read(path, folder + "/" + PublishedModel.FILE, before));
        }
        Optional<String> document = document(path);
        if (document.isPresent()) {
            boolean isFile = document.get().isEmpty();
            String name = isFile ? folder : folder + "/" + document.get();
            return Optional.of(documents.read(
                    isFile ? path : path.resolve(document.get()), name, definition, before, issuer.name()));
        }
        return Files.isRegularFile(path.resolve(HistoryReader.UNITS))
                ? Optional.of(reader.readUnits(path, folder + "/" + HistoryReader.UNITS, before))
                : Optional.empty();
    }

    /** The published document in a folder, {@code report.…} before others; empty text if the path is one itself. */
    private Optional<String> document(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return documents.reads(path.toString()) ? Optional.of("") : Optional.empty();
        }
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(documents::reads)
                    .min(Comparator.comparing((String name) -> !name.startsWith("report."))
                            .thenComparing(name -> name));
        }
    }

    /** Reports that a folder for last year holds something, and nothing that can be compared with. */
    private void reportUnused(Path path, String folder) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.startsWith("~"))
                    .min(Comparator.naturalOrder())
                    .ifPresent(name -> problems.add("project-file.history-unused", SourceLocation.file(folder))
                            .values("folder", folder, "file", name));
        }
    }

    /** Reports a folder that seems to be meant for last year, but has another name. */
    private void reportOther(Path path, Period before) throws IOException {
        Path history = path.getParent();
        if (!Files.exists(path)) {
            OtherFolder.of(history, before).ifPresent(name -> {
                String found = history.getFileName() + "/" + name;
                problems.add("project-file.history-folder", SourceLocation.file(found))
                        .values("found", found, "folder", history.getFileName() + "/" + before.folder());
            });
        }
    }
}
