package dev.report.trial;

import dev.report.bind.Submission;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.compose.DraftState;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.config.ConfigException;
import dev.report.definition.ReportDefinition;
import dev.report.definition.form.FormTable;
import dev.report.finding.Finding;
import dev.report.finding.FindingKind;
import dev.report.finding.Messages;
import dev.report.finding.Severity;
import dev.report.model.CellKey;
import dev.report.model.FigureTable;
import dev.report.model.Quantity;
import dev.report.model.SourceLocation;
import dev.report.model.Text;
import dev.report.model.TextValue;
import dev.report.model.UnitCode;
import dev.report.model.UnitTexts;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import dev.report.publish.ModelWriter;
import dev.report.publish.UnitsWriter;
import dev.report.publish.data.OpenData;
import dev.report.render.Renderer;
import dev.report.render.proof.PageFault;
import dev.report.trial.MadeUpCounty.Sent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a made-up county through a definition: every indicator in every layout, every rule, every table, up to the finished report.
 *
 * <p>What a unit gives must be read as what it is, without a finding but those of the definition's own rules; nothing may stop the program.
 */
public final class DefinitionTrial {

    private static final Messages MESSAGES = new Messages(DefinitionTrial.class);
    private static final FindingKind RECOMPUTED = FindingKind.of("recomputed-figure");

    private static final Set<ReportProject.Output> DOCUMENTS = EnumSet.of(
            ReportProject.Output.MARKDOWN,
            ReportProject.Output.HTML,
            ReportProject.Output.PDF,
            ReportProject.Output.DOCX);

    /** More cells of one file that are read wrongly tell nothing new. */
    private static final int MOST_SAID = 3;

    private final ReportDefinition definition;
    private final KeyPlaces places;
    private final Set<Wrong> wrong = new LinkedHashSet<>();
    private final AtomicInteger values = new AtomicInteger();

    private DefinitionTrial(ReportDefinition definition) {
        this.definition = definition;
        this.places = new KeyPlaces(definition);
    }

    /**
     * What came of it.
     *
     * @param wrong what is wrong, in the order in which it came up
     * @param layouts how many layouts were sent
     * @param values how many values were read back
     */
    public record Result(List<Wrong> wrong, int layouts, int values) {
        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Something that is wrong with a definition.
     *
     * @param message what
     * @param at where the definition says so
     */
    public record Wrong(Text message, SourceLocation at) {}

    /**
     * Tries a definition.
     *
     * @param folder an empty folder that it may write to
     * @throws IOException if it cannot be written to
     */
    public static Result run(ReportDefinition definition, Path folder) throws IOException {
        DefinitionTrial trial = new DefinitionTrial(definition);
        MadeUpCounty county = new MadeUpCounty(definition, folder);
        List<Sent> sent = new ArrayList<>(county.write());
        trial.guard("trial.stopped", () -> trial.run(folder, county, sent));
        int layouts = (int) sent.stream().map(Sent::layout).distinct().count();
        return new Result(List.copyOf(trial.wrong), layouts, trial.values.get());
    }

    /** A step that may stop the program, of which the definition is the cause. */
    private interface Step {
        void go() throws IOException;
    }

    private void guard(String key, Step step) throws IOException {
        try {
            step.go();
        } catch (ConfigException e) {
            e.findings().forEach(finding -> wrong.add(new Wrong(finding.message(), finding.place())));
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : trace[0].toString();
            add(
                    key,
                    definition.files().keySet().stream()
                            .findFirst()
                            .map(SourceLocation::file)
                            .orElse(SourceLocation.file(definition.id())),
                    "fault",
                    e.toString(),
                    "place",
                    where);
        }
    }

    private void run(Path folder, MadeUpCounty county, List<Sent> sent) throws IOException {
        ReportProject project = ProjectLoader.load(folder, definition);
        guard("trial.form-stopped", () -> sent.add(county.sendForm(project)));
        Compilation compilation = ReportCompiler.check(project);
        for (Sent one : sent) {
            compare(compilation, county, one);
            compareWords(compilation, county, one);
        }
        compilation.findings().stream().filter(this::isOfTheForm).forEach(finding -> tell(finding, sent));
        guard("trial.report-stopped", () -> publish(compilation));
    }

    /** Whether each value that a file holds was read as what it is. */
    private void compare(Compilation compilation, MadeUpCounty county, Sent sent) {
        Optional<FigureTable> table = compilation
                .submissions()
                .of(new UnitCode(MadeUpCounty.code(sent.unit())))
                .map(submission -> submission.table());
        int said = 0;
        for (int cell : sent.sheet().cells()) {
            String written = Quantity.plain(county.figures().of(sent.unit(), cell));
            String read = table.filter(figures -> figures.isReported(cell))
                    .map(figures -> figures.digits(cell))
                    .orElse("");
            if (written.equals(read)) {
                values.incrementAndGet();
            } else if (said++ < MOST_SAID) {
                add(
                        read.isEmpty() ? "trial.lost" : "trial.misread",
                        place(sent, cell),
                        "cell",
                        definition.cells().key(cell),
                        "label",
                        definition.label(cell),
                        "layout",
                        MESSAGES.text("trial.layout." + sent.layout().name().toLowerCase(Locale.ROOT)),
                        "written",
                        written,
                        "read",
                        read);
            }
        }
    }

    /** Whether what a file holds in words was read as what it is. */
    private void compareWords(Compilation compilation, MadeUpCounty county, Sent sent) {
        UnitTexts texts = compilation
                .submissions()
                .of(new UnitCode(MadeUpCounty.code(sent.unit())))
                .map(Submission::texts)
                .orElse(UnitTexts.NONE);
        Map<CellKey, List<String>> given = county.words().all(sent.unit());
        for (CellKey key : sent.sheet().words()) {
            List<String> written = given.getOrDefault(key, List.of());
            List<String> read = texts.all(key).stream()
                    .filter(TextValue::isGiven)
                    .map(TextValue::value)
                    .toList();
            if (written.equals(read)) {
                values.addAndGet(written.size());
            } else {
                add(
                        read.isEmpty() ? "trial.lost" : "trial.misread",
                        places.of(key.indicator()),
                        "cell",
                        key,
                        "label",
                        definition.texts().label(key).orElse(key.toString()),
                        "layout",
                        MESSAGES.text("trial.layout." + sent.layout().name().toLowerCase(Locale.ROOT)),
                        "written",
                        String.join("; ", written),
                        "read",
                        String.join("; ", read));
            }
        }
    }

    private SourceLocation place(Sent sent, int cell) {
        return sent.sheet()
                .table()
                .map(FormTable::at)
                .orElseGet(() -> places.of(definition.indicator(cell).key()));
    }

    /** Findings on what was sent, other than those of rules: they say that the form cannot be read back. */
    private boolean isOfTheForm(Finding finding) {
        return finding.severity() == Severity.ERROR
                && finding.place().file().startsWith(ReportProject.SUBMISSIONS + "/")
                && !RECOMPUTED.covers(finding)
                && definition.rules().stream().noneMatch(rule -> rule.id().equals(finding.rule()));
    }

    private void tell(Finding finding, List<Sent> sent) {
        SourceLocation at = sent.stream()
                .filter(one -> one.name().equals(finding.place().file()))
                .findFirst()
                .flatMap(one -> one.sheet().table().map(FormTable::at))
                .or(() -> finding.cell().map(cell -> places.of(cell.indicator())))
                .orElseGet(() -> places.of(""));
        if (wrong.size() < MOST_SAID * MOST_SAID) {
            add("trial.finding", at, "rule", finding.rule(), "message", finding.message());
        }
    }

    /** Makes all that is made of a report. */
    private void publish(Compilation compilation) throws IOException {
        ReportProject project = compilation.project();
        DraftState draft = new DraftState(compilation.count(Severity.ERROR), compilation.count(Severity.WARNING));
        ReportModel model = ReportComposer.compose(
                project, compilation.consolidation(), compilation.narrative(), Optional.of(draft));
        new Renderer(project).render(model, DOCUMENTS, List.of()).faults().forEach(this::tell);
        new ModelWriter(project, compilation.consolidation(), model).full();
        UnitsWriter.write(project, compilation.submissions());
        OpenData.of(project, compilation.consolidation(), compilation.submissions());
    }

    private void tell(PageFault fault) {
        Text words = MESSAGES.text("trial.fault." + fault.kind().id(), "what", fault.what(), "page", fault.page());
        if (wrong.size() < MOST_SAID * MOST_SAID) {
            add("trial.page", places.ofWords(fault.what()), "fault", words);
        }
    }

    private void add(String key, SourceLocation at, Object... values) {
        wrong.add(new Wrong(MESSAGES.text(key, values), at));
    }
}
