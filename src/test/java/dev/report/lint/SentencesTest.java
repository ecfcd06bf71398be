package dev.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Consolidation;
import dev.report.compile.ReportCompiler;
import dev.report.lint.text.LintContext;
import dev.report.model.FigureTable;
import dev.report.project.History;
import dev.report.project.ReportProject;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences as reports have them, each a paragraph of its own, beside the tables of {@code samples/county-2025}. */
class SentencesTest {

    private static FigureTable figures;
    private static LintContext.Beside known;

    @BeforeAll
    static void compileTheCounty() throws IOException {
        ReportProject project = ReportCompiler.load(ProjectFolder.SAMPLES.resolve("county-2025"));
        Consolidation county = ReportCompiler.check(project).consolidation();
        figures = county.total();
        known = new LintContext.Beside(
                Optional.of(figures),
                () -> PartFigures.of(project, county),
                () -> PartFigures.units(project),
                project.history().map(History::figures),
                Optional.empty(),
                Map.of());
    }

    static List<String> right() throws IOException {
        return lines("/prose/right.txt");
    }

    static List<String> wrong() throws IOException {
        return lines("/prose/wrong.txt");
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = SentencesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("right")
    void sentenceInOrderGivesNoFinding(String sentence) {
        assertThat(Linting.anywhere().beside(figures).says(sentence)).isEmpty();
    }

    /** rule | the words it points at | the sentence */
    @ParameterizedTest
    @MethodSource("wrong")
    void defectIsFoundAtItsWords(String line) {
        String[] fields = line.split(" \\| ", 3);

        assertThat(Linting.anywhere().beside(figures).says(fields[2])).contains(fields[0] + " " + fields[1]);
    }

    static List<String> countyRight() throws IOException {
        return lines("/prose/county-right.txt");
    }

    static List<String> countyWrong() throws IOException {
        return lines("/prose/county-wrong.txt");
    }

    @ParameterizedTest
    @MethodSource("countyRight")
    void sentenceInOrderIsLeftAloneBesideLastYearAndTheUnits(String sentence) {
        assertThat(Linting.anywhere().beside(known).says(sentence)).isEmpty();
    }

    /** rule | the words it points at | the sentence */
    @ParameterizedTest
    @MethodSource("countyWrong")
    void oneDefectIsOneFinding(String line) {
        String[] fields = line.split(" \\| ", 3);

        assertThat(Linting.anywhere().beside(known).says(fields[2])).containsExactly(fields[0] + " " + fields[1]);
    }
}
