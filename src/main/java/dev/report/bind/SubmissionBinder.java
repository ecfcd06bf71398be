package dev.report.bind;

import dev.report.bind.layout.FileBinder;
import dev.report.bind.layout.FlatLayout;
import dev.report.bind.layout.Headers;
import dev.report.bind.layout.HeadlessList;
import dev.report.bind.layout.LongLabels;
import dev.report.bind.layout.LongLayout;
import dev.report.bind.layout.MatrixLayout;
import dev.report.bind.layout.MatrixLie;
import dev.report.bind.layout.StrangeBlock;
import dev.report.bind.layout.UnitColumns;
import dev.report.bind.layout.UnknownHeader;
import dev.report.bind.layout.UnusedRow;
import dev.report.bind.unit.BlankCells;
import dev.report.bind.unit.Desks;
import dev.report.bind.unit.Excerpt;
import dev.report.bind.unit.SheetUnits;
import dev.report.definition.ReportDefinition;
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
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and binds all files of the intake. */
public final class SubmissionBinder {

    /** How many lines may stand over the header: a title, the unit's name, a remark. */
    private static final int LINES_OVER_HEADER = 20;

    /** Faults that explain why a file gave no figures: that it is empty would be a second finding for one fault. */
    private static final List<FindingKind> WITHOUT_FIGURES =
            List.of(FindingKind.of("unreadable-file"), FindingKind.of("lower-report"));

    private final ReportProject project;
    private final SubmissionSource source;
    private final Headers headers;
    private final Findings findings;
    private final Desks desks;
    private final Map<String, LongLabels.Known> longWords = new HashMap<>();

    private final Optional<OtherForm> otherForm;
    private final Set<String> otherForms = new HashSet<>();

    private SubmissionBinder(
            ReportProject project, SubmissionSource source, Progress progress, Optional<OtherForm> otherForm) {
        this.project = project;
        this.source = source;
        this.otherForm = otherForm;
        this.headers = new Headers(project.definition());
        this.findings = new Findings(SubmissionBinder.class, project.context());
        this.desks = new Desks(project, findings, progress);
    }

    /** Reads and binds every file. */
    public static Submissions bind(ReportProject project, Intake intake) throws IOException {
        return bind(project, intake, SubmissionSource.DIRECT, new Progress());
    }

    /**
     * Binds every file.
     *
     * @param source opens the files
     * @param progress is told of each unit that is met
     * @throws IOException if a file cannot be read to its end
     */
    public static Submissions bind(ReportProject project, Intake intake, SubmissionSource source, Progress progress)
            throws IOException {
        return bind(
                new SubmissionBinder(project, source, progress, Optional.of(new OtherForm(project.definition()))),
                intake);
    }

    /** Binds every file, and does not ask of one that does not fit whether it is of another form. */
    static Submissions bindOnce(ReportProject project, Intake intake, SubmissionSource source, Progress progress)
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
        List<SheetWithoutFigures> others = new ArrayList<>();
        Findings own = findings.apart();
        int bound = 0;
        try (RawFile raw = open(file)) {
            for (RawTable table = raw.nextTable(); table != null; table = raw.nextTable()) {
                bound += bindTable(file, table, others, own) ? 1 : 0;
            }
            for (Finding finding : raw.findings()) {
                findings.addAll(List.of(
                        finding.sentBy(file.unit().map(Unit::code), file.unit().map(Unit::name))));
            }
            boolean unreadable = raw.findings().stream()
                    .anyMatch(found -> WITHOUT_FIGURES.stream().anyMatch(kind -> kind.covers(found)));
            report(file, others, bound, unreadable, own);
        }
        findings.addAll(ofOwnForm(file, own.all()));
        file.unit()
                .filter(unit -> unit.maySubmit(project.year()))
                .ifPresent(unit -> desks.of(unit).opened(file.name()));
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
        otherForms.add(file.name());
        reportOtherForm(file, other.get(), first.orElseThrow());
        return own.stream().filter(found -> !OtherForm.isLabelFault(found)).toList();
    }

    private void reportOtherForm(SubmissionFile file, ReportDefinition other, SourceLocation at) {
        ReportDefinition form = project.definition();
        findings.add("unknown-layout.other-form", at)
                .unit(file.unit().map(Unit::code))
                .expected(form.id())
                .actual(other.id())
                .values("other", other.heading().name(), "own", form.heading().name(), "id", other.id())
                .basis(form.heading().name().zh());
    }

    private RawFile open(SubmissionFile file) throws IOException {
        return file.isModel()
                ? SubmissionReader.openModel(
                        file.path(), file.name(), project.definition().lineage())
                : source.open(file);
    }

    /** A table in which no layout was recognised. @param header what stands where the header should be; empty for none */
    private record SheetWithoutFigures(SourceLocation at, String header) {}

    private void report(
            SubmissionFile file, List<SheetWithoutFigures> others, int bound, boolean unreadable, Findings own) {
        Optional<UnitCode> unit = file.unit().map(Unit::code);
        boolean figuresElsewhere = bound > 0;
        boolean anyHeader = others.stream().anyMatch(other -> !other.header().isEmpty());
        if (!figuresElsewhere && !anyHeader) {
            if (!unreadable) {
                own.add(
                                "empty-file",
                                others.isEmpty()
                                        ? SourceLocation.file(file.name())
                                        : others.get(0).at())
                        .unit(unit)
                        .values("file", file.name());
            }
            return;
        }
        String id = figuresElsewhere ? "unknown-layout.skipped-sheet" : "unknown-layout";
        for (SheetWithoutFigures other : others) {
            if (!other.header().isEmpty() && (figuresElsewhere || !unreadable)) {
                UnknownHeader.report(own, id, unit, other.at(), other.header());
            }
        }
    }

    /** Binds one table. @return whether figures were found in it */
    private boolean bindTable(SubmissionFile file, RawTable table, List<SheetWithoutFigures> others, Findings own)
            throws IOException {
        SheetUnits units = new SheetUnits(project, file, desks, own, headers.totals());
        FileBinder binder = new FileBinder(project, file, table, own, units);
        boolean bound = bindTable(binder, table, others);
        binder.close();
        return bound;
    }

    private boolean bindTable(FileBinder binder, RawTable table, List<SheetWithoutFigures> others) throws IOException {
        if (table.isKeyed()) {
            return longLayout(binder, LongLayout.keyed(), "").bind();
        }
        HeadlessList headless = new HeadlessList(binder, headers);
        RawRow firstWords = null;
        RawRow header = null;
        boolean any = false;
        int lines = 0;
        for (RawRow row = binder.next(); row != null && lines < LINES_OVER_HEADER; row = binder.next()) {
            if (UnusedRow.is(row)) {
                continue;
            }
            lines++;
            firstWords = firstWords == null ? row : firstWords;
            Optional<Boolean> rows = bindFrom(row, binder, headless);
            if (rows.isPresent()) {
                header = row;
                any |= rows.get();
                lines = 0;
            }
        }
        if (header != null) {
            if (!any) {
                others.add(new SheetWithoutFigures(binder.place(header.line(), 1), ""));
            }
            return any;
        }
        others.add(
                firstWords == null
                        ? new SheetWithoutFigures(binder.place(1, 1), "")
                        : new SheetWithoutFigures(binder.place(firstWords.line(), 1), firstWords.join()));
        return false;
    }

    /** Binds the table in the layout whose header the row is. @return empty if it is the header of none */
    private Optional<Boolean> bindFrom(RawRow row, FileBinder binder, HeadlessList headless) throws IOException {
        Map<Headers.Role, Integer> roles = headers.roles(row);
        boolean labelled = roles.containsKey(Headers.Role.INDICATOR) || roles.containsKey(Headers.Role.BREAKDOWN);
        if (labelled && roles.containsKey(Headers.Role.VALUE)) {
            if (headers.count(row, Headers.Role.VALUE) > 1) {
                return Optional.empty();
            }
            boolean any = headers.isList(row, roles)
                    ? new MatrixLayout(binder, headers).bind(row, MatrixLie.LIST)
                    : longLayout(
                                    binder,
                                    new LongLayout.Columns(roles, row.width(), headers.others(row)),
                                    row.text(roles.get(Headers.Role.VALUE)))
                            .bind();
            reportOthers(row, binder);
            return Optional.of(any);
        }
        if (UnitColumns.isHeader(row, headers, binder)) {
            return Optional.of(UnitColumns.of(row, headers, binder).bind());
        }
        if (FlatLayout.isHeader(row, roles, headers, binder)) {
            return Optional.of(new FlatLayout(binder, headers, row).bind());
        }
        Optional<MatrixLie> lie = MatrixLie.of(row, headers, binder.labels(), 0);
        if (lie.isEmpty()) {
            return new StrangeBlock(binder, headers).begins(row)
                    ? Optional.of(new MatrixLayout(binder, headers).bindFromStrange(row))
                    : bindHeadless(row, binder, headless);
        }
        boolean turned = lie.get() == MatrixLie.UNITS && FlatLayout.categoriesFollow(row, headers, binder);
        return Optional.of(new MatrixLayout(binder, headers).bind(row, turned ? MatrixLie.TURNED : lie.get()));
    }

    private Optional<Boolean> bindHeadless(RawRow row, FileBinder binder, HeadlessList headless) throws IOException {
        int value = headless.valueField(row);
        if (value < 0) {
            headless.pass(row);
            return Optional.empty();
        }
        return Optional.of(new MatrixLayout(binder, headers).bindHeadless(row, value));
    }

    private LongLayout longLayout(FileBinder binder, LongLayout.Columns columns, String heading) {
        LongLabels.Known known =
                longWords.computeIfAbsent(LongLabels.circumstances(columns, heading), any -> new LongLabels.Known());
        return new LongLayout(binder, headers, new LongLabels(binder, columns, heading, known));
    }

    /** Columns of a long table that are passed over are named, so that nobody believes they were read; one of which an error was said is not. */
    private void reportOthers(RawRow row, FileBinder binder) {
        headers.others(row).forEach((field, word) -> {
            if (!binder.isNameless(word)) {
                binder.add("ignored-column", binder.place(row.line(field), row.column(field)), word)
                        .values("label", Excerpt.of(word));
            }
        });
    }

    private Submissions close() {
        List<Submission> submissions = new ArrayList<>();
        desks.closeStrangers();
        BlankCells blanks = new BlankCells(project, findings, otherForms);
        for (Unit unit : project.roster().units()) {
            desks.get(unit.code()).ifPresent(desk -> {
                Submission submission = desk.close();
                submissions.add(submission);
                if (project.policy().blank() == Policy.Blank.ERROR) {
                    blanks.report(submission);
                }
            });
        }
        List<Finding> all = findings.all().stream().sorted(Finding.BY_PLACE).toList();
        return new Submissions(submissions, all);
    }
}
