package dev.report.cli;

import dev.report.aggregate.Coverage;
import dev.report.cli.format.CheckResult;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.mail.Mail;
import dev.report.cli.mail.MailLines;
import dev.report.cli.mail.MailRecord;
import dev.report.cli.option.CommonOptions;
import dev.report.cli.option.FindingOptions;
import dev.report.cli.print.OwnReportLines;
import dev.report.cli.print.Screen;
import dev.report.cli.print.Summary;
import dev.report.cli.print.VersionProvider;
import dev.report.cli.process.Deadline;
import dev.report.cli.process.ExitCode;
import dev.report.cli.process.RunRecord;
import dev.report.compile.Compilation;
import dev.report.compile.Making;
import dev.report.compile.OwnReport;
import dev.report.compile.OwnReports;
import dev.report.compile.Publication;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Severity;
import dev.report.project.ReportProject;
import dev.report.project.Roster;
import dev.report.project.Unit;
import dev.report.publish.InputGuard;
import dev.report.publish.InputHashes;
import dev.report.publish.OwnPlaces;
import dev.report.publish.Publisher;
import dev.report.read.ahead.ReadAhead;
import dev.report.render.Renderer;
import dev.report.run.Progress;
import dev.report.run.WholeFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** One run of {@code compile} on a project that it holds: what it does, prints, and writes down when it ends. */
final class CompileRun {

    private final Screen screen;
    private final Path root;
    private final CommonOptions options;
    private final FindingOptions shown;
    private final RunRecord record;
    private final PrintStream talk;

    CompileRun(Screen screen, Path root, CommonOptions options, FindingOptions shown, RunRecord record) {
        this.screen = screen;
        this.root = root;
        this.options = options;
        this.shown = shown;
        this.record = record;
        this.talk = options.format() == OutputFormat.TEXT || options.format() == OutputFormat.MAIL
                ? screen.out()
                : screen.err();
    }

    /** Ends a run that had nothing to do. */
    int unchanged() {
        List<Deadline> deadlines = Deadline.of(record.deadlines(), options.today(), record.wasComplete(), true);
        RunRecord.Ending ending = record.ofPublished().deadlines(deadlines);
        String words = screen.say("result.unchanged");
        if (options.format() == OutputFormat.MAIL) {
            mail(Mail.unchanged(lastMail(), word(RunRecord.State.UNCHANGED), deadlines), words, new Roster(List.of()));
        }
        return end(RunRecord.State.UNCHANGED, ExitCode.DONE, words, deadlines, ending, false);
    }

    /** Does the whole work; {@link #report} says what came of it. */
    Publication compile(Publisher publisher, Progress progress, List<ReportProject.Output> outputs, boolean draft)
            throws IOException {
        Checked checked = check(publisher, progress, outputs, draft, project -> List.of());
        return ReportCompiler.publish(checked.compilation(), checked.renderer(), checked.making());
    }

    /** Makes the own reports of some units. */
    OwnReports.Result units(
            Publisher publisher,
            Progress progress,
            List<ReportProject.Output> outputs,
            Function<ReportProject, List<Unit>> chosen)
            throws IOException {
        Checked checked = check(publisher, progress, outputs, false, chosen);
        return new OwnReports(checked.compilation(), checked.renderer(), checked.making()).make(checked.units());
    }

    /** Prints what came of units' own reports: people are shown the findings of those that were not made. @return the exit code */
    int report(OwnReports.Result result) {
        boolean all = options.isVerbose() || options.format() != OutputFormat.TEXT;
        List<Compilation> told = result.reports().stream()
                .filter(report -> all || !report.isMade())
                .map(OwnReport::compilation)
                .toList();
        shown.print(screen, root, CheckResult.ofUnits(told));
        return new OwnReportLines(screen, talk).print(root, result, options.isQuiet(), all);
    }

    /** A project that was checked, with what makes a report of it, or of some of its units. */
    private record Checked(Compilation compilation, Renderer renderer, Making making, List<Unit> units) {}

    private Checked check(
            Publisher publisher,
            Progress progress,
            List<ReportProject.Output> outputs,
            boolean draft,
            Function<ReportProject, List<Unit>> chosen)
            throws IOException {
        InputGuard before = InputGuard.before(root);
        InputHashes hashes = new InputHashes();
        try (ReadAhead submissions = ReadAhead.start(root, hashes::read)) {
            ReportProject project = ReportCompiler.load(root);
            List<Unit> units = chosen.apply(project);
            InputGuard guard = before.of(project);
            Set<ReportProject.Output> wanted = outputs.isEmpty() ? project.outputs() : EnumSet.copyOf(outputs);
            Renderer renderer = new Renderer(project);
            renderer.preload(wanted);
            Compilation checked = ReportCompiler.check(project, wanted, submissions, progress);
            Making making = new Making(wanted, draft, VersionProvider.line(), guard, hashes, publisher, progress);
            return new Checked(checked, renderer, making, units);
        }
    }

    /** Prints what a run came to, and writes it down. @return the exit code */
    int report(Publication publication, boolean draft) {
        Compilation compilation = publication.compilation();
        Coverage coverage = compilation.consolidation().coverage();
        boolean isMail = options.format() == OutputFormat.MAIL;
        if (!isMail) {
            shown.print(screen, root, CheckResult.of(compilation, true));
        }
        if (!isMail && (!options.isQuiet() || compilation.isStopped())) {
            Summary summary = new Summary(screen, talk);
            summary.print(compilation, options.isVerbose());
            summary.files(root, publication);
            summary.faces(publication.faces());
        }
        int code = compilation.hasUnopenedFile()
                ? ExitCode.FAULT
                : compilation.isStopped() || !publication.isWritten() ? ExitCode.FINDINGS : ExitCode.DONE;
        List<Deadline> deadlines = Deadline.of(
                compilation.project().deadlines(),
                options.today(),
                coverage.isComplete(),
                publication.isWritten() && !draft);
        RunRecord.Ending ending =
                new RunRecord.Ending().compilation(compilation).deadlines(deadlines);
        if (publication.isWritten()) {
            ending.published(publication.manifest(), VersionProvider.build(), draft);
        }
        boolean news = code != ExitCode.DONE || publication.change().isNews();
        RunRecord.State state = state(publication, code, draft);
        String words = words(publication, draft);
        if (isMail) {
            boolean isNew =
                    publication.isWritten() && !publication.change().files().isEmpty();
            mail(
                    Mail.of(lastMail(), word(state), compilation.findings(), deadlines, isNew),
                    publication.isWritten() ? words : screen.say("mail.not-written", counts(compilation)),
                    compilation.project().roster());
        }
        return end(state, code, words, deadlines, ending, news);
    }

    private static Object[] counts(Compilation compilation) {
        return new Object[] {
            "errors", compilation.count(Severity.ERROR), "warnings", compilation.count(Severity.WARNING)
        };
    }

    private static String word(RunRecord.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private Path mailFile() {
        return root.resolve(OwnPlaces.RECORDS).resolve(MailRecord.FILE);
    }

    private MailRecord lastMail() {
        return MailRecord.read(mailFile());
    }

    /** Prints what is new since the last night, if anything is, and notes what was found. */
    private void mail(Mail mail, String result, Roster roster) {
        if (mail.isWorthSending()) {
            new MailLines(screen, roster).of(mail, result).forEach(talk::println);
        }
        try {
            WholeFile.write(mailFile(), mail.record(options.today()).json());
        } catch (IOException e) {
            screen.error(screen.say("fault.record", "file", mailFile(), "reason", String.valueOf(e.getMessage())));
        }
    }

    private static RunRecord.State state(Publication publication, int code, boolean draft) {
        if (!publication.isWritten()) {
            return code == ExitCode.FAULT ? RunRecord.State.FAULT : RunRecord.State.FINDINGS;
        }
        if (draft) {
            return RunRecord.State.DRAFT;
        }
        return publication.change().files().isEmpty() ? RunRecord.State.UNCHANGED : RunRecord.State.PUBLISHED;
    }

    private String words(Publication publication, boolean draft) {
        Publisher.Change change = publication.change();
        if (!publication.isWritten()) {
            boolean draftHelps = !draft && publication.compilation().allowsDraft();
            return screen.say(draftHelps ? "summary.not-written" : "summary.not-written.mend");
        }
        String what = change.files().isEmpty()
                ? screen.say("result.same")
                : change.isFirst()
                        ? screen.say("result.first")
                        : screen.say("result.changed", "files", String.join(" ", change.files()));
        return draft ? screen.say("result.draft") + what : what;
    }

    /** Says in one line what happened, and writes it down. @return the exit code, which says too if that could not be written */
    private int end(
            RunRecord.State state,
            int code,
            String words,
            List<Deadline> deadlines,
            RunRecord.Ending ending,
            boolean news) {
        List<String> plain = new ArrayList<>(List.of(words));
        List<String> painted = new ArrayList<>(List.of(code == ExitCode.DONE ? words : screen.paint("1;31", words)));
        Screen colorless = new Screen(screen.out(), screen.err(), screen.language(), false, false);
        for (Deadline deadline : deadlines) {
            if (deadline.isNear()) {
                plain.add(deadline.words(colorless));
                painted.add(deadline.words(screen));
            }
        }
        String between = screen.say("result.between");
        boolean isTold = options.format() == OutputFormat.MAIL;
        if (!isTold && (!options.isQuiet() || news || deadlines.stream().anyMatch(Deadline::isPressing))) {
            talk.println(Screen.pad(screen.say("summary.result"), 10) + String.join(between, painted));
        }
        try {
            record.write(state, code, String.join(between, plain), ending);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            screen.error(screen.say("fault.record", "file", e.getFile(), "reason", reason));
            return code == ExitCode.DONE ? ExitCode.FAULT : code;
        }
        return code;
    }
}
