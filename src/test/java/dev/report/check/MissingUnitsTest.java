package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While units are missing, the sum of the others is not measured by last year's whole. */
class MissingUnitsTest {

    private static final String ROSTER = "code,name,kind,parent,valid_from,valid_to,status,note,successor\n"
            + "101,民政局,部门,,,,active,,\n102,教育局,部门,,,,active,,\n103,财政局,部门,,,,active,,\n"
            + "104,老干部局,部门,,,2024-12-31,merged,,101\n";
    private static final String UNITS = "unit,year,licensing.decisions\n";

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void threeUnitsWithAWholeOfLastYear() {
        project = TestProject.in(folder)
                .definition("cn-2021")
                .year(2025)
                .roster(ROSTER)
                .file(
                        "history/2024/model.json",
                        "{\"year\": 2024, \"figures\": [{\"key\": \"licensing.decisions\", \"value\": 900}]}");
    }

    private void sends(String unit, int decisions) {
        project.file(
                "submissions/" + unit + ".csv", "indicator,breakdown,value\nlicensing.decisions,," + decisions + "\n");
    }

    private Compilation check() throws IOException {
        return ReportCompiler.check(project.load());
    }

    private static Stream<String> jumpsOfTheWhole(Compilation checked) {
        return checked.findings().stream()
                .filter(finding ->
                        finding.rule().equals("year-jump") && finding.unit().isEmpty())
                .map(Finding::message)
                .map(message -> message.zh() + " / " + message.en());
    }

    @Test
    void sumIsNotComparedIfLastYearsUnitsAreNotKnown() throws IOException {
        sends("101", 100);

        Compilation checked = check();

        assertThat(jumpsOfTheWhole(checked)).isEmpty();
        assertThat(checked.rules().notEvaluated().get(Reason.INCOMPLETE)).isGreaterThan(10);
    }

    @Test
    void sumIsComparedWithTheSameUnitsAndThoseTheyTookOver() throws IOException {
        project.file("history/2024/units.csv", UNITS + "101,2024,70\n102,2024,30\n103,2024,790\n104,2024,10\n");
        sends("101", 75);
        sends("102", 35);

        Compilation checked = check();

        assertThat(jumpsOfTheWhole(checked)).isEmpty();
        assertThat(checked.rules().notEvaluated()).doesNotContainKey(Reason.INCOMPLETE);
    }

    @Test
    void jumpOfTheUnitsThatAreInSaysHowManyTheyAre() throws IOException {
        project.file("history/2024/units.csv", UNITS + "101,2024,3\n102,2024,4\n103,2024,883\n104,2024,10\n");
        sends("101", 60);
        sends("102", 30);

        assertThat(jumpsOfTheWhole(check()))
                .singleElement()
                .asString()
                .startsWith("已报送的 2 个单位与其上年合计相比，行政许可处理决定数量：本年 90，上年 17，")
                .contains(" / The 2 units received so far, beside their own last year: ");
    }

    @Test
    void unitThatLastYearDoesNotKnowIsLeftOutOfTheComparison() throws IOException {
        project.file("history/2024/units.csv", UNITS + "101,2024,100\n103,2024,800\n");
        sends("101", 100);
        sends("102", 5000);

        assertThat(jumpsOfTheWhole(check())).isEmpty();
    }

    @Test
    void sumIsComparedWithLastYearsWholeOnceAllAreIn() throws IOException {
        sends("101", 10);
        sends("102", 10);
        sends("103", 10);

        assertThat(jumpsOfTheWhole(check())).singleElement().asString().startsWith("行政许可处理决定数量：本年 30，上年 900");
    }
}
