package dev.report.cli;

import dev.report.check.AcceptedFindings;
import dev.report.cli.format.CheckResult;
import dev.report.cli.format.FilePaths;
import dev.report.cli.format.MarkedFormat;
import dev.report.cli.format.OutputFormat;
import dev.report.cli.option.Argument;
import dev.report.cli.option.FindingOptions;
import dev.report.cli.print.ProgressLine;
import dev.report.cli.print.Screen;
import dev.report.cli.print.Summary;
import dev.report.cli.process.ExitCode;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.definition.DefinitionLoader;
import dev.report.finding.Finding;
import dev.report.finding.FindingKinds;
import dev.report.finding.NearestName;
import dev.report.project.NoPlainFileException;
import dev.report.project.ReportProject;
import dev.report.project.WaiverDrafts;
import dev.report.published.PublishedReportReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Findings only: of a project, or of single files before they are sent. */
final class CheckCommand extends Command {

    private static final List<OutputFormat> FORMATS = Stream.concat(
                    OutputFormat.OF_FINDINGS.stream(), Stream.of(OutputFormat.HTML))
            .toList();

    private final Argument<List<Path>> files = Argument.parameters("PROJECT|FILE", Path.class);
    private final Argument<String> definition = Argument.option("--definition", "DEFINITION", String.class);
    private final Argument<Path> previous = Argument.option("--previous", "FILE", Path.class);
    private final Argument<List<String>> waive = Argument.list("--waive", "RULE", String.class);

    private final FindingOptions shown = new FindingOptions(options);

    CheckCommand(Screen screen) {
        super(screen, FORMATS);
        takes(Stream.concat(Stream.of(files, definition, previous, waive), shown.all().stream())
                .toArray(Argument<?>[]::new));
    }

    @Override
    public Path root() {
        List<Path> paths = files.or(List.of());
        return paths.isEmpty() ? Path.of("") : paths.get(0);
    }

    @Override
    public FilePaths paths() {
        return shown.paths(root());
    }

    @Override
    public Integer call() throws Exception {
        List<Path> paths = files.or(List.of());
        Path first = paths.isEmpty() ? Path.of(".") : paths.get(0);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                notARule(path.toString());
                throw new NoSuchFileException(path.toString());
            }
        }
        if (Files.isDirectory(first)) {
            if (paths.size() > 1) {
                throw misused(screen.say("usage.one-project"));
            }
            if (options.format() == OutputFormat.HTML) {
                throw misused(screen.say("usage.marked"));
            }
            Compilation compilation = ProgressLine.check(screen, first, options.isQuiet());
            Set<String> rules = rules(compilation);
            int code = report(compilation, true);
            writeWaivers(compilation, rules);
            return code;
        }
        if (!waive.or(List.of()).isEmpty()) {
            throw misused(screen.say("waive.project"));
        }
        Map<String, Path> named = new LinkedHashMap<>();
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            NoPlainFileException.require(path);
            named.put(path.toString().replace('\\', '/'), path);
        }
        return options.format() == OutputFormat.HTML ? marked(named) : report(checkFiles(named), false);
    }

    /** {@code --waive one two}: the second is no file, but a rule that lacks its comma. */
    private void notARule(String name) {
        List<String> rules = new ArrayList<>(waive.or(List.of()));
        if (!rules.isEmpty() && name.matches("[a-z]+(-[a-z]+)*")) {
            rules.add(name);
            throw misused(screen.say("waive.comma", "rules", String.join(",", rules)));
        }
    }

    /** Writes a copy of the documents with the findings marked in it. */
    private int marked(Map<String, Path> named) throws IOException {
        if (!named.keySet().stream().allMatch(PublishedReportReader::reads)) {
            throw misused(screen.say("usage.marked"));
        }
        Compilation compilation = checkFiles(named);
        screen.out().write(MarkedFormat.of(compilation, named, options::shows, screen.language()));
        summary(compilation, false);
        return code(compilation);
    }

    /** The rules whose findings are to be accepted. */
    private Set<String> rules(Compilation compilation) throws IOException {
        Set<String> rules = new LinkedHashSet<>(waive.or(List.of()));
        ReportProject checked = compilation.project();
        for (String rule : rules) {
            Set<String> known = new LinkedHashSet<>(FindingKinds.all().keySet());
            checked.definition().rules().forEach(each -> known.add(each.id()));
            if (!known.contains(rule)) {
                String nearest = NearestName.of(rule, known)
                        .map(name -> " " + screen.say("trace.nearest", "name", name))
                        .orElse("");
                throw misused(screen.say("explain.unknown", "rule", rule) + nearest);
            }
            if (!AcceptedFindings.isWaivable(rule)) {
                throw misused(screen.say("waive.not-allowed", "rule", rule));
            }
        }
        if (!rules.isEmpty() && !WaiverDrafts.canAdd(checked.root())) {
            throw misused(screen.say("waive.shape"));
        }
        return rules;
    }

    /** Writes what would accept the findings of these rules, but for the reason and the name of who accepts them. */
    private void writeWaivers(Compilation compilation, Set<String> rules) throws IOException {
        if (rules.isEmpty()) {
            return;
        }
        List<Finding> open = AcceptedFindings.toAccept(compilation.project(), compilation.findings(), rules);
        if (!open.isEmpty()) {
            WaiverDrafts.add(compilation.project().root(), open, screen.language());
        }
        screen.err().println(screen.say(open.isEmpty() ? "waive.none" : "waive.written", "count", open.size()));
    }

    /** Of reports that were published the definition may be left out: their tables tell it. */
    private Compilation checkFiles(Map<String, Path> named) throws IOException {
        if (definition.value().isPresent()) {
            return ReportCompiler.checkFiles(
                    DefinitionLoader.named(definition.value().get()), named, previous.value());
        }
        boolean mayBePublished = named.keySet().stream()
                .allMatch(name -> PublishedReportReader.reads(name) || PublishedReportReader.isText(name));
        return (mayBePublished ? ReportCompiler.checkPublished(named, previous.value()) : Optional.<Compilation>empty())
                .orElseThrow(() -> misused(screen.say("usage.definition")));
    }

    private int report(Compilation compilation, boolean project) {
        shown.print(screen, project ? compilation.project().root() : Path.of(""), CheckResult.of(compilation, project));
        summary(compilation, project);
        return code(compilation);
    }

    private void summary(Compilation compilation, boolean project) {
        if (options.isQuiet()) {
            return;
        }
        Summary summary = new Summary(screen, options.format() == OutputFormat.TEXT ? screen.out() : screen.err());
        if (project) {
            summary.print(compilation, options.isVerbose());
        } else {
            summary.findings(compilation, options.isVerbose());
        }
    }

    private static int code(Compilation compilation) {
        return compilation.hasUnopenedFile()
                ? ExitCode.FAULT
                : compilation.isStopped() ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
