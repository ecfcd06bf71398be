package dev.report.cli;

import dev.report.aggregate.Coverage;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Findings only: of a project, or of single files before they are sent. */
@Command(
        name = "check",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class CheckCommand implements Callable<Integer>, FormattedCommand {

    private final Screen screen;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "PROJECT|FILE", descriptionKey = "PROJECT|FILE")
    private List<Path> paths = List.of();

    @Option(names = "--definition", paramLabel = "DEFINITION")
    private @Nullable String definition;

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Path root() {
        return paths.isEmpty() ? Path.of("") : paths.get(0);
    }

    @Override
    public OutputFormat format() {
        return options.format;
    }

    @Override
    public Integer call() throws Exception {
        Path first = paths.isEmpty() ? Path.of(".") : paths.get(0);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        if (Files.isDirectory(first)) {
            if (paths.size() > 1) {
                throw new CommandLine.ParameterException(commandLine(), screen.say("usage.one-project"));
            }
            return report(ProgressLine.check(screen, first, options.quiet), true);
        }
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            files.put(path.toString().replace('\\', '/'), path);
        }
        return report(ReportCompiler.checkFiles(definition(), files), false);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private ReportDefinition definition() {
        String name = definition;
        if (name == null) {
            throw new CommandLine.ParameterException(commandLine(), screen.say("usage.definition"));
        }
        Optional<ReportDefinition> found = DefinitionLoader.load(name, Path.of(""));
        if (found.isEmpty()) {
            throw new CommandLine.ParameterException(
                    commandLine(),
                    screen.say(
                            "usage.no-definition",
                            "name",
                            name,
                            "names",
                            String.join(", ", DefinitionLoader.bundled())));
        }
        return found.get();
    }

    private int report(Compilation compilation, boolean project) {
        Optional<Coverage> coverage =
                project ? Optional.of(compilation.consolidation().coverage()) : Optional.empty();
        new FindingPrinter(
                        screen,
                        options.format,
                        options.verbose,
                        project ? compilation.project().root() : Path.of(""))
                .print(
                        compilation.findings(),
                        compilation.project().definition().rules(),
                        compilation.rules().notEvaluatedCount(),
                        coverage);
        if (!options.quiet) {
            Summary summary = new Summary(screen, options.format == OutputFormat.TEXT ? screen.out() : screen.err());
            if (project) {
                summary.print(compilation, options.verbose);
            } else {
                summary.findings(compilation, options.verbose);
            }
        }
        return compilation.hasUnopenedFile()
                ? ExitCode.FAULT
                : compilation.isStopped() ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
