package dev.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.aggregate.Aggregator;
import dev.report.aggregate.Consolidation;
import dev.report.bind.SubmissionBinder;
import dev.report.bind.Submissions;
import dev.report.discover.SubmissionFinder;
import dev.report.finding.Finding;
import dev.report.finding.Severity;
import dev.report.project.ReportProject;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsWriterTest {

    private static final String ROSTER =
            "code,name,kind,status\n101,民政局,部门,\n102,财政局,部门,\n201,城关镇,乡镇,\n301,税务局,垂管,listed\n";

    @TempDir
    Path folder;

    @Test
    void acceptedCellsOfEveryUnitAreWrittenInRosterOrder() throws IOException {
        Written first = write("first", submissions());

        assertThat(first.units()).isEqualTo("""
                        unit,year,received/a,received/b,received/total,closed/a,closed/b,closed/total,amount,largest,latest,computed,kept,about
                        101,2025,1204,0,,,,,0.85,,,,,220余
                        201,2025,—,,,,,,,,,,,
                        301,2025,7,,,,,,,,,,,
                        """);
    }

    @Test
    void whatIsWrittenCanBeReadBackAsASubmission() throws IOException {
        Written first = write("first", submissions());
        Written second =
                write("second", TestProject.in(folder.resolve("second")).file("submissions/units.csv", first.units()));

        assertThat(second.units()).isEqualTo(first.units());
        for (int cell = 0; cell < first.sums().total().cells().size(); cell++) {
            assertThat(second.sums().total().entry(cell))
                    .isEqualTo(first.sums().total().entry(cell));
        }
        assertThat(second.submissions().findings())
                .extracting(Finding::rule)
                .containsOnly("blank-cell", "not-applicable-cell");
        assertThat(second.submissions().findings())
                .extracting(Finding::severity)
                .doesNotContain(Severity.INFO);
    }

    /** @param units the file written */
    private record Written(String units, Consolidation sums, Submissions submissions) {}

    private TestProject submissions() {
        return TestProject.in(folder.resolve("first"))
                .file(
                        "submissions/101.csv",
                        "indicator,breakdown,value\nreceived,a,\"1,204\"\nreceived,b,0\namount,,0.8500\nabout,,220余\nclosed,a,约5\n")
                .file("submissions/201.csv", "indicator,breakdown,value\nreceived,a,-\n")
                .file("submissions/301.csv", "indicator,breakdown,value\nreceived,a,7\n");
    }

    private Written write(String name, TestProject files) throws IOException {
        assertThat(files.root()).isEqualTo(folder.resolve(name));
        ReportProject project = files.smallForm().roster(ROSTER).load();
        Submissions submissions = SubmissionBinder.bind(project, SubmissionFinder.find(project));
        Consolidation sums = Aggregator.aggregate(project, submissions);
        String units = new String(UnitsWriter.write(project, submissions), StandardCharsets.UTF_8);
        return new Written(units, sums, submissions);
    }
}
