package dev.report.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Coverage;
import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.compose.ReportComposer;
import dev.report.compose.ReportModel;
import dev.report.project.ReportProject;
import dev.report.project.Unit;
import dev.report.publish.ModelWriter;
import dev.report.publish.UnitsWriter;
import dev.report.run.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample can be checked while only part of its units have submitted, beside last year and without it: the sums are then far
 * from last year's, so that the rules that compare years speak.
 */
class PartOfTheUnitsTest {

    private static final int SEED = 20260115;

    @TempDir
    Path folder;

    /**
     * A sample as its author wrote it.
     *
     * @param name its folder's name
     * @param year the year that it reports on
     * @param expected the codes of the units that must submit
     * @param units its table of units
     * @param model its figures
     */
    record Whole(String name, int year, List<String> expected, String units, String model) {

        static Whole of(String name) {
            try {
                Compilation checked = ReportCompiler.check(ProjectFolder.SAMPLES.resolve(name), new Progress());
                ReportProject project = checked.project();
                ReportModel report =
                        ReportComposer.compose(project, checked.consolidation(), checked.narrative(), Optional.empty());
                return new Whole(
                        name,
                        project.year(),
                        codes(checked.consolidation().coverage().expected()),
                        text(UnitsWriter.write(project, checked.submissions())),
                        text(new ModelWriter(project, checked.consolidation(), report).full()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String text(byte[] output) {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> cases() throws IOException {
        return SamplesTest.samples().stream()
                .map(Whole::of)
                .flatMap(whole -> Stream.of(1, 5, 50)
                        .flatMap(percent -> Stream.of(
                                Arguments.of(whole.name(), percent, true, whole),
                                Arguments.of(whole.name(), percent, false, whole))));
    }

    @ParameterizedTest(name = "{0}, {1} % of the units, last year {2}, seed " + SEED)
    @MethodSource("cases")
    void sampleIsCheckedWithPartOfItsUnits(String name, int percent, boolean lastYear, Whole whole) throws IOException {
        Set<String> submitting = part(whole.expected(), percent);
        ProjectFolder sample = ProjectFolder.ofSample(name, folder.resolve(name));
        empty(sample.file("submissions"));
        sample.write("submissions/part.csv", rowsOf(whole, submitting));
        if (lastYear) {
            giveHistory(sample, whole);
        } else {
            empty(sample.file("history"));
        }

        Compilation checked = ReportCompiler.check(sample.root(), new Progress());

        assertThat(checked.project().history().isPresent()).isEqualTo(lastYear);
        Coverage coverage = checked.consolidation().coverage();
        assertThat(codes(coverage.expected())).isEqualTo(whole.expected());
        assertThat(codes(coverage.submitted())).containsExactlyInAnyOrderElementsOf(submitting);
        assertThat(coverage.missing()).hasSize(whole.expected().size() - submitting.size());
        assertThat(checked.findings())
                .noneMatch(finding -> finding.rule().equals("rule-fault"))
                .allSatisfy(finding -> {
                    assertThat(finding.message().zh()).isNotBlank();
                    assertThat(finding.message().en()).isNotBlank();
                });
    }

    /** A sample without last year's report has its own take that place. */
    private static void giveHistory(ProjectFolder sample, Whole whole) throws IOException {
        if (!Files.isDirectory(sample.file("history"))) {
            int before = whole.year() - 1;
            sample.write("history/" + before + "/model.json", asOf(before, whole.model()));
            sample.write("history/" + before + "/units.csv", asOf(before, whole.units()));
        }
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.code().value()).toList();
    }

    private static Set<String> part(List<String> codes, int percent) {
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, new Random(SEED));
        return Set.copyOf(shuffled.subList(0, Math.max(1, codes.size() * percent / 100)));
    }

    /** The head of the sample's own table of units, and the rows of some of them. */
    private static String rowsOf(Whole whole, Set<String> codes) {
        List<String> lines = whole.units().lines().toList();
        return Stream.concat(
                        Stream.of(lines.get(0)),
                        lines.stream().filter(line -> codes.contains(line.substring(0, line.indexOf(',')))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A sample's output as if it had been made the year before. */
    private static String asOf(int year, String output) {
        return output.replaceFirst("\"year\" : \\d+", "\"year\" : " + year)
                .replaceAll("(?m)^([^,\"]+),\\d{4},", "$1," + year + ",");
    }

    private static void empty(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            ProjectFolder.delete(place);
        }
    }
}
