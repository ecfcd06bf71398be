package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units of last year's whose codes are not this year's: a spreadsheet drops leading zeros, an office renumbers. */
class LastYearsUnitsTest {

    @TempDir
    Path folder;

    /**
     * Units 0101 and 0102 send 100 permits each.
     *
     * @param lastYear the rows of last year's units.csv
     */
    private List<String> check(String more, String lastYear) throws IOException {
        return ReportCompiler.check(TestProject.in(folder)
                        .definition("cn-2021")
                        .year(2025)
                        .roster("code,name,kind,parent,valid_from,valid_to,status,note\n0101,民政局,部门,,,,active,\n"
                                + "0102,教育局,部门,,,,active,\n" + more)
                        .file("submissions/0101.csv", "indicator,breakdown,value\nlicensing.decisions,,100\n")
                        .file("submissions/0102.csv", "indicator,breakdown,value\nlicensing.decisions,,100\n")
                        .file(
                                "history/2024/model.json",
                                "{\"year\": 2024, \"figures\": [{\"key\": \"licensing.decisions\", \"value\": 200}]}")
                        .file("history/2024/units.csv", "unit,year,licensing.decisions\n" + lastYear)
                        .load())
                .findings()
                .stream()
                .filter(finding -> List.of("year-jump", "last-years-unit").contains(finding.rule()))
                .map(LastYearsUnitsTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.severity().wireName() + " " + finding.message().en();
    }

    @Test
    void unitWithoutItsLeadingZerosIsComparedAndNamed() throws IOException {
        assertThat(check("", "101,2024,100\n102,2024,17\n"))
                .containsExactly(
                        "info 民政局 is 0101 in the roster and 101 in last year's figures; only leading zeros differ, so it"
                                + " is compared as the same unit",
                        "info 教育局 is 0102 in the roster and 102 in last year's figures; only leading zeros differ, so it"
                                + " is compared as the same unit",
                        "warning 教育局: 行政许可处理决定数量: this year 100, last year 17, a change by more than five times");
    }

    /** The model was lost: each unit is compared as it would be beside one. */
    @Test
    void unitsAreComparedWithTheirOwnFiguresAlone() throws IOException {
        check("", "101,2024,100\n102,2024,17\n");
        Files.delete(folder.resolve("history/2024/model.json"));

        assertThat(ReportCompiler.check(ReportCompiler.load(folder)).findings())
                .filteredOn(finding -> List.of("year-jump", "last-years-unit").contains(finding.rule()))
                .extracting(LastYearsUnitsTest::words)
                .hasSize(4)
                .contains(
                        "info Of last year there are the units' figures and no model.json: each unit was compared with"
                                + " last year, the sums were not",
                        "warning 教育局: 行政许可处理决定数量: this year 100, last year 17, a change by more than five times");
    }

    @Test
    void codeThatMayBeTwoUnitsIsComparedWithNeither() throws IOException {
        assertThat(check("00101,财政局,部门,,,,exempt,\n", "101,2024,1\n0102,2024,100\n"))
                .containsExactly(
                        "info 1 unit of last year's is not in this year's roster and was compared with nobody: 101");
    }

    @Test
    void noUnitOfLastYearsInTheRosterIsAWarning() throws IOException {
        assertThat(check("", "A1,2024,1\nA2,2024,100\n"))
                .containsExactly(
                        "warning None of last year's units is in this year's roster, so no unit was compared with its"
                                + " last year: A1 A2");
    }

    @Test
    void unitsAsTheRosterWritesThemGiveNoFinding() throws IOException {
        assertThat(check("", "0101,2024,100\n0102,2024,100\n")).isEmpty();
    }
}
