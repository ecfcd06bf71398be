package dev.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.project.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that no unit sent: computed for each unit and added up, and computed again from those. */
class DerivedFiguresTest {

    private static final String INDICATORS = """
              - {key: mean, label: 平均天数, measure: cases, mode: none, asked: optional}
              - {key: days, label: 总天数, measure: cases, mode: sum, formula: mean * latest}
              - {key: average, label: 全市平均, measure: money, mode: recompute, formula: days / latest}
            tables:
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeProject() {
        TestProject.in(folder)
                .form(TestProject.SMALL_FORM
                        .replace("tables:\n", INDICATORS)
                        .replace("measure: months, mode: latest", "measure: months"))
                .file("submissions/101.csv", "indicator,value\nmean,3\nlatest,10\ndays,\n")
                .file("submissions/102.csv", "indicator,value\nmean,4\nlatest,20\n")
                .file("submissions/201.csv", "indicator,value\nmean,5\nlatest,30\ndays,151\n")
                .load();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "101, days  总天数  30件  computed: mean * latest = 3 × 10, submissions/101.csv:2:2  read \"3\"",
                "102, days  总天数  80件  computed: mean * latest = 4 × 20, submissions/102.csv:3:2  read \"20\"",
            })
    void aUnitsComputedFigureShowsFormulaAndWhatWasSent(String unit, String first, String part) {
        Terminal run = Terminal.run("trace", "days", folder, "--unit", unit);

        assertThat(run.out()).startsWith(first + "\n").contains(part).doesNotContain(".csv:4");
    }

    @Test
    void whatAUnitSentItselfIsRead() {
        assertThat(Terminal.run("trace", "days", folder, "--unit", "201").out())
                .contains("151件", "submissions/201.csv:4:2  read \"151\"")
                .doesNotContain("computed");
    }

    @Test
    void theSumLeadsThroughEachUnitsFormulaToTheCells() {
        assertThat(Terminal.run("trace", "days", folder).out())
                .startsWith("days  总天数  261件  sum over 3 units\n")
                .contains(
                        "    101  民政局  30件        computed: mean * latest = 3 × 10\n"
                                + "      mean  平均天数  3件         submissions/101.csv:2:2  read \"3\"\n",
                        "    201  城关镇  151件       submissions/201.csv:4:2  read \"151\"\n");
    }

    @Test
    void anAverageOfThemLeadsToTheCells() {
        assertThat(Terminal.run("trace", "average", folder, "--unit", "102").out())
                .contains("  days  总天数  80件  computed: mean * latest = 4 × 20\n    mean  ", "submissions/102.csv:2:2");
        assertThat(Terminal.run("trace", "average", folder).out())
                .contains("computed: mean * latest = 4 × 20", "submissions/102.csv:2:2");
    }

    @Test
    void jsonHasFormulaUnitAndParts() {
        assertThat(Terminal.run("trace", "days", folder, "--format", "json").out())
                .containsPattern("\"formula\" : \"mean \\* latest\",\\s+\"inputs\" : \\[")
                .containsPattern("\\],\\s+\"unit\" : \"102\",\\s+\"name\" : \"财政局\"")
                .contains("\"text\" : \"20\"", "\"text\" : \"151\"")
                .doesNotContain("\"text\" : \"30\"");
    }

    @Test
    void thatNobodySentThemIsNoCheckLeftOut() {
        Terminal run = Terminal.run("check", folder);

        assertThat(run.findings())
                .filteredOn(line -> line.contains("recomputed-figure"))
                .singleElement()
                .asString()
                .contains("151");
        int ofTheFormsOwnRules = 4 * (3 + 2);
        assertThat(run.out())
                .contains("0 passed, 1 failed, %1$d not evaluated (blank: %1$d)".formatted(ofTheFormsOwnRules));
    }
}
