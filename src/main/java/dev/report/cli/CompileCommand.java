package dev.report.cli;

import dev.report.compile.Publication;
import dev.report.compile.ReportCompiler;
import dev.report.model.Progress;
import dev.report.project.ReportProject;
import dev.report.publish.ProjectLock;
import dev.report.publish.Publisher;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: reads, checks, aggregates, composes, renders, publishes. */
@Command(
        name = "compile",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
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

    @Option(names = "--if-changed")
    private boolean ifChanged;

    /** Set once this run holds the project: from then on, how it ends is written down. */
    private @Nullable RunRecord record;

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
    public void failed(int code, String message) {
        if (record != null) {
            RunRecord.State state = code == ExitCode.FINDINGS ? RunRecord.State.FINDINGS : RunRecord.State.FAULT;
            record.end(state, code, message, new RunRecord.Ending());
        }
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        if (!Files.exists(root.resolve(ReportProject.FILE))) {
            // Not a project: loading it says so, and nothing is left in the folder.
            ReportCompiler.load(root);
        }
        Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Publisher publisher = new Publisher(root);
        ProjectLock lock = ProjectLock.take(root.resolve(".report"), started.toString());
        RunRecord begun = RunRecord.begin(root, started);
        Progress progress = new Progress();
        ProgressLine line = ProgressLine.of(screen, progress, options.quiet);
        Interruption end = Interruption.does(() -> {
            line.close();
            begun.interrupted(screen, publisher);
        });
        try {
            record = begun;
            publisher.recover();
            CompileRun run = new CompileRun(screen, root, options, begun);
            if (ifChanged && !draft && UpToDate.is(root, begun, outputs)) {
                line.close();
                return run.unchanged();
            }
            Publication publication = run.compile(publisher, progress, outputs, draft);
            line.close();
            return run.report(publication, draft);
        } finally {
            line.close();
            end.close();
            lock.close();
        }
    }
}
