package dev.report.cli;

import dev.report.cli.format.CheckResult;
import dev.report.cli.format.FilePaths;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.option.FindingOptions;
import dev.report.cli.print.ImportSummary;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.definition.DefinitionLoader;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.Period;
import dev.report.project.Issuer;
import dev.report.project.NoPlainFileException;
import dev.report.published.FormGuess;
import dev.report.published.PublishedReport;
import dev.report.published.PublishedReportReader;
import dev.report.published.ReadingOptions;
import dev.report.published.ReportImport;
import dev.report.published.Stated;
import dev.report.published.page.PublishedDocument;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Published reports read back into what {@code history/} holds. */
final class ImportCommand extends Command {

    private final Argument<List<Path>> files = Argument.parameters("FILE", Path.class);
    private final Argument<String> definition = Argument.option("--definition", "DEFINITION", String.class);
    private final Argument<Integer> year = Argument.option("--year", "YEAR", Integer.class);
    private final Argument<String> issuer = Argument.option("--issuer", "NAME", String.class);
    private final Argument<Issuer.Level> level =
            Argument.choice("--level", "LEVEL", Issuer.Level.class, Arrays.asList(Issuer.Level.values()));
    private final Argument<String> unit = Argument.option("--unit", "CODE", String.class);
    private final Argument<Path> to = Argument.option("--to", "DIR", Path.class);
    private final Argument<Boolean> replace = Argument.flag("--replace");
    private final FindingOptions shown = new FindingOptions(options);

    ImportCommand(Screen screen) {
        super(screen);
        takes(Stream.concat(Stream.of(files, definition, year, issuer, level, unit, to, replace), shown.all().stream())
                .toArray(Argument<?>[]::new));
    }

    @Override
    public FilePaths paths() {
        return shown.paths(root());
    }

    @Override
    public Integer call() throws IOException {
        List<Path> paths = files.or(List.of());
        if (paths.isEmpty()) {
            throw misused(screen.say("usage.missing", "words", "FILE"));
        }
        List<Finding> findings = new ArrayList<>();
        List<ImportSummary> summaries = new ArrayList<>();
        for (Path path : paths) {
            NoPlainFileException.require(path);
            Optional<PublishedReport> report = read(path, findings);
            if (report.isPresent()) {
                findings.addAll(report.get().findings());
                findings.addAll(report.get().missingTables());
                summaries.add(write(report.get(), folder(path, paths.size(), report.get())));
            }
        }
        findings.sort(Finding.BY_PLACE);
        shown.print(screen, Path.of(""), CheckResult.of(findings));
        if (!options.isQuiet()) {
            summaries.forEach(
                    summary -> summary.print(options.format() == OutputFormat.TEXT ? screen.out() : screen.err()));
        }
        return findings.stream().anyMatch(finding -> finding.counts(Severity.ERROR))
                ? ExitCode.FINDINGS
                : ExitCode.DONE;
    }

    private Optional<PublishedReport> read(Path path, List<Finding> findings) throws IOException {
        String name = path.toString().replace('\\', '/');
        PublishedReportReader.Opened opened = PublishedReportReader.open(path, name);
        findings.addAll(opened.findings());
        if (opened.document().isEmpty()) {
            return Optional.empty();
        }
        PublishedDocument document = opened.document().get();
        ReadingOptions known = new ReadingOptions(
                year.value().map(OptionalInt::of).orElse(OptionalInt.empty()), issuer.value(), level.value());
        if (definition.value().isPresent()) {
            return told(
                    PublishedReportReader.read(
                            document, DefinitionLoader.named(definition.value().get()), known),
                    findings);
        }
        return told(
                FormGuess.of(document, known)
                        .map(FormGuess.Guess::report)
                        .orElseThrow(() -> misused(screen.say("import.no-form", "file", name))),
                findings);
    }

    /** One of several reports in a document is read: the others are told. Of a year that none of them is about nothing is read. */
    private Optional<PublishedReport> told(PublishedReport report, List<Finding> findings) {
        Optional<Finding> otherYears = year.value().flatMap(report::lacks);
        if (otherYears.isPresent()) {
            findings.add(otherYears.get());
            return Optional.empty();
        }
        findings.addAll(report.unreadBeside(report.beside()));
        return Optional.of(report);
    }

    /** Where a report goes: one alone into the folder itself, several each into a folder of its file's name. */
    private Path folder(Path file, int count, PublishedReport report) {
        String year = report.cover()
                .year()
                .map(Stated::value)
                .orElseThrow(() -> misused(screen.say("import.no-year", "file", file)));
        Path folder = to.value()
                .orElse(Path.of("history", Period.ofId(year).map(Period::folder).orElse(year)));
        String name = String.valueOf(file.getFileName());
        return count == 1 ? folder : folder.resolve(name.replaceFirst("\\.[A-Za-z]+$", ""));
    }

    private ImportSummary write(PublishedReport report, Path folder) throws IOException {
        Map<String, byte[]> contents = ReportImport.files(report, unit.value());
        for (String name : contents.keySet()) {
            if (!replace.isSet() && Files.exists(folder.resolve(name))) {
                throw misused(screen.say("import.exists", "file", folder.resolve(name)));
            }
        }
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Path file = folder.resolve(content.getKey());
            Files.createDirectories(file.getParent());
            WholeFile.write(file, content.getValue());
        }
        return new ImportSummary(
                screen,
                report,
                folder,
                List.copyOf(contents.keySet()),
                definition.value().isEmpty());
    }
}
