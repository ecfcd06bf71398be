package dev.report.cli;

import dev.report.cli.format.FilePaths;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.option.FindingOptions;
import dev.report.cli.print.ProgressLine;
import dev.report.cli.print.Screen;
import dev.report.cli.process.ExitCode;
import dev.report.cli.process.Interruption;
import dev.report.cli.process.RunRecord;
import dev.report.cli.process.UpToDate;
import dev.report.compile.OwnReports;
import dev.report.compile.Publication;
import dev.report.compile.ReportCompiler;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.publish.OwnPlaces;
import dev.report.publish.ProjectLock;
import dev.report.publish.Publisher;
import dev.report.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The main job: reads, checks, aggregates, composes, renders, publishes. */
final class CompileCommand extends ProjectCommand {

    private static final String ALL = "all";

    private final Argument<List<ReportProject.Output>> outputs =
            Argument.list("--outputs", "KIND", ReportProject.Output.class);
    private final Argument<Boolean> draft = Argument.flag("--draft");
    private final Argument<Boolean> ifChanged = Argument.flag("--if-changed");
    private final Argument<List<String>> units = Argument.list("--unit", "CODE|all", String.class);

    private final FindingOptions shown = new FindingOptions(options);

    /** Set once this run holds the project: from then on, how it ends is written down. */
    private @Nullable RunRecord record;

    CompileCommand(Screen screen) {
        super(screen, 0, OutputFormat.OF_COMPILE);
        takes(Stream.concat(Stream.of(outputs, draft, ifChanged, units), shown.all().stream())
                .toArray(Argument<?>[]::new));
    }

    @Override
    public void failed(int code, String message) {
        if (record != null) {
            RunRecord.State state = code == ExitCode.FINDINGS ? RunRecord.State.FINDINGS : RunRecord.State.FAULT;
            record.end(state, code, message, new RunRecord.Ending());
        }
    }

    @Override
    public FilePaths paths() {
        return shown.paths(root());
    }

    @Override
    public Integer call() throws Exception {
        Path root = folder();
        boolean byNight = ifChanged.isSet() || options.format() == OutputFormat.MAIL;
        if (units.value().isPresent() && (draft.isSet() || byNight)) {
            throw misused(screen.say("own.alone"));
        }
        if (!Files.exists(root.resolve(ReportProject.FILE))) {
            // Not a project: loading it says so, and nothing is left in the folder.
            ReportCompiler.load(root);
        }
        Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        OwnPlaces.requireOwn(root);
        Publisher publisher = new Publisher(root);
        ProjectLock lock = ProjectLock.take(root.resolve(OwnPlaces.RECORDS), started.toString());
        RunRecord begun = RunRecord.begin(root, started);
        Progress progress = new Progress();
        ProgressLine line =
                ProgressLine.of(screen, progress, options.isQuiet() || options.format() == OutputFormat.MAIL);
        Interruption end = Interruption.does(() -> {
            line.close();
            begun.interrupted(screen, publisher);
        });
        try {
            publisher.recover();
            CompileRun run = new CompileRun(screen, root, options, shown, begun);
            List<ReportProject.Output> kinds = outputs.or(List.of());
            if (units.value().isPresent()) {
                OwnReports.Result made = run.units(publisher, progress, kinds, this::chosen);
                line.close();
                return run.report(made);
            }
            record = begun;
            if (ifChanged.isSet() && !draft.isSet() && UpToDate.is(root, begun, kinds)) {
                line.close();
                return run.unchanged();
            }
            Publication publication = run.compile(publisher, progress, kinds, draft.isSet());
            line.close();
            return run.report(publication, draft.isSet());
        } finally {
            line.close();
            end.close();
            lock.close();
        }
    }

    /** The units whose own reports are wanted. */
    private List<Unit> chosen(ReportProject project) {
        List<Unit> chosen = new ArrayList<>();
        for (String named : units.or(List.of())) {
            if (named.equals(ALL)) {
                project.roster().due(project.period()).stream()
                        .filter(Unit::isCounted)
                        .forEach(chosen::add);
            } else {
                chosen.add(project.roster()
                        .named(named)
                        .orElseThrow(() -> misused(screen.say("trace.unknown-unit", "unit", named))));
            }
        }
        return chosen.stream().distinct().toList();
    }
}
