package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A units.csv of last year that somebody wrote by hand. */
class LastYearsSumsTest {

    @TempDir
    Path folder;

    private List<Finding> check(String lastYear) throws IOException {
        return ReportCompiler.check(TestProject.in(folder)
                        .definition("cn-2021")
                        .year(2025)
                        .roster("code,name,kind\n0101,民政局,部门\n")
                        .file("submissions/0101.csv", "indicator,breakdown,value\nlicensing.decisions,,100\n")
                        .file("history/2024/model.json", "{\"year\": 2024, \"figures\": []}")
                        .file(
                                "history/2024/units.csv",
                                "unit,review/upheld,review/corrected,review/other,review/pending,review/total\n"
                                        + lastYear)
                        .load())
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals("last-years-unit"))
                .toList();
    }

    @Test
    void totalThatIsNotTheSumOfItsPartsIsAWarningAtItsPlace() throws IOException {
        assertThat(check("0101,1,2,3,4,11\n")).singleElement().satisfies(found -> {
            assertThat(found.severity().wireName()).isEqualTo("warning");
            assertThat(found.place().file()).isEqualTo("history/2024/units.csv");
            assertThat(found.message().zh()).contains("民政局的上年数据自相矛盾，有 1 处", "11", "10");
            assertThat(found.message().en()).contains("Last year's figures of 民政局 contradict each other in 1 place");
        });
    }

    @Test
    void fileThatHasOnlySomeColumnsIsNotHeldAgainstTheOthers() throws IOException {
        assertThat(check("0101,1,2,3,4,10\n")).isEmpty();
        assertThat(check("0101,1,2,,,3\n")).isEmpty();
    }
}
