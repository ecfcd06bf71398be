package dev.report.compile;

import dev.report.aggregate.Aggregator;
import dev.report.aggregate.Consolidation;
import dev.report.aggregate.Coverage;
import dev.report.aggregate.CoverageFindings;
import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.check.AcceptedFindings;
import dev.report.check.RuleCheck;
import dev.report.check.RuleResults;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.ReportDefinition;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.discover.SubmissionFinder;
import dev.report.discover.SubmissionFolder;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.lint.LastYearProse;
import dev.report.lint.ProseLinter;
import dev.report.model.UnitCode;
import dev.report.project.FreeProject;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.prose.Narrative;
import dev.report.prose.NarrativeReader;
import dev.report.publish.ChangedReports;
import dev.report.publish.FindingsWriter;
import dev.report.publish.InputChangedException;
import dev.report.publish.Manifest;
import dev.report.publish.OutputNames;
import dev.report.publish.Publisher;
import dev.report.read.SubmissionSource;
import dev.report.read.ahead.ReadAhead;
import dev.report.render.Renderer;
import dev.report.render.face.Face;
import dev.report.run.Background;
import dev.report.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Compiles a report: discover, read, bind, aggregate, read the prose, check, lint, compose, render, publish. */
public final class ReportCompiler {

    /** What is found of a file that was not read. */
    private static final List<FindingKind> REFUSED = List.of(
            FindingKind.of("wrong-year"),
            FindingKind.of("unopened-file"),
            FindingKind.of("outside-link"),
            FindingKind.of("lower-report"),
            FindingKind.of("unreadable-file"),
            FindingKind.of("empty-file"));

    private static final FindingKind UNKNOWN_TYPE = FindingKind.of("unknown-file-type");

    private ReportCompiler() {}

    /**
     * Loads a project.
     *
     * @throws dev.report.config.ConfigException if report.yaml, the roster or the definition is faulty
     * @throws IOException if one of these files cannot be opened
     */
    public static ReportProject load(Path root) throws IOException {
        return ProjectLoader.load(root, new DocumentHistory());
    }

    /**
     * Loads a project and checks it, prose included, and where its text gives cause the pages; writes nothing.
     *
     * @param progress shows how far it has come
     * @throws dev.report.config.ConfigException as {@link #load}
     * @throws IOException if a file cannot be read
     */
    public static Compilation check(Path root, Progress progress) throws IOException {
        try (ReadAhead submissions = ReadAhead.start(root)) {
            ReportProject project = load(root);
            return withPages(check(project, project.outputs(), submissions, progress));
        }
    }

    /** The same with what its pages would show, where text or figures give cause to set them. @throws IOException if a face cannot be read */
    public static Compilation withPages(Compilation checked) throws IOException {
        return PageCheck.of(checked);
    }

    /** Checks a loaded project; its pages are not set. */
    public static Compilation check(ReportProject project) throws IOException {
        try (ReadAhead submissions = ReadAhead.start(project.root())) {
            return check(project, project.outputs(), submissions, new Progress());
        }
    }

    /**
     * Checks a project whose submissions are being read, prose included; writes nothing.
     *
     * @param outputs which documents are wanted: what each cannot print is found
     * @param source reads the submissions
     * @param progress shows how far it has come
     * @throws IOException if a file cannot be read
     */
    public static Compilation check(
            ReportProject project, Set<ReportProject.Output> outputs, ReadAhead source, Progress progress)
            throws IOException {
        return check(project, outputs, receive(project, source.folder(), source, progress), progress);
    }

    /**
     * Reads what the units sent.
     *
     * @param folder the listing of the submissions
     * @param source opens them
     * @throws IOException if a file cannot be read
     */
    public static Received receive(
            ReportProject project, SubmissionFolder folder, SubmissionSource source, Progress progress)
            throws IOException {
        Intake intake = SubmissionFinder.find(project, folder);
        return new Received(intake, SubmissionBinder.bind(project, intake, source, progress));
    }

    /** As {@link #check(ReportProject, Set, ReadAhead, Progress)}, of submissions that were read before. */
    public static Compilation check(
            ReportProject project, Set<ReportProject.Output> outputs, Received received, Progress progress)
            throws IOException {
        Intake intake = received.intake();
        Submissions submissions = received.submissions();
        progress.enter(Progress.Stage.CHECKING);
        Background<Consolidation> sums =
                new Background<>("adding up", () -> Aggregator.aggregate(project, submissions)).start();
        RuleCheck units = RuleCheck.units(project, submissions);
        Consolidation consolidation = sums.await();
        NarrativeReader.Result prose = NarrativeReader.read(project, consolidation);
        RuleResults rules = units.whole(consolidation);
        List<Finding> findings = new ArrayList<>(intake.findings());
        findings.addAll(ChangedReports.of(project, intake));
        findings.addAll(submissions.findings());
        Map<UnitCode, String> unread = unread(findings, consolidation.coverage());
        Set<UnitCode> refused = units(project, findings);
        findings.removeIf(finding -> UNKNOWN_TYPE.covers(finding)
                && unread.containsValue(finding.place().file()));
        findings.addAll(CoverageFindings.of(project, submissions, consolidation.coverage(), refused, unread));
        findings.addAll(rules.findings());
        findings.addAll(prose.findings());
        findings.addAll(ProseLinter.lint(
                project, prose.narrative(), LastYearProse.read(project), prose.findings(), consolidation));
        findings.addAll(PrintCheck.check(project, submissions, prose.narrative(), outputs));
        findings.sort(Finding.BY_PLACE);
        findings = AcceptedFindings.mark(project, findings);
        return new Compilation(
                project, intake, submissions, consolidation, prose.narrative(), findings, rules.counts(), List.of());
    }

    /** Units whose file cannot be opened, is refused, or is of another period: that they are missing would be a second finding for one fault. */
    private static Set<UnitCode> units(ReportProject project, List<Finding> findings) {
        Set<UnitCode> units = new HashSet<>();
        for (Finding finding : findings) {
            if (REFUSED.stream().anyMatch(kind -> kind.covers(finding))) {
                finding.unit().ifPresent(units::add);
                if (finding.place().file().equals(ReportProject.SUBMISSIONS)) {
                    project.roster().units().forEach(unit -> units.add(unit.code()));
                }
            }
        }
        return units;
    }

    /** The first file of each missing unit that cannot be read for what it is, such as a scan: that it is missing says so, too. */
    private static Map<UnitCode, String> unread(List<Finding> findings, Coverage coverage) {
        Map<UnitCode, String> unread = new HashMap<>();
        Set<UnitCode> missing = coverage.missing().stream().map(Unit::code).collect(Collectors.toSet());
        findings.stream()
                .filter(UNKNOWN_TYPE::covers)
                .forEach(finding -> finding.unit()
                        .filter(missing::contains)
                        .ifPresent(
                                unit -> unread.putIfAbsent(unit, finding.place().file())));
        return unread;
    }

    /**
     * Checks single files before they are sent, without roster and coverage: submissions, and prose in Markdown.
     *
     * @param files path and name of each
     */
    public static Compilation checkFiles(ReportDefinition definition, Map<String, Path> files) throws IOException {
        return checkFiles(definition, files, Optional.empty());
    }

    /**
     * Checks whole reports as they were published, each by the form that its tables show.
     *
     * @param files path and name of each
     * @param previous last year's report; it is looked for beside each file if none is named
     * @return empty if one of the files is no such report
     */
    public static Optional<Compilation> checkPublished(Map<String, Path> files, Optional<Path> previous)
            throws IOException {
        PublishedFiles published = new PublishedFiles(Optional.empty(), previous);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!published.check(file.getKey(), file.getValue())) {
                return Optional.empty();
            }
        }
        ReportProject project = FreeProject.of(published
                .definition()
                .orElseGet(
                        () -> DefinitionLoader.named(DefinitionLoader.bundled().get(0))));
        Submissions none = new Submissions(List.of(), List.of());
        return Optional.of(new Compilation(
                project,
                new Intake(List.of(), List.of()),
                none,
                Aggregator.aggregate(project, none),
                new Narrative(Map.of()),
                published.findings().stream().sorted(Finding.BY_PLACE).toList(),
                published.counts(),
                published.reports()));
    }

    /**
     * As {@link #checkFiles(ReportDefinition, Map)}; whole reports as they were published are told apart by their headings.
     *
     * @param previous last year's report, for these; it is looked for beside each file if none is named
     */
    public static Compilation checkFiles(ReportDefinition definition, Map<String, Path> files, Optional<Path> previous)
            throws IOException {
        ReportProject project = FreeProject.of(definition);
        List<SubmissionFile> submitted = new ArrayList<>();
        List<Finding> others = new ArrayList<>();
        MarkdownCheck prose = new MarkdownCheck(definition);
        PublishedFiles published = new PublishedFiles(Optional.of(definition), previous);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String name = file.getKey();
            boolean isProse = prose.isFor(name, file.getValue());
            if (!isProse && published.check(name, file.getValue())) {
                continue;
            }
            if (name.endsWith(".md") && !MarkdownCheck.hasTablesInHtml(file.getValue())) {
                prose.check(name, file.getValue());
                continue;
            }
            Optional<Finding> otherType = SubmissionFinder.faultOfType(name, file.getValue());
            otherType.ifPresent(others::add);
            if (otherType.isEmpty()) {
                submitted.add(new SubmissionFile(name, file.getValue(), Optional.of(FreeProject.unit(project, name))));
            }
        }
        Intake intake = new Intake(submitted, others);
        Submissions submissions = SubmissionBinder.bind(project, intake);
        RuleResults rules = RuleCheck.files(project, submissions, submissions.findings());
        List<Finding> findings = new ArrayList<>(others);
        findings.addAll(submissions.findings());
        findings.addAll(rules.findings());
        findings.addAll(prose.findings());
        findings.addAll(published.findings());
        findings.sort(Finding.BY_PLACE);
        Consolidation consolidation = Aggregator.aggregate(project, submissions);
        return new Compilation(
                project,
                intake,
                submissions,
                consolidation,
                new Narrative(Map.of()),
                findings,
                rules.counts().plus(prose.counts()).plus(published.counts()),
                published.reports());
    }

    /**
     * Composes, renders and publishes a checked project; does nothing if findings stop it and no draft is wanted.
     *
     * @param renderer for the same project
     * @throws dev.report.render.template.RenderException if a template is faulty
     * @throws InputChangedException if an input changed since the guard first looked
     * @throws IOException if a file cannot be written; {@code out/} is then as it was
     */
    public static Publication publish(Compilation checked, Renderer renderer, Making making) throws IOException {
        if (!checked.allowsDraft() || checked.isStopped() && !making.draft()) {
            making.guard().check();
            return Publication.none(checked);
        }
        making.progress().enter(Progress.Stage.RENDERING);
        Background<SortedMap<String, String>> inputs =
                new Background<>("hashes", () -> making.guard().hashes(making.hashes())).start();
        ReportMaker.Made made = ReportMaker.make(checked, renderer, making);
        if (!made.isComplete()) {
            return Publication.none(made.proved());
        }
        Map<String, byte[]> files = new LinkedHashMap<>(made.files());
        List<Face> faces = renderer.faces(making.outputs());
        byte[] manifest = ManifestMaker.of(checked.project(), making, inputs.await(), files, faces);
        making.guard().check();
        files.put(OutputNames.MANIFEST, manifest);
        making.progress().enter(Progress.Stage.PUBLISHING);
        Publisher.Change change = making.publisher().publish(files, ManifestMaker.name(manifest), making.draft());
        return new Publication(List.copyOf(files.keySet()), Manifest.sha256(manifest), change, faces, made.proved());
    }

    /** A compilation's findings as JSON. */
    public static FindingsWriter findings(Compilation compilation) {
        return new FindingsWriter(
                compilation.findings(),
                compilation.rules().notEvaluatedCount(),
                Optional.of(new Inbox(compilation).coverage()));
    }
}
