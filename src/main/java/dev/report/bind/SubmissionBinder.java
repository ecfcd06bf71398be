package dev.report.bind;

import dev.report.bind.layout.Layouts;
import dev.report.bind.sender.SentTable;
import dev.report.bind.sender.SentTables;
import dev.report.bind.sender.WordsAround;
import dev.report.bind.table.HeaderWords;
import dev.report.bind.table.PrecedingHeads;
import dev.report.bind.table.TableContext;
import dev.report.bind.table.UnknownHeader;
import dev.report.bind.unit.BlankCells;
import dev.report.bind.unit.TableUnits;
import dev.report.bind.unit.TextCheck;
import dev.report.bind.unit.UnitDrafts;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Worth;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFile;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Findings;
import dev.report.model.SourceLocation;
import dev.report.model.UnitCode;
import dev.report.project.Policy;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.read.SubmissionReader;
import dev.report.read.SubmissionSource;
import dev.report.read.raw.MisreadException;
import dev.report.read.raw.RawFile;
import dev.report.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and binds all files of the intake. */
public final class SubmissionBinder {

    /** Faults that explain why a file gave no figures: that it is empty would be a second finding for one fault. */
    private static final List<FindingKind> WITHOUT_FIGURES =
            List.of(FindingKind.of("unreadable-file"), FindingKind.of("lower-report"));

    private final ReportProject project;
    private final SubmissionSource source;
    private final HeaderWords words;
    private final Findings findings;
    private final UnitDrafts drafts;
    private final WordsAround wordsAround;

    private final Optional<OtherForm> otherForm;
    private final Set<String> explained = new HashSet<>();

    private SubmissionBinder(
            ReportProject project, SubmissionSource source, Progress progress, Optional<OtherForm> otherForm) {
        this.project = project;
        this.source = source;
        this.otherForm = otherForm;
        this.words = new HeaderWords(project.definition(), project.roster().kinds(), project.period());
        this.wordsAround = new WordsAround(project, words);
        this.findings = new Findings(SubmissionBinder.class, project.context());
        this.drafts = new UnitDrafts(project, findings, progress);
    }

    /** Reads and binds every file. */
    public static Submissions bind(ReportProject project, Intake intake) throws IOException {
        return bind(project, intake, SubmissionSource.DIRECT, new Progress());
    }

    /**
     * Binds every file.
     *
     * @param source opens the files
     * @param progress counts the units that are met
     * @throws IOException if a file cannot be read to its end
     */
    public static Submissions bind(ReportProject project, Intake intake, SubmissionSource source, Progress progress)
            throws IOException {
        Optional<OtherForm> otherForm = Optional.of(new OtherForm(project.definition()));
        try {
            return bind(new SubmissionBinder(project, source, progress, otherForm), intake);
        } catch (MisreadException e) {
            // Nothing is known of what came of the rows before: all begins anew.
            return bind(new SubmissionBinder(project, SubmissionSource.DIRECT, new Progress(), otherForm), intake);
        }
    }

    /** Binds every file, and does not ask of one that does not fit whether it is of another form. */
    public static Submissions bindOnce(ReportProject project, Intake intake, SubmissionSource source, Progress progress)
            throws IOException {
        return bind(new SubmissionBinder(project, source, progress, Optional.empty()), intake);
    }

    private static Submissions bind(SubmissionBinder binder, Intake intake) throws IOException {
        for (SubmissionFile file : intake.files()) {
            binder.bindFile(file);
        }
        return binder.close();
    }

    private void bindFile(SubmissionFile file) throws IOException {
        List<Layouts.Outcome> tables = new ArrayList<>();
        PrecedingHeads heads = new PrecedingHeads();
        Findings own = findings.apart();
        try (RawFile raw = open(file)) {
            SentTables sent = new SentTables(wordsAround, file, raw);
            for (SentTable table = sent.next(); table != null; table = sent.next()) {
                tables.add(bindTable(table, heads, own));
            }
            sent.report(own);
            for (Finding finding : raw.findings()) {
                findings.addAll(List.of(
                        finding.sentBy(file.unit().map(Unit::code), file.unit().map(Unit::name))));
            }
            boolean isUnreadable = raw.findings().stream()
                    .anyMatch(found -> WITHOUT_FIGURES.stream().anyMatch(kind -> kind.covers(found)));
            if (isUnreadable) {
                explained.add(file.name());
            }
            report(file, tables, isUnreadable, own);
            sent.sender()
                    .filter(unit -> unit.maySubmit(project.period()))
                    .ifPresent(unit -> drafts.of(unit).opened(file.name()));
        }
        findings.addAll(ofOwnForm(file, own.all()));
    }

    /** A file of another form is one finding, at the first of the words that the report's form does not have. */
    private List<Finding> ofOwnForm(SubmissionFile file, List<Finding> own) throws IOException {
        Optional<SourceLocation> first =
                own.stream().filter(OtherForm::isLabelFault).map(Finding::place).min(Comparator.naturalOrder());
        Optional<ReportDefinition> other = first.isEmpty() || file.isModel() || otherForm.isEmpty()
                ? Optional.empty()
                : otherForm.get().of(file);
        if (other.isEmpty()) {
            return own;
        }
        explained.add(file.name());
        reportOtherForm(file, other.get(), first.orElseThrow());
        return own.stream()
                .filter(found -> !OtherForm.followsFromTheForm(found))
                .toList();
    }

    private void reportOtherForm(SubmissionFile file, ReportDefinition other, SourceLocation at) {
        ReportDefinition form = project.definition();
        findings.add("unknown-layout.other-form", at)
                .unit(file.unit().map(Unit::code))
                .expected(form.id())
                .actual(other.id())
                .values("other", other.heading().name(), "own", form.heading().name(), "id", other.id())
                .basis(form.heading().name());
    }

    private RawFile open(SubmissionFile file) throws IOException {
        return file.isModel()
                ? SubmissionReader.openModel(
                        file.path(), file.name(), project.definition().lineage())
                : source.open(file);
    }

    /**
     * Reports which tables of a file hold no figures.
     *
     * @param isUnreadable whether a finding of the file explains that already
     */
    private void report(SubmissionFile file, List<Layouts.Outcome> tables, boolean isUnreadable, Findings own) {
        Optional<UnitCode> unit = file.unit().map(Unit::code);
        boolean anyFigures = tables.stream().anyMatch(Layouts.Outcome::hasFigures);
        List<Layouts.Outcome> unknown = tables.stream()
                .filter(table -> !table.words().isEmpty()
                        && !words.isPassedOver(table.at().sheet()))
                .toList();
        if (!anyFigures && !unknown.isEmpty()) {
            explained.add(file.name());
        }
        if (anyFigures || !isUnreadable) {
            String id = anyFigures ? "unknown-layout.skipped-sheet" : "unknown-layout";
            unknown.forEach(
                    table -> UnknownHeader.report(own, project.definition(), id, unit, table.at(), table.words()));
        }
        if (!anyFigures && unknown.isEmpty() && !isUnreadable) {
            SourceLocation at = tables.isEmpty()
                    ? SourceLocation.file(file.name())
                    : tables.get(0).at();
            own.add("empty-file", at).unit(unit).values("file", file.name());
        }
    }

    private Layouts.Outcome bindTable(SentTable sent, PrecedingHeads heads, Findings own) throws IOException {
        TableUnits units = new TableUnits(project, sent.file(), drafts, own, words.totals());
        TableContext table = new TableContext(project, sent.file(), sent.table(), words, units, own).after(heads);
        Layouts.Outcome outcome = Layouts.bind(table);
        sent.bound(units.given(), units.lacksUnit());
        return outcome;
    }

    private Submissions close() {
        List<Submission> submissions = new ArrayList<>();
        drafts.closeStrangers();
        Optional<Worth> computing =
                otherForm.map(any -> project.policy().blank().worth());
        BlankCells blanks = new BlankCells(project, findings, explained);
        boolean hasTexts = !project.definition().texts().isEmpty();
        for (Unit unit : project.roster().units()) {
            drafts.get(unit.code()).filter(draft -> !draft.isAllOfOtherPeriod()).ifPresent(draft -> {
                if (draft.files().stream().anyMatch(explained::contains)) {
                    draft.lackingAreUnreadable();
                }
                Submission submission = draft.close(computing);
                submissions.add(submission);
                if (hasTexts) {
                    new TextCheck(project, findings, explained).report(submission);
                }
                if (project.policy().blank() == Policy.Blank.ERROR) {
                    blanks.report(submission);
                } else if (!project.roster().isOpen()) {
                    blanks.reportAbsent(submission);
                }
            });
        }
        List<Finding> all = findings.all().stream().sorted(Finding.BY_PLACE).toList();
        return new Submissions(submissions, all);
    }
}
