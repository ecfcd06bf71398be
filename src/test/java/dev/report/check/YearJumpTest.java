package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.ReportCompiler;
import dev.report.definition.DefinitionLoader;
import dev.report.definition.Repetition;
import dev.report.definition.ReportDefinition;
import dev.report.definition.rule.Rule;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.model.UnitCode;
import dev.report.project.TestProject;
import dev.report.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure that is more than five times last year's, or less than a fifth, gives a warning, whatever kind of cell it is. */
class YearJumpTest {

    private static final String ROSTER =
            "code,name,kind,parent,valid_from,valid_to,status,note\n101,民政局,部门,,,,active,\n";

    @TempDir
    Path folder;

    /** Every cell that the rule compares, in each definition that has the rule. */
    static Stream<Arguments> cells() {
        return Stream.of(Arguments.of("cn-2021", 2025), Arguments.of("cn-2019", 2020))
                .flatMap(form -> {
                    String name = (String) form.get()[0];
                    ReportDefinition definition =
                            DefinitionLoader.load(name, Path.of("")).orElseThrow();
                    Rule rule = definition.rules().stream()
                            .filter(candidate -> candidate.id().equals("year-jump"))
                            .findFirst()
                            .orElseThrow();
                    return definition.repetitions(rule).stream()
                            .map(cell -> Arguments.of(name, form.get()[1], cell.key(), cell));
                });
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("cells")
    void jumpOfAUnitIsAWarningThatNamesTheCellAndBothNumbers(
            String definition, int year, String cell, Repetition repetition) throws IOException {
        List<Finding> findings = jumps(definition, year, cell, "20", "327");

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.unit()).contains(new UnitCode("101"));
        assertThat(finding.cell().map(Object::toString)).contains(cell);
        assertThat(finding.message().zh()).isEqualTo("民政局：" + repetition.label() + "：本年 327，上年 20，变化超过五倍");
        assertThat(finding.message().en())
                .isEqualTo("民政局: " + repetition.label()
                        + ": this year 327, last year 20, a change by more than five times");
        assertThat(finding.locations())
                .extracting(place -> place.at() + " " + place.label().zh() + " " + place.value())
                .containsExactly(
                        "submissions/101.csv:2:3 " + repetition.label() + " 327",
                        "history/" + (year - 1) + "/units.csv:2:3 上年报告：" + repetition.label() + " 20");
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("cells")
    void fallOfTheWholeIsAWarningToo(String definition, int year, String cell, Repetition repetition)
            throws IOException {
        project(definition, year, cell, "327", "20");
        folder.resolve("history/" + (year - 1) + "/units.csv").toFile().delete();

        List<Finding> findings = jumps();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).unit()).isEqualTo(Optional.empty());
        assertThat(findings.get(0).message().zh()).isEqualTo(repetition.label() + "：本年 20，上年 327，变化超过五倍");
    }

    @Test
    void cellOfASplitIndicatorIsNamedWithItsCategory() throws IOException {
        assertThat(jumps("cn-2021", 2025, "requests.received/total", "27", "327"))
                .extracting(finding -> finding.message().zh())
                .containsExactly("民政局：本年新收（总计）：本年 327，上年 27，变化超过五倍");
    }

    @Test
    void changeByLessIsNoFinding() throws IOException {
        assertThat(jumps("cn-2021", 2025, "requests.received/total", "27", "135"))
                .isEmpty();
    }

    private List<Finding> jumps(String definition, int year, String cell, String before, String now)
            throws IOException {
        project(definition, year, cell, before, now);
        return jumps();
    }

    private List<Finding> jumps() throws IOException {
        return ReportCompiler.check(folder, new Progress()).findings().stream()
                .filter(finding -> finding.rule().equals("year-jump"))
                .toList();
    }

    /** One unit with one figure, and the same of last year. */
    private void project(String definition, int year, String cell, String before, String now) {
        String history = "history/" + (year - 1) + "/";
        String[] parts = (cell + "/").split("/", -1);
        TestProject.in(folder)
                .definition(definition)
                .year(year)
                .roster(ROSTER)
                .file(
                        "submissions/101.csv",
                        "indicator,breakdown,value\n" + parts[0] + "," + parts[1] + "," + now + "\n")
                .file(
                        history + "model.json",
                        "{\"year\": " + (year - 1) + ", \"figures\": [{\"key\": \"" + cell + "\", \"value\": " + before
                                + "}]}")
                .file(history + "units.csv", "unit,year," + cell + "\n101," + (year - 1) + "," + before + "\n")
                .load();
    }
}
