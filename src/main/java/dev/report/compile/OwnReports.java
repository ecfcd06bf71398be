package dev.report.compile;

import dev.report.aggregate.Aggregator;
import dev.report.aggregate.Consolidation;
import dev.report.aggregate.CoverageFindings;
import dev.report.bind.Submission;
import dev.report.bind.Submissions;
import dev.report.check.AcceptedFindings;
import dev.report.check.RuleCheck;
import dev.report.check.RuleResults;
import dev.report.discover.Intake;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.lint.ProseLinter;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.prose.Narrative;
import dev.report.prose.NarrativeReader;
import dev.report.publish.OutputNames;
import dev.report.publish.Publisher;
import dev.report.render.Renderer;
import dev.report.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Makes units' own reports from what they sent to the project that they are units of. */
public final class OwnReports {

    /** The folder in {@code out/}. */
    public static final String FOLDER = "units";

    private static final FindingKind ENDED = FindingKind.of("ended-unit");

    private final Compilation whole;
    private final Renderer renderer;
    private final Making making;

    /**
     * @param whole the project that the units belong to, checked
     * @param renderer of that project: templates and faces are the same
     */
    public OwnReports(Compilation whole, Renderer renderer, Making making) {
        this.whole = whole;
        this.renderer = renderer;
        this.making = making;
    }

    /**
     * What was made.
     *
     * @param reports one a unit, in the order asked for
     * @param change in what {@code out/units/} differs from before
     */
    public record Result(List<OwnReport> reports, Publisher.Change change) {
        public Result {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Makes the reports of some units and puts them into {@code out/units/<code>/} together; a unit whose findings stop it is passed
     * over, and what an earlier run made of it stays.
     *
     * @throws dev.report.render.template.RenderException if a template is faulty
     * @throws dev.report.publish.InputChangedException if an input changed since the guard first looked
     * @throws IOException if a file cannot be written; {@code out/} is then as it was
     */
    public Result make(List<Unit> units) throws IOException {
        making.progress().enter(Progress.Stage.RENDERING);
        SortedMap<String, String> inputs = making.guard().hashes(making.hashes());
        List<OwnReport> reports = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Unit unit : units) {
            Compilation checked = check(unit);
            if (checked.submissions().submissions().isEmpty()) {
                reports.add(new OwnReport(unit, OwnReport.State.MISSING, List.of(), checked));
            } else {
                reports.add(one(unit, checked, inputs, files));
            }
        }
        making.guard().check();
        making.progress().enter(Progress.Stage.PUBLISHING);
        Publisher.Change change =
                files.isEmpty() ? Publisher.Change.NONE : making.publisher().add(files);
        return new Result(reports, change);
    }

    private OwnReport one(Unit unit, Compilation checked, SortedMap<String, String> inputs, Map<String, byte[]> files)
            throws IOException {
        if (checked.isStopped() || !checked.allowsDraft()) {
            return new OwnReport(unit, OwnReport.State.FINDINGS, List.of(), checked);
        }
        ReportMaker.Made made = ReportMaker.make(checked, renderer, making);
        if (!made.isComplete()) {
            return new OwnReport(unit, OwnReport.State.FINDINGS, List.of(), made.proved());
        }
        Map<String, byte[]> own = new LinkedHashMap<>(made.files());
        own.put(
                OutputNames.MANIFEST,
                ManifestMaker.of(checked.project(), making, inputs, made.files(), renderer.faces(making.outputs())));
        own.forEach((name, content) -> files.put(FOLDER + "/" + unit.code() + "/" + name, content));
        return new OwnReport(unit, OwnReport.State.MADE, List.copyOf(own.keySet()), made.proved());
    }

    /** A unit's report checked by itself: its figures, alone and beside its own last year, and its prose. */
    Compilation check(Unit unit) throws IOException {
        ReportProject project = OwnProject.of(whole.project(), unit);
        Submissions submissions = new Submissions(submitted(project, unit), List.of());
        Consolidation consolidation = Aggregator.aggregate(project, submissions);
        if (submissions.submissions().isEmpty()) {
            return missing(project, submissions, consolidation);
        }
        NarrativeReader.Result prose = NarrativeReader.read(project, consolidation, OwnProject.narratives(unit));
        RuleResults rules = RuleCheck.all(project, submissions, consolidation);
        List<Finding> findings = new ArrayList<>(read(unit));
        findings.addAll(rules.findings());
        findings.addAll(prose.findings());
        findings.addAll(ProseLinter.lint(project, prose.narrative(), Map.of(), prose.findings(), consolidation));
        findings.addAll(PrintCheck.check(project, submissions, prose.narrative(), making.outputs()));
        findings.replaceAll(finding -> named(finding, unit));
        findings.sort(Finding.BY_PLACE);
        Intake files = new Intake(
                whole.intake().files().stream()
                        .filter(file -> file.unit().filter(unit::equals).isPresent())
                        .toList(),
                List.of());
        return new Compilation(
                project,
                files,
                submissions,
                consolidation,
                prose.narrative(),
                AcceptedFindings.mark(project, findings),
                rules.counts(),
                List.of());
    }

    /** A unit that sent nothing: nothing else is to be said of it. */
    private static Compilation missing(ReportProject project, Submissions none, Consolidation consolidation) {
        List<Finding> findings = CoverageFindings.of(project, none, consolidation.coverage(), Set.of(), Map.of());
        return new Compilation(
                project,
                new Intake(List.of(), List.of()),
                none,
                consolidation,
                new Narrative(Map.of()),
                AcceptedFindings.mark(project, findings),
                RuleCheck.all(project, none, consolidation).counts(),
                List.of());
    }

    /** A finding in prose that several units share says whose report it is of. */
    private static Finding named(Finding finding, Unit unit) {
        return finding.unit().isPresent()
                ? finding
                : finding.sentBy(Optional.of(unit.code()), Optional.of(unit.name()));
    }

    /** What the unit sent, as the unit of its own project. */
    private List<Submission> submitted(ReportProject project, Unit unit) {
        Optional<Submission> sent = whole.submissions().of(unit.code());
        return sent
                .map(each -> new Submission(
                        project.roster().unit(unit.code()).orElse(unit),
                        each.table(),
                        each.files(),
                        each.notes(),
                        each.texts()))
                .stream()
                .toList();
    }

    /** What was found of the unit's files when they were read. */
    private List<Finding> read(Unit unit) {
        List<Finding> read = new ArrayList<>(whole.submissions().findings());
        read.addAll(whole.intake().findings());
        return read.stream()
                .filter(finding -> finding.unit().filter(unit.code()::equals).isPresent() && !ENDED.covers(finding))
                .toList();
    }
}
