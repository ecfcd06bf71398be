package dev.report.cli;

import dev.report.compile.Compilation;
import dev.report.compile.Publication;
import dev.report.compile.ReportCompiler;
import dev.report.project.ReportProject;
import dev.report.publish.ProjectLock;
import dev.report.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: reads, checks, aggregates, composes, renders, publishes. */
@Command(name = "compile", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class CompileCommand implements Callable<Integer>, FormattedCommand {

    private final Screen screen;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "PROJECT", descriptionKey = "PROJECT", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--outputs", split = ",", paramLabel = "KIND")
    private List<ReportProject.Output> outputs = List.of();

    @Option(names = "--draft")
    private boolean draft;

    CompileCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public OutputFormat format() {
        return options.format;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        ReportProject project = ReportCompiler.load(root);
        Set<ReportProject.Output> wanted = outputs.isEmpty() ? project.outputs() : EnumSet.copyOf(outputs);
        Renderer renderer = new Renderer(project);
        if (wanted.contains(ReportProject.Output.PDF)) {
            renderer.preload();
        }
        Compilation checked = ReportCompiler.check(project);
        Publication publication = publish(checked, renderer, wanted);
        Compilation compilation = publication.compilation();
        new FindingPrinter(screen, options.format, options.verbose, root)
                .print(
                        compilation.findings(),
                        compilation.project().definition().rules(),
                        compilation.rules().notEvaluatedCount(),
                        Optional.of(compilation.consolidation().coverage()));
        if (!options.quiet || compilation.isStopped()) {
            Summary summary = new Summary(screen, options.format == OutputFormat.TEXT ? screen.out() : screen.err());
            summary.print(compilation, options.verbose);
            summary.files(root, publication);
        }
        return compilation.hasUnopenedFile()
                ? ExitCode.FAULT
                : compilation.isStopped() || !publication.isWritten() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private Publication publish(Compilation checked, Renderer renderer, Set<ReportProject.Output> wanted)
            throws IOException, ProjectLock.HeldException {
        ProjectLock lock = ProjectLock.take(root.resolve(".report"));
        try {
            return ReportCompiler.publish(checked, renderer, wanted, draft, VersionProvider.version());
        } finally {
            lock.close();
        }
    }
}
