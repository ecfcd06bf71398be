package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Consolidation;
import dev.report.compile.ReportCompiler;
import dev.report.definition.ProseWords;
import dev.report.finding.Context;
import dev.report.finding.Findings;
import dev.report.lint.text.CellReader;
import dev.report.lint.text.Document;
import dev.report.lint.text.LintContext;
import dev.report.lint.text.PassageReader;
import dev.report.model.SourceLocation;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.prose.BoundProse;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English sentences as agencies' reports have them, each a paragraph of its own, beside the tables of three samples. */
class EnglishSentencesTest {

    private static final Map<String, LintContext> CONTEXTS = new HashMap<>();

    /** A sample's report, as its narrative is read. */
    private static LintContext context(String sample) {
        return CONTEXTS.computeIfAbsent(sample, EnglishSentencesTest::compiled);
    }

    private static LintContext compiled(String sample) {
        try {
            ReportProject project = ReportCompiler.load(ProjectFolder.SAMPLES.resolve(sample));
            Consolidation all = ReportCompiler.check(project).consolidation();
            return new LintContext(
                    project.definition(),
                    ProseWords.of(project.definition()),
                    new LintContext.Report(
                            project.period(),
                            project.issuer().name(),
                            "unit",
                            Optional.empty(),
                            SourceLocation.file("report.yaml")),
                    List.of(),
                    false,
                    new LintContext.Beside(
                            Optional.of(all.total()),
                            () -> PartFigures.of(project, all),
                            () -> PartFigures.units(project),
                            project.history().map(History::figures),
                            Optional.empty(),
                            Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> right() throws IOException {
        return lines("/prose/english-right.txt");
    }

    static List<String> wrong() throws IOException {
        return lines("/prose/english-wrong.txt");
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = EnglishSentencesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static List<String> says(String sample, String text) {
        LintContext context = context(sample);
        BoundProse prose = new BoundProse("narrative/prose.md", text, List.of());
        Document document = new Document(
                "narrative/prose.md",
                "requests",
                PassageReader.read(prose, context.words()),
                CellReader.read(prose, context.words()),
                List.of(),
                Set.of());
        Findings findings = new Findings(ProseLinter.class, Context.NONE);
        return ProseLinter.lint(List.of(document), context, List.of(), findings).stream()
                .map(finding -> finding.rule()
                        + finding.actual().map(words -> " " + words).orElse(""))
                .toList();
    }

    /** sample | the sentence */
    @ParameterizedTest
    @MethodSource("right")
    void sentenceInOrderGivesNoFinding(String line) {
        String[] fields = line.split(" \\| ", 2);

        assertThat(says(fields[0], fields[1])).isEmpty();
    }

    /** sample | rule | the words it points at | the sentence */
    @ParameterizedTest
    @MethodSource("wrong")
    void oneDefectIsOneFinding(String line) {
        String[] fields = line.split(" \\| ", 4);

        assertThat(says(fields[0], fields[3])).containsExactly(fields[1] + " " + fields[2]);
    }
}
