package dev.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.project.ProjectLoader;
import dev.report.samples.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules over whole projects: on each unit, on each beside its last year, and on the sum. */
class RuleCheckTest {

    @TempDir
    Path folder;

    @Test
    void aFailureOfAUnitIsNotSaidOfTheSumAgain() throws IOException {
        List<Finding> findings = check(ProjectFolder.ofSample("minimal", folder)
                .edit(
                        "submissions/990101-001.csv",
                        "requests.received,natural_person,21",
                        "requests.received,natural_person,22"));

        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + finding.unit().orElseThrow() + " " + fix(finding))
                .containsExactly(
                        "requests-balance 990101-001 requests.received/natural_person 22 to 21",
                        "row-total 990101-001 requests.received/natural_person 22 to 21");
    }

    @Test
    void lastYearTakesPartInTheSearchForTheWrongCell() throws IOException {
        String file = "submissions/县政府部门/990200-122.csv";
        List<Finding> findings = check(ProjectFolder.ofSample("county-2025", folder)
                .edit(file, "requests.carried_in,natural_person,0", "requests.carried_in,natural_person,3"));

        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + finding.unit().orElseThrow() + " " + fix(finding))
                .containsExactly(
                        "requests-balance 990200-122 requests.carried_in/natural_person 3 to 0",
                        "carry-over-continuity 990200-122 requests.carried_in/natural_person 3 to 0",
                        "row-total 990200-122 requests.carried_in/natural_person 3 to 0");
        assertThat(findings.get(0).remedy().candidates()).isEmpty();
    }

    private static List<Finding> check(ProjectFolder project) throws IOException {
        return ReportCompiler.check(ProjectLoader.load(project.root())).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String fix(Finding finding) {
        return finding.remedy()
                .fix()
                .map(fix -> fix.cell() + " " + fix.from() + " to " + fix.to())
                .orElse("none");
    }
}
