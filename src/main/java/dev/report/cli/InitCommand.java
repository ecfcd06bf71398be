package dev.report.cli;

import dev.report.cli.option.Argument;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.model.Period;
import dev.report.project.Issuer;
import dev.report.project.NoPlainFileException;
import dev.report.project.ReportProject;
import dev.report.run.WholeFile;
import dev.report.starter.Beginning;
import dev.report.starter.ProjectStarter;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A new project: report.yaml, roster, narrative, last year's figures. */
final class InitCommand extends Command {

    private final Argument<Path> folder = Argument.path(0, "DIR");
    private final Argument<String> definition = Argument.option("--definition", "DEFINITION", String.class);
    private final Argument<String> year = Argument.option("--year", "YEAR", String.class);
    private final Argument<String> name = Argument.option("--name", "NAME", String.class);
    private final Argument<Issuer.Level> level =
            Argument.choice("--level", "LEVEL", Issuer.Level.class, Arrays.asList(Issuer.Level.values()));
    private final Argument<Path> roster = Argument.option("--roster", "FILE", Path.class);
    private final Argument<Path> lastYear = Argument.option("--last-year", "FILE", Path.class);

    InitCommand(Screen screen) {
        super(screen);
        takes(folder, definition, year, name, level, roster, lastYear);
    }

    @Override
    public Integer call() throws IOException {
        Path root = folder.or(Path.of(""));
        if (Files.exists(root.resolve(ReportProject.FILE))) {
            throw misused(screen.say("init.there", "file", root.resolve(ReportProject.FILE)));
        }
        if (roster.value().isPresent()) {
            NoPlainFileException.require(roster.value().get());
        }
        Beginning beginning = beginning();
        Map<String, byte[]> files = ProjectStarter.files(beginning);
        if (lastYear.value().isPresent() && files.keySet().stream().noneMatch(file -> file.startsWith("history/"))) {
            throw misused(screen.say("init.no-report", "file", lastYear.value().get()));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            if (Files.exists(path)) {
                screen.err().println(screen.say("init.kept", "file", path));
                continue;
            }
            Files.createDirectories(path.toAbsolutePath().getParent());
            WholeFile.write(path, file.getValue());
        }
        Files.createDirectories(root.resolve(ReportProject.SUBMISSIONS));
        if (!options.isQuiet()) {
            screen.out().println(screen.say("init.made", "folder", root));
        }
        return ExitCode.DONE;
    }

    private Beginning beginning() {
        String form = asked(definition.value(), "--definition");
        String of = asked(year.value(), "--year");
        String issuer = asked(name.value(), "--name");
        String rank = asked(level.value().map(Enum::name), "--level");
        ReportDefinition known = DefinitionLoader.named(form);
        return new Beginning(
                known,
                form,
                period(of, known.heading().periods()),
                issuer,
                Arrays.stream(Issuer.Level.values())
                        .filter(each -> each.name().equalsIgnoreCase(rank))
                        .findFirst()
                        .orElseThrow(() -> misused(screen.say("init.level", "value", rank))),
                roster.value(),
                lastYear.value());
    }

    /** A year, or where the definition reports on another period its first and its last day. */
    private Period period(String text, Period.Kind kind) {
        if (kind == Period.Kind.YEAR && !text.matches("20[0-9]{2}")) {
            throw misused(screen.say("init.year", "value", text));
        }
        return Period.ofId(text)
                .filter(kind::fits)
                .orElseThrow(() -> misused(screen.say(
                        "init.period",
                        "value",
                        text,
                        "example",
                        kind.from(YearMonth.of(2025, 7)).id())));
    }

    /** What was given, or what a person at a terminal answers; without one, what is missing is said. */
    private String asked(Optional<String> given, String option) {
        Console console = given.isEmpty() ? System.console() : null;
        String answer = given.orElse("");
        if (console != null) {
            String line = console.readLine("%s", screen.say("init.ask" + option.substring(1)) + " ");
            answer = line == null ? "" : line.strip();
        }
        if (answer.isEmpty()) {
            throw misused(screen.say("usage.missing", "words", option));
        }
        return answer;
    }
}
