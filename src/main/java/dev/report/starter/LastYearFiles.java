package dev.report.starter;

import dev.report.json.PublishedModel;
import dev.report.model.Period;
import dev.report.published.FormGuess;
import dev.report.published.PublishedReport;
import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import dev.report.published.ReportImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a new project keeps of last year: the model and the units' figures, from a project, from {@code model.json}, or read from a published report. */
final class LastYearFiles {

    private static final String UNITS = "units.csv";

    private LastYearFiles() {}

    static Map<String, byte[]> of(Beginning beginning) throws IOException {
        if (beginning.lastYear().isEmpty()) {
            return Map.of();
        }
        Path given = beginning.lastYear().get();
        Optional<Path> model = model(given);
        return model.isPresent() ? copied(model.get()) : published(given, beginning);
    }

    private static Optional<Path> model(Path given) throws IOException {
        if (!Files.exists(given)) {
            throw new NoSuchFileException(given.toString());
        }
        if (!Files.isDirectory(given)) {
            return given.toString().endsWith(".json") ? Optional.of(given) : Optional.empty();
        }
        for (Path model : List.of(given.resolve("out"), given)) {
            if (Files.exists(model.resolve(PublishedModel.FILE))) {
                return Optional.of(model.resolve(PublishedModel.FILE));
            }
        }
        throw new NoSuchFileException(
                given.resolve("out").resolve(PublishedModel.FILE).toString());
    }

    private static Map<String, byte[]> copied(Path model) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PublishedModel.FILE, Files.readAllBytes(model));
        Path units = model.resolveSibling(UNITS);
        if (Files.exists(units)) {
            files.put(UNITS, Files.readAllBytes(units));
        }
        return files;
    }

    private static Map<String, byte[]> published(Path file, Beginning beginning) throws IOException {
        PublishedReportReader.Opened opened = PublishedReportReader.open(file, file.toString());
        Period before = beginning.period().before();
        OptionalInt year = before.isCalendarYear() ? OptionalInt.of(before.year()) : OptionalInt.empty();
        ReadingOptions known = new ReadingOptions(year, Optional.of(beginning.name()), Optional.of(beginning.level()));
        Optional<PublishedReport> report = opened.document().isEmpty()
                ? Optional.empty()
                : FormGuess.of(opened.document().get(), known).map(FormGuess.Guess::report);
        return report.isPresent() ? ReportImport.files(report.get(), Optional.empty()) : Map.of();
    }
}
