package dev.report.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.report.config.ConfigException;
import dev.report.config.ConfigProblems;
import dev.report.config.ConfigReader;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.json.ModelReader;
import dev.report.json.PublishedModel;
import dev.report.model.SourceLocation;
import dev.report.project.NoPlainFileException;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import dev.report.project.TextFile;
import dev.report.publish.OutputNames;
import dev.report.publish.OwnPlaces;
import dev.report.published.FormGuess;
import dev.report.published.PublishedReport;
import dev.report.published.PublishedReportReader;
import dev.report.published.ReadModel;
import dev.report.published.ReadingOptions;
import dev.report.published.page.PublishedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens a report that someone named: a {@code model.json}, a folder that holds one, a compiled project, a published document. */
public final class SideReader {

    private static final String PROJECT = "report.yaml";

    /** How far above a model its project is: in {@code out/}, or in {@code history/2024/}. */
    private static final int ABOVE = 3;

    private SideReader() {}

    /**
     * Opens a report.
     *
     * @throws NoSuchFileException if there is no such file, or no model in the folder
     * @throws NotCompiledException for a project that has no {@code out/}
     * @throws ConfigException if the model is damaged
     */
    public static Side open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        Path file = Files.isDirectory(path) ? inFolder(path) : path;
        if (PublishedReportReader.reads(file.toString())) {
            return published(file, path.toString(), FormGuess.bundled());
        }
        PublishedModel model = model(file);
        Path units = file.resolveSibling(OutputNames.UNITS);
        Optional<ReportProject> project = project(file);
        return new Side(
                path.toString().replace('\\', '/'),
                model,
                Files.isRegularFile(units) ? UnitCells.read(TextFile.read(units)) : UnitCells.NONE,
                project.map(ReportProject::roster),
                definition(model.definition(), project),
                Optional.empty());
    }

    /**
     * Opens a published document.
     *
     * @param name what its places and the reader's eye know it by
     * @throws UnknownFormatException if its name tells no format that is read
     * @throws ConfigException with what was found, if it cannot be read
     */
    public static Side published(Path file, String name, ReportDefinition form) throws IOException {
        return published(file, name, List.of(form));
    }

    private static Side published(Path file, String name, List<ReportDefinition> forms) throws IOException {
        NoPlainFileException.require(file);
        if (!PublishedReportReader.reads(file.toString())) {
            throw new UnknownFormatException(name);
        }
        PublishedReportReader.Opened opened = PublishedReportReader.open(file, name.replace('\\', '/'));
        PublishedDocument document = opened.document().orElseThrow(() -> new ConfigException(opened.findings()));
        Optional<PublishedReport> guess =
                FormGuess.of(document, ReadingOptions.NONE, forms).map(FormGuess.Guess::report);
        PublishedReport report = guess.isPresent()
                ? guess.get()
                : PublishedReportReader.read(document, forms.get(0), ReadingOptions.NONE);
        return new Side(
                name.replace('\\', '/'),
                ReadModel.of(report),
                UnitCells.NONE,
                Optional.empty(),
                Optional.of(report.definition()),
                Optional.of(report));
    }

    private static Path inFolder(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(PROJECT))) {
            return OwnPlaces.published(folder, OutputNames.MODEL)
                    .orElseThrow(() -> new NotCompiledException(folder.toString()));
        }
        return folder.resolve(PublishedModel.FILE);
    }

    private static PublishedModel model(Path file) throws IOException {
        String name = file.toString().replace('\\', '/');
        ConfigProblems problems = new ConfigProblems("project-file");
        try {
            ModelReader reader = ModelReader.read(TextFile.read(file), name);
            if (!reader.has("figures")) {
                problems.form(SourceLocation.of(name, 1, 1), "config.missing-key", "name", "figures");
            }
            problems.throwIfAny();
            return reader.model();
        } catch (JsonProcessingException e) {
            throw ConfigReader.syntax(e, name, problems);
        }
    }

    /** The project that a model belongs to. One that cannot be loaded names no unit; its model can be compared all the same. */
    private static Optional<ReportProject> project(Path model) throws IOException {
        Optional<Path> root = Stream.iterate(
                        model.toAbsolutePath().getParent(), folder -> folder != null, folder -> folder.getParent())
                .limit(ABOVE)
                .filter(folder -> Files.isRegularFile(folder.resolve(PROJECT)))
                .findFirst();
        try {
            return root.isEmpty() ? Optional.empty() : Optional.of(ProjectLoader.load(root.get()));
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }

    private static Optional<ReportDefinition> definition(String id, Optional<ReportProject> project) {
        Optional<ReportDefinition> own =
                project.map(ReportProject::definition).filter(form -> form.id().equals(id));
        return own.isPresent() || !DefinitionLoader.isBundled(id) ? own : DefinitionLoader.load(id, Path.of(""));
    }
}
