package dev.report.bench;

import dev.report.aggregate.Aggregator;
import dev.report.aggregate.Consolidation;
import dev.report.bind.Submission;
import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.check.rule.RuleEvaluator;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.rule.Scope;
import dev.report.discover.Intake;
import dev.report.discover.SubmissionFinder;
import dev.report.project.ProjectLoader;
import dev.report.project.ReportProject;
import dev.report.prose.NarrativeReader;
import dev.report.read.SubmissionReader;
import dev.report.read.raw.RawFile;
import dev.report.read.raw.RawRow;
import dev.report.read.raw.RawTable;
import dev.report.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of the pipeline one by one, over a thousand units of 200 cells: how long each takes once Java is warm.
 *
 * <p>Run by {@code src/bench/stages}; no test runs it.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn112m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PipelineBenchmark {

    private static final int UNITS = 1000;
    private static final Set<ReportProject.Output> TEXTS =
            EnumSet.of(ReportProject.Output.MARKDOWN, ReportProject.Output.HTML);

    @Param({"flat", "long"})
    private String layout = "flat";

    private Path folder = Path.of("");
    private ReportProject project;
    private Intake intake;
    private Submissions submissions;
    private RuleEvaluator rules;
    private ReportModel report;
    private Renderer renderer;

    @Setup(Level.Trial)
    public void county() throws IOException {
        folder = Files.createTempDirectory("county");
        CountyGenerator.write(
                folder, UNITS, layout.equals("flat") ? CountyGenerator.Layout.FLAT : CountyGenerator.Layout.LONG, 2025);
        project = ProjectLoader.load(folder);
        intake = SubmissionFinder.find(project);
        submissions = SubmissionBinder.bind(project, intake);
        rules = new RuleEvaluator(
                project.definition(), project.policy().blank(), project.issuer().level());
        Consolidation consolidation = Aggregator.aggregate(project, submissions);
        report = ReportComposer.compose(
                project,
                consolidation,
                NarrativeReader.read(project, consolidation).narrative(),
                Optional.empty());
        renderer = new Renderer(project);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The definition with its proof, as every run loads it. */
    @Benchmark
    public Object loadDefinition() {
        return DefinitionLoader.load("cn-2021", folder);
    }

    /** The CSV file as raw rows. */
    @Benchmark
    public int read() throws IOException {
        int rows = 0;
        for (var file : intake.files()) {
            try (RawFile raw = SubmissionReader.open(file.path(), file.name())) {
                for (RawTable table = raw.nextTable(); table != null; table = raw.nextTable()) {
                    for (RawRow row = table.next(); row != null; row = table.next()) {
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    /** Reading and binding. */
    @Benchmark
    public Object readAndBind() throws IOException {
        return SubmissionBinder.bind(project, intake);
    }

    /** The unit rules over all tables. */
    @Benchmark
    public int evaluateRules() {
        int passed = 0;
        for (Submission submission : submissions.submissions()) {
            passed += rules.evaluate(Scope.UNIT, submission.table(), null).passed();
        }
        return passed;
    }

    /** The issuer's table and the subtotals by kind. */
    @Benchmark
    public Object aggregate() {
        return Aggregator.aggregate(project, submissions);
    }

    /** One report as Markdown and HTML. */
    @Benchmark
    public Object renderTexts() throws IOException {
        return renderer.render(report, TEXTS, List.of());
    }

    /** A second PDF of the same run. */
    @Benchmark
    public Object renderPdf() throws IOException {
        return renderer.render(report, EnumSet.of(ReportProject.Output.PDF), List.of());
    }
}
