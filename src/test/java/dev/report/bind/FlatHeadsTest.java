package dev.report.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.report.compile.Compilation;
import dev.report.compile.ReportCompiler;
import dev.report.finding.Finding;
import dev.report.project.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heads of a table with a row a unit and a column a cell. */
class FlatHeadsTest {

    private static final String CELLS = "received/a,received/b,received/total,closed/a,closed/b,closed/total,amount";

    private static final String THREE_UNITS = "101,1,2,3,0,0,0,5\n102,4,5,9,1,1,2,6\n201,4,5,9,1,1,2,6\n";

    @TempDir
    Path folder;

    /** The form's word in the corner of a table of units is the head of their column in what they send. */
    @Test
    void wordInTheCornerOfATableMayHeadTheUnits() throws IOException {
        String form = TestProject.SMALL_FORM
                .replace("unit: [unit]", "unit: [unit, Agency / Component]")
                .replace(
                        "rows: [{key: received}, {key: closed}]",
                        "rows: [{key: received}, {key: closed}]\n"
                                + "      - corner: Agency / Component\n"
                                + "        units: {total: 全县}\n"
                                + "        columns: [{label: 收到甲, key: received/a}]");
        Compilation compilation = check(form, "Agency / Component," + CELLS + "\n" + THREE_UNITS);

        assertThat(of(compilation, "blank-cell"))
                .noneMatch(finding -> !finding.message().zh().contains("约数"));
        assertThat(of(compilation, "unknown-figure")).isEmpty();
        assertThat(compilation.submissions().submissions()).hasSize(3);
    }

    @Test
    void headsThatNobodyKnowsAreSaidOnceAndTheirCellsAreNotCalledBlankToo() throws IOException {
        String heads =
                CELLS.replace("received/a", "一").replace("received/b", "二").replace("amount", "三");
        Compilation compilation =
                check(TestProject.SMALL_FORM, "unit," + heads + ",about\n" + THREE_UNITS.replace("\n", ",7\n"));

        assertThat(of(compilation, "unknown-figure")).hasSize(3);
        assertThat(of(compilation, "blank-cell")).isEmpty();
    }

    @Test
    void cellsThatLackMoreThanTheUnknownHeadsAreCalledBlank() throws IOException {
        Compilation compilation = check(
                TestProject.SMALL_FORM,
                "unit,一,received/total,closed/a,closed/b,closed/total,about\n101,1,3,0,0,0,7\n");

        assertThat(of(compilation, "blank-cell")).hasSize(3);
    }

    private static List<Finding> of(Compilation compilation, String kind) {
        return compilation.findings().stream()
                .filter(finding -> finding.rule().equals(kind))
                .toList();
    }

    private Compilation check(String form, String csv) throws IOException {
        TestProject.in(folder)
                .form(form)
                .with("policy: {missing-unit: warning}")
                .file("submissions/all.csv", csv)
                .load();
        return ReportCompiler.check(ReportCompiler.load(folder));
    }
}
